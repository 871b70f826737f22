/** Scores every refusal of a case: the one that was spoken, and the one that an agent would be given. */
import { keepsFormula } from '../metrics/refusal-formula.ts';
import type { Asked } from './ask-case.ts';
import type { EvalCase } from './case.ts';
import type { Shown } from './shown-text.ts';

type Refused = { readonly reason: string; readonly alternatives: readonly string[] } | null | undefined;

/** By the name of the metric; `undefined` where nothing was refused, or none was expected. */
export function refusalScores({ expect }: EvalCase, { reply, turn, refusal }: Asked, { did, text }: Shown) {
  const spoken = did === 'refuse' ? (reply.refusal ?? refusal?.refusal) : undefined;
  const given = refusal?.outcome === 'refused' ? refusal.refusal : undefined;
  const formulas = [
    ...(spoken ? [keepsFormula({ ...spoken, text })] : []),
    ...(given ? [keepsFormula({ ...given, text: refusal?.text ?? '' })] : []),
  ];
  const bare = [
    ...(reply.outcome === 'refused' ? [isBare(reply.refusal)] : []),
    ...(refusal?.outcome === 'refused' ? [isBare(refusal.refusal)] : []),
    // A turn has no refusal beside its text: it cites both halves.
    ...(turn.outcome === 'refused' ? [turn.citations.length < 2] : []),
  ];
  return {
    refusal_formula: formulas.length === 0 ? undefined : Number(formulas.every(Boolean)),
    bare_refusal: bare.length === 0 ? undefined : bare.filter(Boolean).length,
    right_refusal:
      expect.refusal === undefined
        ? undefined
        : Number(oneLine(refusal?.refusal?.reason ?? '') === oneLine(expect.refusal.reason)),
  };
}

function isBare(refused: Refused): boolean {
  return refused === undefined || refused === null || refused.reason === '' || refused.alternatives.length === 0;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
