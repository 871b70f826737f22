/** The ratings in the order of their buttons; domain/contact.ts would bring its schemas along. */
import type { Rating } from '../../domain/contact.ts';

export type { Rating };

export const ratings: readonly Rating[] = ['good', 'neutral', 'bad'];
