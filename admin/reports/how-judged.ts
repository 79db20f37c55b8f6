import { say } from '../language/say.ts';
import type { Outcomes } from './outcomes-api.ts';
import type { ServiceUsers } from './service-users-api.ts';

/** What is divided by what, and which way it points. */
export const likelihoodExplained = (beside: string) =>
  say(
    'Relative likelihood is the rate of a group divided by the rate of %{reference}: 1 is the same, below 1 is less likely.',
    { reference: beside },
  );

/** The same of those who use services. */
export const ratioExplained = () =>
  say(
    'The ratio is the share of a group among those who use services divided by its share of the community: 1 is as many as were to be expected, below 1 is fewer.',
  );

/** How sure a figure is, and why that settles nothing where many are judged. */
export const intervalExplained = () =>
  say(
    'The 95% interval says how far chance alone may have moved a figure: of a hundred such intervals, ninety-five hold the figure that there would be without chance. That is so of one group alone. Where many are judged at once, some intervals leave 1 out by chance: the judgement asks for more.',
  );

/** When a difference is evidence, and when it is not judged at all. */
export const chanceExplained = ({
  fewestInGroup,
  fewestSelected,
}: Pick<Outcomes, 'fewestInGroup' | 'fewestSelected'>) => [
  say(
    'Whether a difference could be chance is judged at once for all steps and groups of one report by one characteristic, and for each breakdown by itself: of a hundred such sets of groups that do not differ, at most five would show evidence that they do.',
  ),
  say(
    'What could be chance is no evidence that groups fare differently, nor that they fare alike. It is too few to judge where a group is of fewer than %{people}, or fewer than %{selected} of both groups together took the step.',
    { people: fewestInGroup, selected: fewestSelected },
  ),
];

/** What the rule of four fifths is, and is not. */
export const fourFifthsExplained = () =>
  say(
    '“Below four fifths” names the group whose rate is less than four fifths of the other’s: a rule of thumb of the United States for selecting people, without force in British law, and arithmetic only.',
  );

/** From what on a group is named as under-represented, or as over-represented. */
export const whenNamed = ({
  fewestCounted,
  fewestExpected,
}: Pick<ServiceUsers, 'fewestCounted' | 'fewestExpected'>) =>
  say(
    'A group is named only where %{counted} have said, %{expected} of it were to be expected, and its 99.7% interval leaves no doubt: that is as sure for each of many groups together as 95% is for one.',
    { counted: fewestCounted, expected: fewestExpected },
  );
