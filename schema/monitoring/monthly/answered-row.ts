import type { AnsweredRow } from './serve.ts';

/** A row as it is kept where only who has answered is wanted: without its names, which are longer than what they name. */
type Kept = readonly [
  part: string | null,
  group: string | null,
  label: string,
  level: number,
  people: number,
  notAsked: number,
  notAnswered: number,
  preferNotToSay: number,
  asked: number | null,
  answered: number | null,
  declared: number | null,
];

/** The rows of a table with how many have answered, as they are kept beside it. */
export const keptAnswered = (rows: readonly AnsweredRow[]): Kept[] =>
  rows.map((row) => [
    row.part,
    row.group,
    row.label,
    row.level,
    row.people,
    row.notAsked,
    row.notAnswered,
    row.preferNotToSay,
    row.asked ?? null,
    row.answered ?? null,
    row.declared ?? null,
  ]);

/** A row that was kept so. */
export function answeredRow(kept: Kept): AnsweredRow {
  const [part, group, label, level, people, ...answers] = kept;
  const [notAsked, notAnswered, preferNotToSay, asked, answered, declared] = answers;
  const told = { notAsked, notAnswered, preferNotToSay, asked, answered, declared };
  return { part, group, label, level, people, ...told };
}
