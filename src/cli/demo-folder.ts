/** The demo knowledge base that comes with the package. */
import { join } from 'node:path';
import { packageFolder } from '../package-folder.ts';

export function demoFolder(): string {
  return join(packageFolder(), 'kb');
}
