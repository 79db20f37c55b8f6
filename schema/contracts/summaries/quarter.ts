import { label } from '../../foundation/model/words.ts';
import { Refusal } from '../../foundation/refusal.ts';
import { longDay } from '../../foundation/summaries/in-words.ts';
import {
  cut,
  dayOf,
  moneyOf,
  onThePage,
  type Part,
  type Summary,
  wordsOf,
} from '../../foundation/summaries/summary.ts';
import { Contract } from '../contract.ts';
import { asked, type Known, type Listed } from './quarter-asked.ts';

/** How the contracts stand at the end of a quarter, and what was done in it: one page for whoever answers for them all. */
export const quarterSummary: Summary = {
  name: 'contracts-quarter',
  takes: ['quarter'],
  entity: Contract,
  async write(ask, { quarter }, today) {
    const { from, until } = quarterNamed(quarter ?? quarterOf(today));
    // of a quarter that is under way, today
    const on = until < today ? until : today;
    if (on < from) throw new Refusal('BAD_USER_INPUT', 'This quarter has not begun yet.');
    const times = { begins: `${from}T00:00:00Z`, ends: `${daysAfter(on, 1)}T00:00:00Z` };
    const known = await ask<Known>(asked, { from, on, next: daysAfter(on, 90), ...times });
    const past = on === until;
    return {
      title: { said: `Equality in contracts, ${longDay(from)} to ${longDay(until)}` },
      about: past
        ? `As at the last day, ${longDay(on)}`
        : `As at ${longDay(on)}: the quarter is under way`,
      parts: partsOf(known),
    };
  },
};

const partsOf = (known: Known): Part[] => [
  {
    heading: 'In the quarter',
    facts: [
      ['Contracts that began', known.began.totalCount],
      ['Reviews held', known.reviews.totalCount],
      ['Breaches noticed', known.breaches.totalCount],
      ['Breaches closed', known.closed.totalCount],
      ['Breaches escalated', known.escalated.totalCount],
      ['Questionnaires answered by suppliers', known.answered.totalCount],
    ],
  },
  {
    heading: 'How the contracts stand',
    columns: ['Standing', 'Contracts', 'High relevance', 'Medium', 'Low', 'Not assessed'],
    none: 'No contract is live.',
    rows: portfolioOf(known.standings.cells),
  },
  {
    heading: 'By department',
    columns: ['Department', 'Contracts as they should be', 'Things to be put right'],
    none: 'No contract is live.',
    ...cut(departmentsOf(known.departments.cells), (row) => row),
  },
  listed('In breach', known.inBreach, 'None.'),
  listed('Without a clause that is required', known.missing, 'None.'),
  {
    heading: 'Ending in the next 90 days',
    columns: ['Contract', 'Last day', 'Value'],
    none: 'None.',
    rows: known.ending.nodes.map(({ title, endsOn, value, currency }) => [
      title,
      dayOf(endsOn),
      moneyOf(value, currency),
    ]),
    more: left(known.ending),
  },
];

const listed = (heading: string, list: Listed, none: string): Part => ({
  heading,
  columns: ['Contract', 'Next date', 'Why'],
  none,
  rows: list.nodes.map(({ contract, nextOn, reason }) => [
    contract.title,
    dayOf(nextOn),
    wordsOf(reason),
  ]),
  more: left(list),
});

const left = ({ totalCount }: { totalCount: number }) => Math.max(0, totalCount - onThePage);

const relevances = ['high', 'medium', 'low', null];

/** One row for each standing, the worst first as they are declared, with how many there are of each relevance. */
function portfolioOf(cells: Known['standings']['cells']) {
  const rows = new Map<string, number[]>();
  for (const { keys, value } of cells) {
    const [standing, relevance] = keys as [string, string | null];
    const row = rows.get(standing) ?? relevances.map(() => 0);
    row[relevances.indexOf(relevance)]! += value ?? 0;
    rows.set(standing, row);
  }
  return standings
    .filter((standing) => rows.has(standing))
    .map((standing) => {
      const row = rows.get(standing)!;
      return [wordsOf(label(standing)), row.reduce((sum, each) => sum + each, 0), ...row];
    });
}

const standings = [
  ...['inBreach', 'missingClause', 'policyExpired', 'reviewOverdue', 'indicatorsDue'],
  ...['oldVersion', 'exempt', 'compliant'],
];
const nowhere = 'No department';
const inOrder = ['exempt', 'compliant'];

/** For each department how much is in order and how much is not; a contract counts once for each thing to be said of it. */
function departmentsOf(cells: Known['departments']['cells']) {
  const rows = new Map<string, [number, number]>();
  for (const { keys, labels, value } of cells) {
    const name = labels[0] ?? nowhere;
    const row = rows.get(name) ?? [0, 0];
    row[inOrder.includes(keys[1]!) ? 0 : 1] += value ?? 0;
    rows.set(name, row);
  }
  return [...rows]
    .sort(([, one], [, other]) => other[1] - one[1])
    .map(([name, [good, bad]]) => [name === nowhere ? wordsOf(name) : name, good, bad]);
}

/** `2026-Q4`, of a day. */
const quarterOf = (day: string) => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** The first and the last day of a quarter. */
function quarterNamed(quarter: string) {
  const [, year, part] = quarter.match(/^(\d{4})-Q([1-4])$/) ?? [];
  if (!year) throw new Refusal('BAD_USER_INPUT', 'Write a quarter as 2026-Q4.');
  const day = (months: number, last: 0 | 1) =>
    new Date(Date.UTC(Number(year), months, last)).toISOString().slice(0, 10);
  return { from: day(Number(part) * 3 - 3, 1), until: day(Number(part) * 3, 0) };
}

function daysAfter(day: string, days: number) {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
