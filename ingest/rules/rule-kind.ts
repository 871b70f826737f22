/** A kind of rule file: what its content must be, told with the lines on which it is not. */
import type { Problem } from '../problem.ts';
import type { LineOf } from '../read-yaml.ts';

/** What a rule may ask of the knowledge base it stands in. */
export interface Surroundings {
  /** Is there an article of this id, in any language? */
  readonly hasArticle: (id: string) => boolean;
}

export interface RuleKind<Content = unknown> {
  /** What stands behind `suffler:` at the top of its files. */
  readonly name: string;
  /**
   * `value` is the file without its keys `suffler` and `id`; `lineOf` tells the line of a path in it; `path` is the file's.
   * Without content there is at least one error. Content is plain JSON: it is stored so.
   */
  parse(
    value: Readonly<Record<string, unknown>>,
    lineOf: LineOf,
    path: string,
    surroundings: Surroundings,
  ): { readonly content?: Content; readonly problems: readonly Problem[] };
}
