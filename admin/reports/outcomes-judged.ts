import { say } from '../language/say.ts';
import type { Outcomes } from './outcomes-api.ts';

/** How groups are held against one another, and what is evidence that they fare differently; nothing where none are. */
export function outcomesJudged({ reference, fewestInGroup, fewestSelected }: Outcomes): string[] {
  if (reference === null) return [];
  return [
    say(
      'Relative likelihood is the rate of a group divided by the rate of “%{reference}”: 1 is the same, below 1 is less likely. Whether a difference could be chance is judged for everything here at once: of a hundred such pages of groups that do not differ, at most five would show evidence that they do. “Below four fifths” names the group whose rate is less than four fifths of the other’s: a rule of thumb of the United States without force in British law, and arithmetic only.',
      { reference },
    ),
    say(
      'What could be chance is no evidence that groups fare differently, nor that they fare alike. It is too few to judge where a group is of fewer than %{people}, or fewer than %{selected} of both groups together took the step.',
      { people: fewestInGroup, selected: fewestSelected },
    ),
  ];
}
