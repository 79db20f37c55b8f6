import { say } from '../language/say.ts';
import type { PayByGroup } from './pay-gap-api.ts';

/** The group that the others are held against; nothing where none is shown. */
export const comparedWith = ({ gaps }: Pick<PayByGroup, 'gaps'>): string | undefined =>
  gaps.find(({ reference }) => reference)?.label;

/** Against whom the groups are held, what a minus says, and how many have said what they are. */
export const payByGroupExplained = (answer: PayByGroup) =>
  say(
    'How much less each group is paid in an hour than “%{reference}”, in per cent; with a minus sign it is paid more. Of those on full pay, %{rate}% have said.',
    { reference: comparedWith(answer) ?? '–', rate: answer.declarationRate ?? '–' },
  );

/** Of which groups there is no figure, and from how many on one may be published. */
export const payByGroupWithheld = ({ fewest }: Pick<PayByGroup, 'fewest'>) =>
  say(
    'A group is in no figure of its own where the tables of staff show fewer than %{fewest} of it, or withhold how many; a mean is withheld where it would tell whether the highest paid of all is one of them. To publish, guidance asks for groups of 50.',
    { fewest },
  );
