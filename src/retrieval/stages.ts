/** The stages of our own search, each of which can be switched off to see what it gives; in service all are on. */
import { partWeights, type PartWeights } from '../index/ranking.ts';

export interface Stages {
  /** Slips, the wrong keyboard layout, Russian in Latin letters, and glued words are set right. */
  readonly repair: boolean;
  /** Words of one family stand for one another. */
  readonly families: boolean;
  /** An article is ranked by its best passage too, not only as a whole. */
  readonly passages: boolean;
  /** Terms that are neighbours in the question are sought near one another. */
  readonly nearness: boolean;
  /** What an editor says people ask. */
  readonly curatedQuestions: boolean;
  /** An article that is little more than links gains by what it links to. */
  readonly links: boolean;
  /** "Yes" or "No" is sought where that is asked. */
  readonly answerForm: boolean;
  /** Earlier turns lend the last one their words. */
  readonly dialogue: boolean;
  /** What tells articles apart by how they are asked weighs in. */
  readonly intents: boolean;
  /** What agents accepted leads. */
  readonly learned: boolean;
}

export const allStages: Stages = {
  repair: true,
  families: true,
  passages: true,
  nearness: true,
  curatedQuestions: true,
  links: true,
  answerForm: true,
  dialogue: true,
  intents: true,
  learned: true,
};

/** The weights that the index ranks with when only these stages are on. */
export function partsOf(stages: Stages): PartWeights {
  return {
    passage: stages.passages ? partWeights.passage : 0,
    nearness: stages.nearness ? partWeights.nearness : 0,
    exact: stages.curatedQuestions ? partWeights.exact : 0,
    questions: stages.curatedQuestions ? partWeights.questions : 0,
    inQuestion: stages.curatedQuestions ? partWeights.inQuestion : 0,
    related: stages.families ? partWeights.related : 0,
    links: stages.links ? partWeights.links : 0,
    yesOrNo: stages.answerForm ? partWeights.yesOrNo : 0,
  };
}
