import { grouped } from '../foundation/format.ts';
import { say } from '../language/say.ts';
import type { Comparison, OutcomeRow, OutcomeStep, Outcomes } from './outcomes-api.ts';
import { perCent } from './per-cent.ts';

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
  postEnded: say('End of contract, redundancy or transfer'),
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

/** What a step is called. */
export const stepWords = ({ from, to }: Pick<OutcomeStep, 'from' | 'to'>) =>
  say('From “%{from}” to “%{to}”', { from: stageWords[from] ?? from, to: stageWords[to] ?? to });

/** Which of two groups has a rate below four fifths of the other's; null where neither has. */
export function belowFourFifths({ reference }: Outcomes, { comparison, label }: OutcomeRow) {
  if (comparison?.fourFifths !== 'flagged') return null;
  return comparison.ratio !== null && comparison.ratio < 1 ? label : reference;
}

/** Whether any group is held against another at a step. */
export const isCompared = ({ rows }: Pick<OutcomeStep, 'rows'>) =>
  rows.some(({ comparison }) => comparison);

/** Whether people are selected for a step: of that alone the rule of four fifths speaks. */
export const isSelection = ({ rows }: Pick<OutcomeStep, 'rows'>) =>
  rows.some(({ comparison }) => comparison?.fourFifths);

/** How many of everybody took a step; nothing where that is withheld, or of too few for a rate. */
export const wholeSentence = ({ people, selected, rate, done }: OutcomeStep): string | null =>
  selected == null || rate == null
    ? null
    : say('Of all who have said what they are, %{selected} of %{people} (%{rate}) were %{done}.', {
        selected: grouped(String(selected)),
        people: grouped(String(people)),
        rate: perCent(rate),
        done: say(done),
      });

/** What is evidence of a difference between a group and the one that all are held against. */
export function outcomeSentence(
  { reference }: Outcomes,
  { rows, ...step }: OutcomeStep,
  { comparison, label, people, selected }: OutcomeRow,
): string | null {
  const first = rows.find((each) => each.label === reference);
  if (!comparison || !first) return null;
  const done = say(step.done);
  const counts = say(
    '%{selected} of %{people} of “%{group}” and %{firstSelected} of %{firstPeople} of “%{reference}” were %{done}.',
    {
      group: label,
      selected: selected!,
      people: people!,
      reference: first.label,
      firstSelected: first.selected!,
      firstPeople: first.people!,
      done,
    },
  );
  return `${counts} ${likelihood(comparison, label, done)}`;
}

const likelihood = ({ ratio, low, high }: Comparison, group: string, done: string) =>
  ratio === null || low === null || high === null
    ? say('Chance alone would seldom make such a difference. The figures do not say why.')
    : say(
        '“%{group}” were %{ratio} times as likely to be %{done} (95% interval %{low} to %{high}), which chance alone would seldom do. The figures do not say why.',
        { group, done, ratio: ratio.toFixed(2), low: low.toFixed(2), high: high.toFixed(2) },
      );

/** Whether the difference of a group could be chance, in two words. */
export const chanceWords: Record<Comparison['judgement'], string> = {
  refused: say('too few to judge'),
  noEvidence: say('could be chance'),
  evidence: say('seldom by chance'),
};
