import { say } from '../language/say.ts';
import type { OutcomeRow, Outcomes } from './outcomes-api.ts';

/** What the stages are called. */
export const stageWords: Record<string, string> = {
  applied: say('Applied'),
  longlisted: say('Longlisted'),
  shortlisted: say('Shortlisted'),
  interviewed: say('Interviewed'),
  offered: say('Offered a post'),
  appointed: say('Appointed'),
  inPost: say('In post when the year began'),
  left: say('Left'),
  resigned: say('Resigned'),
  retired: say('Retired'),
  postEnded: say('Post ended'),
  otherwise: say('Another reason on record'),
  answered: say('Answered the exit interview'),
  payOrProspects: say('Pay or prospects'),
  theWork: say('The work'),
  howTreated: say('How they were treated'),
  ownLife: say('Reasons of their own'),
  otherReason: say('Another reason'),
  moved: say('Moved to another post'),
  promoted: say('Promoted'),
  trained: say('Trained'),
  furtherTrained: say('Trained beyond what is required'),
  used: say('Used a service'),
  rated: say('Said how satisfied'),
  satisfied: say('Satisfied'),
};

/** What they can be broken down by. */
export const partWords: Record<string, string> = {
  serviceArea: say('Directorate'),
  grade: say('Grade'),
  channel: say('Channel'),
};

/** What the figures say of a group beside the one that all are held against, and no more. */
export function outcomeSentence(
  { reference, fewestInGroup, fewestSelected }: Outcomes,
  rows: readonly OutcomeRow[],
  row: OutcomeRow,
): string | null {
  const { comparison, label } = row;
  const first = rows.find((each) => each.label === reference);
  if (!comparison || !first) return null;
  const counts = say(
    '“%{group}”: %{selected} of %{people} got there; “%{reference}”: %{firstSelected} of %{firstPeople}.',
    {
      group: label,
      selected: row.selected!,
      people: row.people!,
      reference: first.label,
      firstSelected: first.selected!,
      firstPeople: first.people!,
    },
  );
  return `${counts} ${judged(comparison, { fewestInGroup, fewestSelected })}`;
}

function judged(
  { judgement, ratio, low, high }: NonNullable<OutcomeRow['comparison']>,
  { fewestInGroup, fewestSelected }: Pick<Outcomes, 'fewestInGroup' | 'fewestSelected'>,
): string {
  if (judgement === 'refused')
    return say(
      'Too few to judge: that takes at least %{people} in each group, and %{selected} who got there.',
      { people: fewestInGroup, selected: fewestSelected },
    );
  if (judgement === 'noEvidence')
    return say(
      'A difference like this could well be chance: it is no evidence that the groups fare differently, nor that they fare alike.',
    );
  return ratio === null || low === null || high === null
    ? say(
        'The groups fared differently, which chance alone would seldom do. The figures do not say why.',
      )
    : say(
        'They were %{ratio} times as likely to get there (95% interval %{low} to %{high}), which chance alone would seldom do. The figures do not say why.',
        { ratio: ratio.toFixed(2), low: low.toFixed(2), high: high.toFixed(2) },
      );
}
