import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Whose } from '../../../schema/monitoring/monthly/said.ts';
import { monthsToWorkOut, workOutMonth } from '../../../schema/monitoring/monthly/work-out.ts';
import { cohorts } from '../../../schema/monitoring/outcomes/cohort.ts';
import {
  countOutcomesSql,
  type OutcomeCell,
} from '../../../schema/monitoring/outcomes/count-outcomes.ts';
import { yearOver } from '../../../schema/monitoring/outcomes/years.ts';
import { type Council, council, today } from '../../harness/council.ts';

let demo: Council;
const transition = '00000000-0000-4000-8000-00000000000a';
const interim = '00000000-0000-4000-8000-00000000000b';

const worker = () => demo.worker();

/** Gives a grade of its own to so many men and women of whom the sex is known. */
async function grade(id: string, label: string, men: [number, number], women: [number, number]) {
  await demo.owner.query(
    'insert into grade (id, code, name, rank) select $1::uuid, $2::text, $2::text, max(rank) + 1 from grade',
    [id, label],
  );
  await demo.owner.query(
    `insert into post (id, number, title, grade_id, service_area_id) select $1, $2, $2, $1, id from service_area limit 1`,
    [id, label],
  );
  await demo.owner.query(
    `update employee set post_id = $1 where id in (
       select subject from (select subject, row_number() over (partition by category order by subject) as place, category
         from monitoring.equality_answer answer join employee on employee.id = subject
         where characteristic = 'sex' and valid_to is null and valid_from < date_trunc('month', current_date)
           and started_on < date_trunc('month', current_date) and ended_on is null
           and engagement = 'permanent' and not school_employed) found
       where place between case category when 'male' then $2::int else $4::int end
         and case category when 'male' then $3::int when 'female' then $5::int end)`,
    [id, ...men, ...women],
  );
}

const oneManOf = `(select subject from monitoring.equality_answer join employee on employee.id = subject
  where post_id = $1 and characteristic = 'sex' and category = 'male' and valid_to is null order by subject limit 1)`;

/** Personnel wrote down what all of a grade said on the telephone, but for one man: he said it to another, or to nobody. */
async function writtenDown(post: string, toAnother: boolean) {
  const noted = (place: number) =>
    `channel = 'telephone', recorded_by = (select id from user_account order by id limit 1 offset ${place})`;
  const inPost = 'subject in (select id from employee where post_id = $1)';
  await demo.owner.query(
    `update monitoring.equality_answer set ${noted(0)} where ${inPost} and subject <> ${oneManOf}`,
    [post],
  );
  if (toAnother)
    await demo.owner.query(
      `update monitoring.equality_answer set ${noted(1)} where subject = ${oneManOf}`,
      [post],
    );
}

beforeAll(async () => {
  demo = await council();
  await grade(transition, 'Transition', [1, 31], [1, 30]);
  await grade(interim, 'Interim', [32, 52], [31, 50]);
  await writtenDown(transition, false);
  await writtenDown(interim, true);
  await demo.owner.query(
    `update employee set post_id = null where id = (select id from employee where post_id is not null and ended_on is null
       and engagement = 'permanent' and not school_employed and post_id not in ($1, $2) limit 1)`,
    [transition, interim],
  );
  for (const month of await monthsToWorkOut(worker(), today()))
    await workOutMonth(worker(), month, async () => undefined);
}, 240_000);
afterAll(() => demo.drop());

interface Row {
  label: string;
  people: number;
  declared: number;
  cells: { people: number | null }[];
}

async function byGrade(): Promise<Row[]> {
  const { data } = await demo
    .as('hrAdministrator')
    .ask(
      `{ workforceProfile(characteristic: "sex", by: grade) { rows { label people declared cells { band people } } } }`,
    );
  return data.workforceProfile.rows;
}

test('whoever wrote down what sixty people said is not told what the sixty-first did', async () => {
  const rows = await byGrade();
  const padded = rows.find(({ label }) => label === 'Transition')!;
  expect(padded.declared).toBe(61);
  expect(padded.cells.map(({ people }) => people)).toEqual([null, null]);
  // nor by what is left of all the others
  const others = rows.slice(1).filter((row) => row !== padded);
  for (const place of [0, 1])
    expect(others.some(({ cells }) => cells[place]!.people === null)).toBe(true);
  expect(rows[0]!.cells.every(({ people }) => people !== null)).toBe(true);
});

test('nor is anybody told what one said to somebody else who wrote it down', async () => {
  const padded = (await byGrade()).find(({ label }) => label === 'Interim')!;
  expect(padded.declared).toBe(41);
  expect(padded.cells.map(({ people }) => people)).toEqual([null, null]);
});

test('whoever has no post is counted as of no grade', async () => {
  const rows = await byGrade();
  expect(rows.find(({ label }) => label === 'No grade')?.people).toBe(1);
  expect(rows.slice(1).reduce((sum, { people }) => sum + people, 0)).toBe(rows[0]!.people);
});

test('a year counts apart from them too', async () => {
  const staff = cohorts.find(({ name }) => name === 'staff')!;
  const said = { male: 'male', female: 'female' };
  const year = yearOver(today(), 0);
  const count = async (whose: Whose) => {
    const cells = await worker().counting.count<OutcomeCell[]>(
      countOutcomesSql(staff, { characteristic: 'sex', bands: said }, year, whose),
    );
    const people = (all: OutcomeCell[]) => all.reduce((sum, cell) => sum + cell[5], 0);
    const inGrades = cells.filter(([path, by]) => path === 'leaving' && by === 'grade');
    const silent = inGrades.filter(([, , , category]) => !(category in said));
    return { silent: people(silent), said: people(inGrades) - people(silent) };
  };
  const [all, given] = [await count('all'), await count('given')];
  expect(given.silent).toBe(all.silent);
  expect(all.said - given.said).toBeGreaterThan(10);
  expect(all.said - given.said).toBeLessThanOrEqual(101);
});
