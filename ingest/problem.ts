/** What is wrong with an article, where, and what would be right. */

export const severities = ['error', 'warning'] as const;

/** `error`: this version of the article is not indexed. `warning`: it is, but someone should look. */
export type Severity = (typeof severities)[number];

export interface Problem {
  /** Path relative to the knowledge base, with forward slashes. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly severity: Severity;
  readonly message: string;
}

/** `delivery.md:12: what is wrong and what would be right`. */
export function formatProblem({ file, line, severity, message }: Problem): string {
  return `${file}:${line}: ${severity === 'warning' ? 'warning: ' : ''}${message}`;
}

/** Makes problems of one file. */
export function problemsOf(file: string) {
  return (severity: Severity, line: number, message: string): Problem => ({ file, line, severity, message });
}
