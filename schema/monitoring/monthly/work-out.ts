import { randomUUID } from 'node:crypto';
import { eachApart } from '../../foundation/disclosure/apart.ts';
import { rounded } from '../../foundation/disclosure/rounding.ts';
import type { Unguarded } from '../../foundation/graphql/context.ts';
import { whileWanted } from '../../foundation/jobs/while-wanted.ts';
import { modelNamed } from '../../foundation/model/models.ts';
import { label as inPlainWords } from '../../foundation/model/words.ts';
import { sql } from '../../foundation/planner/sql.ts';
import { fewestSql, roundedSql } from '../../foundation/report/disclosure-rules.ts';
import { monthEndBefore } from '../../foundation/report/month-ends.ts';
import { Betweens } from '../between.ts';
import { groupings, MonthlyTable } from '../monthly-table.ts';
import type { YearOut } from '../outcomes/beside-months.ts';
import { besideYears } from '../outcomes/beside-months.ts';
import { whomOfYear } from '../outcomes/gathered.ts';
import { yearsOut } from '../outcomes/out-already.ts';
import { keptAnswered } from './answered-row.ts';
import { bandsIn, bandsOf, type Listed } from './bands.ts';
import {
  type CountedCell,
  characteristicsSql,
  classesSql,
  countSql,
  groupsSql,
  keepCountSql,
  keepMonthSql,
  servedSql,
} from './count-workforce.ts';
import type { CountedMonth, Group } from './counted-month.ts';
import { countGiven } from './given.ts';
import { monthsOut } from './months-out.ts';
import { protectGiven } from './protect-given.ts';
import type { Served } from './protect-month.ts';
import { saidSql, writersSql } from './said.ts';
import { exactly, type ServedTable, servedTables } from './serve.ts';
import { type CountedClass, knownOfMonth, whomOfMonth } from './twins.ts';

interface Listing {
  id: string;
  code: string;
  name: string;
  categories: Listed[];
}

interface Groups {
  areas: Group[];
  grades: Group[];
  fullTimeEquivalents: [string, string, number][];
  known: ReturnType<typeof knownOfMonth>;
  betweens: Betweens;
}

interface Task extends ToWorkOut {
  computedAt: Date;
  begun: number;
  /** Fails where the work is not to go on. */
  say: () => Promise<void>;
  stopping: AbortSignal;
}

/** What the council has decided of such figures. */
interface Rule {
  fewest: number;
  rounded: boolean;
}

/** Milliseconds for each try of one table and for the tables of a month altogether: what is not found out in time is not shown. */
const patience = {
  /** A try takes a second or two. */
  alone: { try: 20_000, month: 60_000 },
  /** Held against all that are out, tables of a thousand people took six seconds to five minutes; that is once a month, at night. */
  held: { try: 300_000, month: 1_200_000 },
};

/** Works out the tables of a month that are not there yet; says how many characteristics that was. */
export async function workOutMonth(
  context: Unguarded,
  { month, bands }: ToWorkOut,
  progress: (done: number, total: number) => Promise<void>,
): Promise<number> {
  const { counting } = context;
  const listed = await counting.count<Listing[]>(characteristicsSql(month));
  // who is counted is kept for good: not before anybody has answered
  if (listed.length === 0) return 0;
  await counting.count(keepMonthSql(month));
  const labelled = await counting.count<Omit<Groups, 'known' | 'betweens'>>(groupsSql(month));
  const classes = await counting.count<CountedClass[]>(classesSql(month));
  const groups = {
    ...labelled,
    known: knownOfMonth(classes, labelled.areas),
    betweens: new Betweens(counting),
  };
  const rule = await counting.count<Rule>(
    sql`select json_build_object('fewest', ${fewestSql('specialCategory')}, 'rounded', ${roundedSql('specialCategory')})::text as answer`,
  );
  // one time for all, and ids without one: how long each took would tell of what was withheld
  const computedAt = new Date();
  const begun = performance.now();
  let made = 0;
  let done = 0;
  const say = () => progress(done, listed.length);
  await say();
  const task = { month, bands, computedAt, begun, say };
  const each = (stopping: AbortSignal) => async (listing: Listing) => {
    const there = await counting.count<Record<string, ServedTable>>(servedSql(month, listing.code));
    if (Object.keys(there).length === 0) {
      await workOut(context, { ...task, stopping }, listing, groups, rule);
      made += 1;
    }
    done += 1;
    await say();
  };
  await whileWanted(say, (stopping) => eachApart(listed, each(stopping), stopping));
  return made;
}

async function workOut(
  context: Unguarded,
  { month, bands: withBands, computedAt, begun, say, stopping }: Task,
  { id, code, categories }: Listing,
  groups: Groups,
  rule: Rule,
) {
  const before = await monthsOut(context, month, code);
  const years = await yearsOut(context, code);
  const counted = await countAfresh(context, month, { code, categories }, groups, [before, years]);
  const months = [...before.map((each) => each.counted), counted];
  const most = patience[before.length + years.length > 0 ? 'held' : 'alone'];
  const budget = Math.max(0, Math.min(most.try, begun + most.month - performance.now()));
  const beside = years.length > 0 ? besideYears(years, months, rule.fewest) : undefined;
  const held = years.map((each) => each.counted);
  const kept = withBands
    ? await protectGiven(counted, before, { ...rule, budget, beside, held, stopping })
    : null;
  const tables = servedTables(
    counted,
    kept?.withheld ?? null,
    groups.fullTimeEquivalents,
    rule.rounded ? rounded : exactly,
  );
  const model = modelNamed(context.reading.planner.models, MonthlyTable.name);
  await say();
  await context.counting.count(keepCountSql(month, code, counted));
  await context.writing.transaction(async (tx) => {
    for (const grouping of groupings) {
      const table = tables[grouping]!;
      const values = {
        month,
        characteristic: id,
        grouping,
        people: table.rows.find(({ part }) => part === null)?.people ?? 0,
        ...rule,
        figures: JSON.stringify(table),
        answered: JSON.stringify(keptAnswered(table.rows)),
        withheldFigures: table.rows
          .flatMap(({ figures }) => figures)
          .filter((each) => each === null).length,
        unkept: kept?.unkept ?? 0,
        fresh: kept !== null,
        computedAt,
      };
      await context.writing.change(
        tx,
        context,
        { action: 'create', model, values },
        { values, id: randomUUID() },
      );
    }
  });
}

/** Counts a characteristic, and what is the same people in whatever is out by now. */
async function countAfresh(
  { counting }: Unguarded,
  month: string,
  { code, categories }: Pick<Listing, 'code' | 'categories'>,
  groups: Groups,
  [before, years]: [readonly Served[], readonly YearOut[]],
): Promise<CountedMonth> {
  const { bands, of } = bandsOf(code, categories);
  const last = before.at(-1)?.counted.month ?? null;
  const found = await counting.atOnce((atOnce) =>
    countGiven<CountedCell>({
      count: (whose) => atOnce.count(countSql(code, of, month, last, whose)),
      writers: () => atOnce.count(writersSql(code, month)),
      peopleIn,
    }),
  );
  const all = bandsIn(
    bands,
    found.cells.map(([, , category]) => category),
  );
  const ours = { month, groups: groupsByGrouping(groups), ...groups.known };
  const said = (day: string, population: string) => saidSql(code, of, day, population);
  const out = [
    ...before.map((each) => whomOfMonth(each.counted, said)),
    ...years.map((each) => whomOfYear(each.cohort, each.counted, said)),
  ];
  const beside = await groups.betweens.of(whomOfMonth(ours, said), out);
  return { ...ours, characteristic: code, bands: all, ...found, beside };
}

const peopleIn = (cells: readonly CountedCell[]) =>
  cells.reduce((sum, [, , , people]) => sum + people, 0);

const groupsByGrouping = ({ areas, grades }: Groups): CountedMonth['groups'] => ({
  serviceArea: areas,
  grade: [...grades, { key: '', label: 'No grade' }],
  engagement: named(['permanent', 'fixedTerm', 'casual', 'agency', 'apprentice']),
  workingPattern: named([
    'fullTime',
    'partTime',
    'jobShare',
    'termTime',
    'compressedHours',
    'noFixedHours',
  ]),
});

const named = (keys: readonly string[]) => keys.map((key) => ({ key, label: inPlainWords(key) }));

/** A month to be worked out: with its bands, or only how many have answered. */
export interface ToWorkOut {
  month: string;
  bands: boolean;
}

/** The month ends that are still to be worked out: the last one; where no other is out yet, first the one before to compare it with. */
export async function monthsToWorkOut(
  { counting }: Unguarded,
  today: string,
): Promise<ToWorkOut[]> {
  const last = { month: monthEndBefore(today), bands: true };
  const before = { month: monthEndBefore(last.month), bands: false };
  const any = await counting.count<boolean>(
    sql`select exists (select 1 from monthly_table where month <> ${sql.lit(before.month)}::date)::text as answer`,
  );
  return any ? [last] : [before, last];
}
