/** A confidence and what became of it. */
export interface Judged {
  /** 0..1. */
  readonly confidence: number;
  /** Whether what it spoke for was right (or, for AUROC, whether there was an answer at all). */
  readonly right: boolean;
}
