/** The application loads whatever was loaded before it. */
import { expect, test } from 'vitest';

test('the reply schema may be loaded before the application', async () => {
  await import('../../src/domain/reply.ts');
  const { createApp } = await import('../../src/app.ts');
  expect(createApp).toBeTypeOf('function');
});
