/** Bounds on what one file may be, so that no file can stall the rest. README names them. */
export const limits = {
  /** Bytes of a file. */
  fileBytes: 1_048_576,
  /** Characters of its front matter. */
  frontMatterLength: 65_536,
  /** Lists and quotes inside one another. */
  nesting: 50,
  /** Marks such as brackets and stars in one paragraph; real articles have a few dozen. */
  marks: 10_000,
} as const;
