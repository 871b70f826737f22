/** A passage: the smallest piece of an article that can be found, cited and quoted. */
import type { Audience } from './article.ts';

export const passageKinds = ['text', 'table', 'code', 'reply', 'steps', 'internal', 'refusal'] as const;

/**
 * `reply` may be sent as it stands, `steps` and `internal` are for agents only, `refusal` is one entry of `refusals[]`;
 * `table` and `code` are never split.
 */
export type PassageKind = (typeof passageKinds)[number];

export interface Passage {
  readonly kind: PassageKind;
  /** Who may see it: never wider than its article. */
  readonly audience: Audience;
  /** Headings above it, outermost first, without the article's title. */
  readonly headingPath: readonly string[];
  /** GitHub-style slug of the nearest heading; empty before the first one. */
  readonly anchor: string;
  /** Plain text, paragraphs parted by blank lines, table rows by newlines and cells by ` | `. */
  readonly text: string;
  /** Line of the file where it starts, from 1. */
  readonly line: number;
}
