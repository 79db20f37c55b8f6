import { afterAll, beforeAll, expect, test } from 'vitest';
import { cohorts } from '../../../schema/monitoring/outcomes/cohort.ts';
import { workOutYears } from '../../../schema/monitoring/outcomes/work-out.ts';
import { yearOver } from '../../../schema/monitoring/outcomes/years.ts';
import { type Council, council, today } from '../../harness/council.ts';

let demo: Council;
const applicants = () => cohorts.filter(({ name }) => name === 'applicants');
const worker = () => demo.worker();
const workOut = () => workOutYears(worker(), today(), async () => undefined, applicants());

beforeAll(async () => {
  demo = await council();
  await workOut();
}, 180_000);
afterAll(() => demo.drop());

interface Row {
  band: string;
  label: string;
  people: number | null;
  selected: number | null;
  rate: number | null;
  comparison: { ratio: number | null; judgement: string } | null;
  sentence: string | null;
}

interface Funnel {
  until: string;
  reference: string;
  fewestInPart: number;
  parts: { key: string | null; label: string; people: number; declared: number }[];
  steps: {
    part: string | null;
    from: string;
    to: string;
    done: string;
    overall: boolean;
    people: number;
    selected: number;
    rows: Row[];
  }[];
}

const query = (characteristic: string, by?: string) =>
  `{ recruitmentFunnel(characteristic: "${characteristic}"${by ? `, by: "${by}"` : ''}) {
    until reference fewestInPart parts { key label people declared } steps { part from to done overall people selected
      rows { band label people selected rate sentence comparison { ratio judgement } } } } }`;

async function funnelOf(characteristic: string, by?: string) {
  const { data, errors } = await demo.as('equalityLead').ask(query(characteristic, by));
  expect(errors).toBeUndefined();
  return data.recruitmentFunnel as Funnel;
}

/** The same counts, straight from the tables: for looking behind the answers. */
async function counted(characteristic: string, categories: readonly string[], stage: string) {
  const { start, until } = yearOver(today(), 3);
  const { rows } = await demo.owner.query<{ people: number }>(
    `select count(*)::int as people from application join vacancy on vacancy.id = application.vacancy_id
     join monitoring.equality_answer answer on answer.subject = application.id and answer.characteristic = $3
     where vacancy.closes_on > $1 and vacancy.closes_on <= $2 and answer.category = any($4)
       and ($5 = 'applied' or exists (select from application_step step
         where step.application_id = application.id and step.stage = $5))`,
    [start, until, characteristic, categories, stage],
  );
  return rows[0]!.people;
}

test('a step says what became of whoever took it, in the words of its sentences', async () => {
  const { steps } = await funnelOf('sex');
  expect(steps.map(({ done }) => done)).toEqual([
    'longlisted',
    'shortlisted',
    'interviewed',
    'offered a post',
    'appointed',
    'appointed',
  ]);
  for (const { done, rows } of steps)
    for (const { sentence } of rows) if (sentence) expect(sentence).toContain(`were ${done}`);
});

test('every figure that is shown is what the tables hold, stage by stage', async () => {
  const { steps } = await funnelOf('sex');
  for (const { from, to, rows } of steps)
    for (const { band, people, selected } of rows)
      for (const [stage, figure] of [
        [from, people],
        [to, selected],
      ] as const)
        if (figure !== null)
          expect([band, stage, figure]).toEqual([band, stage, await counted('sex', [band], stage)]);
  expect(steps.map(({ from, to, overall }) => [from, to, overall])).toEqual([
    ['applied', 'longlisted', false],
    ['longlisted', 'shortlisted', false],
    ['shortlisted', 'interviewed', false],
    ['interviewed', 'offered', false],
    ['offered', 'appointed', false],
    ['applied', 'appointed', true],
  ]);
  const overall = steps.at(-1)!.rows;
  expect(overall.every(({ rate, people, selected }) => people && selected && rate)).toBe(true);
});

test('at no stage is a figure of fewer than ten shown, nor one that two stages give away', async () => {
  for (const characteristic of ['sex', 'ethnicGroup', 'disability'])
    for (const by of [undefined, 'serviceArea', 'grade', 'channel']) {
      const { steps } = await funnelOf(characteristic, by);
      const figures = steps.flatMap(({ rows }) =>
        rows.flatMap(({ people, selected }) => [
          people,
          selected,
          people !== null && selected !== null ? people - selected : null,
        ]),
      );
      expect(figures.filter((n) => n !== null && n < 10)).toEqual([]);
      for (const { rows, people, selected } of steps)
        for (const [total, shown] of [
          [people, rows.map((row) => row.people)],
          [selected, rows.map((row) => row.selected)],
        ] as const) {
          const withheld = shown.filter((n) => n === null).length;
          const told = shown.reduce((sum: number, n) => sum + (n ?? 0), 0);
          // refusals are of their own; what is left over hides at least two groups
          expect(withheld === 1 && told < total).toBe(false);
        }
    }
});

test('the parts of the council add up to the whole of it, but for those of few, and no one of these alone', async () => {
  const [whole] = (await funnelOf('sex')).parts;
  for (const by of ['serviceArea', 'grade', 'channel']) {
    const { parts, fewestInPart } = await funnelOf('sex', by);
    const sum = (of: 'people' | 'declared') => parts.reduce((all, part) => all + part[of], 0);
    expect(Math.min(...parts.map(({ declared }) => declared))).toBeGreaterThanOrEqual(fewestInPart);
    expect(fewestInPart).toBe(20);
    const left = whole!.declared - sum('declared');
    expect(left === 0 ? sum('people') === whole!.people : left >= 20).toBe(true);
  }
});

test('one plain sentence says of each group what the figures do, and names the direction', async () => {
  const { steps, reference } = await funnelOf('ethnicGroup');
  const said = steps.flatMap(({ rows }) =>
    rows.flatMap(({ sentence }) => (sentence ? [sentence] : [])),
  );
  expect(reference).toBe('White');
  expect(said.filter((sentence) => /because|discriminat|bias/.test(sentence))).toEqual([]);
  expect(said[0]).toMatch(
    /^\d+ of \d+ \([\d.]+ %\) applicants in “Asian, Asian British or Asian Welsh” and \d+ of \d+ \([\d.]+ %\) applicants in “White” were longlisted: applicants in “Asian, Asian British or Asian Welsh” were 0\.\d\d times as likely as applicants in “White” to be longlisted \(95 % interval 0\.\d\d to 0\.\d\d\), which chance alone would seldom do; .*the figures do not say why\.$/,
  );
});

test('who recruits is not even told how groups fared, nor is anybody else who may not', async () => {
  const refused = await Promise.all(
    (['recruiter', 'lineManager', 'employee', 'reportReader', 'caseworker'] as const).map(
      async (role) => (await demo.as(role).ask(query('sex'))).errors?.[0]?.extensions?.code,
    ),
  );
  expect(refused).toEqual(Array(5).fill('FORBIDDEN'));
  const { data } = await demo.as('recruiter').ask('{ outcomeTables { totalCount } }');
  expect(data?.outcomeTables?.totalCount ?? 0).toBe(0);
});

test('worked out once more, nothing changes; and what is kept cannot be changed', async () => {
  const kept = async () =>
    (await demo.owner.query('select id, figures from outcome_table order by id')).rows;
  const before = await kept();
  expect(before.length).toBeGreaterThan(0);
  expect(await workOut()).toBe(0);
  expect(await kept()).toEqual(before);
  await expect(demo.owner.query('update outcome_table set people = 0')).rejects.toThrow(
    'only grows',
  );
});

test('what is withheld is not even in the row that the funnel is served from', async () => {
  const { rows } = await demo.owner.query<{ figures: { paths: Record<string, unknown> } }>(
    'select figures from outcome_table',
  );
  const numbers: number[] = [];
  const walk = (value: unknown) => {
    if (typeof value === 'number') numbers.push(value);
    else if (value && typeof value === 'object') Object.values(value).forEach(walk);
  };
  for (const { figures } of rows)
    for (const path of Object.values(figures.paths) as {
      whole: { bands: unknown };
      parts: Record<string, { bands: unknown }[]>;
    }[]) {
      walk(path.whole.bands);
      walk(Object.values(path.parts).map((groups) => groups.map(({ bands }) => bands)));
    }
  expect(numbers.length).toBeGreaterThan(20);
  expect(numbers.filter((n) => n < 10)).toEqual([]);
});

test('what a funnel is not broken down by is said, and what it is', async () => {
  const { errors } = await demo.as('equalityLead').ask(query('sex', 'post'));
  expect(errors?.map(({ message }) => message)).toEqual([
    'It is broken down by one of serviceArea, grade, channel, not by post.',
  ]);
});
