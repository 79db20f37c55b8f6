import { say } from '../language/say.ts';
import { isCompared, isSelection } from './outcome-words.ts';
import type { Outcomes } from './outcomes-api.ts';

/** How groups are held against one another, and what is evidence that they fare differently; nothing where none are. */
export const outcomesJudged = (outcomes: Outcomes): string[] => [
  ...(outcomes.reference !== null && outcomes.steps.some(isCompared)
    ? comparisonsOf(outcomes)
    : []),
  ...(outcomes.reference !== null && outcomes.steps.some(isSelection)
    ? [
        say(
          '“Below four fifths” names the group whose rate is less than four fifths of the other’s: a rule of thumb of the United States for selecting people, without force in British law, and arithmetic only.',
        ),
      ]
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

const comparisonsOf = ({ reference, fewestInGroup, fewestSelected }: Outcomes) => [
  say(
    'Relative likelihood is the rate of a group divided by the rate of “%{reference}”: 1 is the same, below 1 is less likely. Whether a difference could be chance is judged for everything here at once: of a hundred such pages of groups that do not differ, at most five would show evidence that they do.',
    { reference: reference! },
  ),
  say(
    'What could be chance is no evidence that groups fare differently, nor that they fare alike. It is too few to judge where a group is of fewer than %{people}, or fewer than %{selected} of both groups together took the step.',
    { people: fewestInGroup, selected: fewestSelected },
  ),
];
