/** Keeps an agent's conversation from being taken by another without a word. */
import type { Conversation } from '../domain/contact.ts';
import { SufflerError } from '../errors.ts';
import type { Staff } from './reach.ts';

/** Throws `conversation_taken` where somebody else has it. */
export function assertNotTaken({ assignee }: Conversation, { id }: Staff): void {
  if (assignee === null || assignee.id === id) return;
  throw new SufflerError('conversation_taken', 'a colleague has this conversation; a supervisor may reassign it.');
}
