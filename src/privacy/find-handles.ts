/** Finds names in social networks and messengers: `@wren_nobody`. */
import type { FoundSpan } from './personal.ts';

const handle = /(?<![\p{L}\d._%+@/-])@([a-z_][a-z\d_.]{2,31})(?![\p{L}\d@])/giu;
/** Of nobody: what a chat or a shop calls itself and everyone. */
const common = new Set('support help info admin bot team all here everyone channel media'.split(' '));

export function findHandles(text: string): FoundSpan[] {
  if (!text.includes('@')) return [];
  return Array.from(text.matchAll(handle)).flatMap(({ 1: own = '', index }): FoundSpan[] => {
    const name = own.replace(/\.+$/, '');
    return common.has(name.toLowerCase()) ? [] : [{ kind: 'account', start: index, end: index + 1 + name.length }];
  });
}
