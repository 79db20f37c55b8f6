import { say } from '../language/say.ts';
import {
  chanceExplained,
  fourFifthsExplained,
  intervalExplained,
  likelihoodExplained,
} from './how-judged.ts';
import { isCompared, isSelection } from './outcome-words.ts';
import type { Outcomes } from './outcomes-api.ts';

/** How groups are held against one another, and what is evidence that they fare differently; nothing where none are. */
export const outcomesJudged = (outcomes: Outcomes): string[] => [
  ...(outcomes.reference !== null && outcomes.steps.some(isCompared)
    ? comparisonsOf(outcomes)
    : []),
  ...(outcomes.reference !== null && outcomes.steps.some(isSelection)
    ? [fourFifthsExplained()]
    : []),
  ...ofEverybody(outcomes),
];

/** Of whom rates over all steps are, where not everybody is asked at each. */
export const ofEverybody = ({ stepByStep, steps }: Outcomes): string[] =>
  stepByStep && steps.some(({ overall }) => overall)
    ? [
        say(
          'Not everybody is asked at every step: over all steps together the rates are of everybody, asked or not. Of those who were asked they are at least as high; no group is held against another by them.',
        ),
      ]
    : [];

const comparisonsOf = (outcomes: Outcomes) => [
  likelihoodExplained(`“${outcomes.reference}”`),
  intervalExplained(),
  ...chanceExplained(outcomes),
];
