import { randomUUID } from 'node:crypto';
import { eachApart } from '../../foundation/disclosure/apart.ts';
import { rounded } from '../../foundation/disclosure/rounding.ts';
import type { Unguarded } from '../../foundation/graphql/context.ts';
import { whileWanted } from '../../foundation/jobs/while-wanted.ts';
import { modelNamed } from '../../foundation/model/models.ts';
import { sql } from '../../foundation/planner/sql.ts';
import { fewestSql, roundedSql } from '../../foundation/report/disclosure-rules.ts';
import { Betweens } from '../between.ts';
import { bandsIn, bandsOf, type Listed } from '../monthly/bands.ts';
import { everyCharacteristicSql, keepCountSql } from '../monthly/count-workforce.ts';
import type { Group } from '../monthly/counted-month.ts';
import { countGiven } from '../monthly/given.ts';
import { monthsOut } from '../monthly/months-out.ts';
import { saidSql, writersSql } from '../monthly/said.ts';
import { exactly } from '../monthly/serve.ts';
import { whomOfMonth } from '../monthly/twins.ts';
import { OutcomeTable } from '../outcome-table.ts';
import { type Cohort, cohorts, type Year } from './cohort.ts';
import {
  classesOfYearSql,
  countOutcomesSql,
  groupNamesSql,
  keepYearSql,
  type OutcomeCell,
  workedOutSql,
} from './count-outcomes.ts';
import type { CountedYear } from './counted-year.ts';
import { type CountedClass, knownOfYear, whomOfYear } from './gathered.ts';
import { groupsIn } from './groups-in.ts';
import { yearsOut } from './out-already.ts';
import { protectGivenYear } from './protect-given-year.ts';
import { servedYear } from './serve.ts';
import { withheldOf } from './withheld-of.ts';
import { yearOver } from './years.ts';

interface Listing {
  id: string;
  code: string;
  categories: Listed[];
}

// once a year: of a council of a hundred thousand a try takes half a minute, or more where others are at work; what is not found out in time is not shown
const budget = 120_000;

/** Works out the tables of all cohorts for the last year that is over, where they are not there yet; says how many. */
export async function workOutYears(
  context: Unguarded,
  today: string,
  progress: (done: number, total: number) => Promise<void>,
  wanted: readonly Cohort[] = cohorts,
): Promise<number> {
  const { counting } = context;
  const listed = await counting.count<Listing[]>(everyCharacteristicSql);
  const names = await counting.count<Group[]>(groupNamesSql);
  const rule = await counting.count<Rule>(
    sql`select json_build_object('fewest', ${fewestSql('specialCategory')}, 'rounded', ${roundedSql('specialCategory')})::text as answer`,
  );
  // one time for all, and ids without one: how long each took would tell of what was withheld
  const computedAt = new Date();
  let made = 0;
  for (const [i, cohort] of wanted.entries()) {
    const year = yearOver(today, cohort.settlesAfter);
    const there = new Set(await counting.count<string[]>(workedOutSql(cohort.name, year.until)));
    const betweens = new Betweens(counting);
    const known = onceFor((classes) => knownOfYear(cohort, classes));
    const waiting = listed.filter(({ code }) => !there.has(code));
    let done = listed.length - waiting.length;
    if (cohort.workforce && waiting.length > 0) await counting.count(keepYearSql(cohort, year));
    const say = () => progress(i * listed.length + done, wanted.length * listed.length);
    const task = { cohort, year, names, rule, computedAt, known, betweens, say };
    const each = (stopping: AbortSignal) => async (listing: Listing) => {
      if (await workOut(context, { ...task, stopping }, listing)) made += 1;
      done += 1;
      await say();
    };
    await whileWanted(say, (stopping) => eachApart(waiting, each(stopping), stopping));
  }
  await progress(1, 1);
  return made;
}

interface Task {
  cohort: Cohort;
  year: Year;
  names: readonly Group[];
  rule: Rule;
  computedAt: Date;
  /** What everybody knows to be all but the same people. */
  known: (classes: readonly CountedClass[]) => ReturnType<typeof knownOfYear>;
  betweens: Betweens;
  /** Fails where the work is not to go on. */
  say: () => Promise<void>;
  stopping: AbortSignal;
}

/** What the council has decided of such figures. */
interface Rule {
  fewest: number;
  rounded: boolean;
}

async function workOut(
  context: Unguarded,
  { cohort, year, names, rule, computedAt, known, betweens, say, stopping }: Task,
  { id, code, categories }: Listing,
): Promise<boolean> {
  const beside = cohort.workforce ? await workforceOut(context, year, code) : null;
  const { bands, of } = bandsOf(code, categories);
  const asked = { characteristic: code, bands: of };
  const { classes, ...found } = await context.counting.atOnce(async (counting) => ({
    classes: await counting.count<CountedClass[]>(classesOfYearSql(cohort, asked, year)),
    ...(await countGiven<OutcomeCell>({
      count: (whose) => counting.count(countOutcomesSql(cohort, asked, year, whose)),
      writers: () => counting.count(writersSql(code, cohort.asAt(year))),
      peopleIn,
    })),
  }));
  const groups = groupsIn(cohort, found.cells, names);
  const all = bandsIn(
    bands,
    found.cells.map(([, , , category]) => category),
  );
  const ours = { until: year.until, bands: all, groups, ...found, ...known(classes) };
  const said = (day: string, population: string) => saidSql(code, of, day, population);
  const out = beside && [
    ...beside.months.map((each) => whomOfMonth(each.counted, said)),
    ...beside.years.map((each) => whomOfYear(each.cohort, each.counted, said)),
  ];
  // of a year in which nobody answered, no table is kept: somebody may still be brought in
  if (nobodyAnswered(ours)) return false;
  const counted = {
    ...ours,
    ...(out && { beside: await betweens.of(whomOfYear(cohort, ours, said), out) }),
  };
  const kept = await protectGivenYear(cohort, counted, { ...rule, budget, stopping, ...beside });
  const served = servedYear(cohort, counted, kept, {
    fewest: rule.fewest,
    show: rule.rounded ? rounded : exactly,
  });
  const model = modelNamed(context.reading.planner.models, OutcomeTable.name);
  const values = {
    until: year.until,
    cohort: cohort.name,
    characteristic: id,
    people: Object.values(served.paths)[0]?.whole.people[0] ?? 0,
    ...rule,
    figures: JSON.stringify(served),
    withheldFigures: withheldOf(served),
    computedAt,
  };
  await say();
  await context.counting.count(keepCountSql(year.until, `${cohort.name}/${code}`, counted));
  await context.writing.transaction((tx) =>
    context.writing.change(
      tx,
      context,
      { action: 'create', model, values },
      { values, id: randomUUID() },
    ),
  );
  return true;
}

/** Finds out once for the same classes, which are those of each characteristic unless somebody got further meanwhile. */
function onceFor<Found>(find: (classes: readonly CountedClass[]) => Found) {
  const found = new Map<string, Found>();
  return (classes: readonly CountedClass[]) => {
    const key = JSON.stringify(classes);
    if (!found.has(key)) found.set(key, find(classes));
    return found.get(key)!;
  };
}

/** What is out of the workforce, from the last month before the year on. */
async function workforceOut(context: Unguarded, { start }: Year, code: string) {
  const months = await monthsOut(context, '9999-12-31', code);
  const first = months.findLastIndex(({ counted }) => counted.month <= start);
  return { months: months.slice(Math.max(first, 0)), years: await yearsOut(context, code) };
}

const peopleIn = (cells: readonly OutcomeCell[]) =>
  cells.reduce((sum, [, , , , , people]) => sum + people, 0);

const nobodyAnswered = ({ cells }: CountedYear) =>
  cells.every(([, , , category]) => category === 'notAnswered');
