import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Caller } from '../../schema/foundation/permissions/shape.ts';
import { sampleId } from '../../schema/foundation/samples.ts';
import { type Council, council } from '../harness/council.ts';
import { scores, seize } from './attacker.ts';

vi.setConfig({ testTimeout: 120_000 });

let demo: Council;
const visitor: Caller = { roles: ['visitor'], attributes: {}, actor: 'visitor' };
const edition = sampleId('FormEdition', 'libraries/1');
const everybody = 120;
const aNight = 30;

beforeAll(async () => {
  demo = await council();
  await demo.owner.query(
    `truncate monitoring.response, monitoring.response_answer;
     create table trace (person text, at timestamptz default clock_timestamp(), night int);
     create table at_once (id uuid default uuidv7(), counted_on date default current_date);
     create table at_once_answer (response_id uuid, self_description text);
     create table in_order (id uuid default gen_random_uuid(), counted_on date default current_date);
     create table in_order_answer (response_id uuid, self_description text)`,
  );
});
afterAll(() => demo.drop());

const handIn = async (person: string, token: string = randomUUID()) => {
  const { data } = await demo.as(visitor).ask(
    `mutation ($edition: ID!, $token: String!, $answers: [AnswerInput!]!) {
      handInAnswers(edition: $edition, token: $token, answers: $answers) }`,
    {
      edition,
      token,
      answers: [{ characteristic: 'religionOrBelief', category: 'other', selfDescription: person }],
    },
  );
  return data.handInAnswers as boolean;
};

/** Every row of every table in which a text stands. */
async function whereStands(text: string): Promise<string[]> {
  const { rows } = await demo.owner.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema') and tablename not like 'in_order%'
       and tablename not like 'at_once%' and tablename <> 'trace' order by 1`,
  );
  const found: string[] = [];
  for (const { name } of rows) {
    const each = await demo.owner.query(
      `select 1 from ${name} as row where row::text like '%' || $1 || '%'`,
      [text],
    );
    found.push(...each.rows.map(() => name));
  }
  return found;
}

const count = async (table: string) =>
  (await demo.owner.query(`select count(*)::int as n from ${table}`)).rows[0].n as number;

test('what waits is sealed, all of one length, and stands nowhere in words', async () => {
  await handIn('quintilla-0');
  await handIn('quintilla-with-very-much-more-to-say-about-what-they-believe-and-why-so-much');
  expect(await whereStands('quintilla')).toEqual([]);
  const { rows } = await demo.owner.query(
    'select distinct length(sealed) as length from monitoring.waiting_response',
  );
  expect(rows).toHaveLength(1);
  await demo.platform.contexts.as(visitor).unlinked.release();
  expect(await count('monitoring.response')).toBe(0);
  await demo.owner.query('truncate monitoring.waiting_response, response_count');
});

test('whoever has the whole database pairs people with answers no better than by chance', async () => {
  const people = Array.from(
    { length: everybody },
    (_, i) => `person-${String(i).padStart(3, '0')}`,
  );
  const waiting: string[] = [];
  for (const [i, person] of people.entries()) {
    const night = Math.floor(i / aNight);
    await demo.owner.query('insert into trace (person, night) values ($1, $2)', [person, night]);
    expect(await handIn(person)).toBe(true);
    // the same, kept as many systems keep it: at once, or in batches that are not shuffled
    await demo.owner.query(
      `with made as (insert into at_once default values returning id)
       insert into at_once_answer select id, $1 from made`,
      [person],
    );
    waiting.push(person);
    if ((i + 1) % aNight > 0) continue;
    await demo.platform.contexts.as(visitor).unlinked.release();
    await demo.owner.query(
      `with made as (insert into in_order select from generate_series(1, $2) returning id),
         numbered as (select id, row_number() over () as k from made)
       insert into in_order_answer select id, ($1::text[])[k] from numbered order by k`,
      [waiting, waiting.length],
    );
    waiting.length = 0;
  }
  const counted = await count('monitoring.response');
  expect({ counted, waiting: await count('monitoring.waiting_response') }).toEqual({
    counted: everybody - 10,
    waiting: 10,
  });

  const kept = await seize(demo.owner, {
    responses: 'monitoring.response',
    answers: 'monitoring.response_answer',
  });
  const batches = new Set(kept.responses.map(({ xmin }) => xmin)).size;
  const chance = batches;
  const most = chance + 5 * Math.sqrt(chance);
  const found = scores(kept);
  const weak = {
    'at once': scores(await seize(demo.owner, { responses: 'at_once', answers: 'at_once_answer' })),
    'in batches, not shuffled': scores(
      await seize(demo.owner, { responses: 'in_order', answers: 'in_order_answer' }),
    ),
  };
  const best = (scored: Record<string, number>) => Math.max(...Object.values(scored));
  console.log(
    `Of ${everybody} people, ${counted} counted in ${batches} batches: by chance ${chance} are paired, at most ${Math.floor(most)}. Paired:`,
    found,
    'Where rows are written at once or not shuffled:',
    Object.fromEntries(Object.entries(weak).map(([name, scored]) => [name, best(scored)])),
  );
  expect(best(found)).toBeLessThanOrEqual(most);
  expect(best(weak['at once'])).toBe(everybody);
  expect(best(weak['in batches, not shuffled'])).toBe(everybody);
});

test('afterwards an answer stands in one place, and nothing of who or when beside it', async () => {
  const { rows } = await demo.owner.query(
    `select self_description from monitoring.response_answer where self_description is not null limit 1`,
  );
  expect(await whereStands(rows[0].self_description)).toEqual(['monitoring.response_answer']);
  const columns = await demo.owner.query(
    `select table_name, string_agg(column_name || ' ' || data_type, ', ' order by ordinal_position) as columns
     from information_schema.columns
     where table_schema = 'monitoring' and table_name in ('response', 'response_answer', 'response_comment', 'waiting_response', 'used_submission')
     group by 1 order by 1`,
  );
  expect(columns.rows).toMatchInlineSnapshot(`
    [
      {
        "columns": "id uuid, edition uuid, counted_on date, channel text, service_area uuid, outcome text, satisfaction integer",
        "table_name": "response",
      },
      {
        "columns": "id uuid, response_id uuid, characteristic character varying, list_edition character varying, state text, category character varying, self_description character varying",
        "table_name": "response_answer",
      },
      {
        "columns": "id uuid, service_area uuid, counted_on date, words text",
        "table_name": "response_comment",
      },
      {
        "columns": "mark character varying, used_on date",
        "table_name": "used_submission",
      },
      {
        "columns": "id uuid, edition uuid, kind text, sealed text",
        "table_name": "waiting_response",
      },
    ]
  `);
  const ids = await demo.owner.query(
    `select distinct substr(id::text, 15, 1) as version from
       (select id from monitoring.response union all select id from monitoring.response_answer) ids`,
  );
  expect(ids.rows).toEqual([{ version: '4' }]);
  const audited = await demo.owner.query(
    `select count(*)::int as n from audit_entry where subject ~ 'Response' or changes::text like '%person-%'`,
  );
  expect(audited.rows).toEqual([{ n: 0 }]);
});

test('the same sent twice counts once, even at the same moment', async () => {
  const before = await count('monitoring.waiting_response');
  const token = randomUUID();
  const taken = await Promise.all(Array.from({ length: 8 }, () => handIn('twice', token)));
  expect(taken.filter(Boolean)).toHaveLength(1);
  expect(await count('monitoring.waiting_response')).toBe(before + 1);
});

test('when a form closes, ten or more leave together; fewer wait and are forgotten', async () => {
  const { unlinked } = demo.platform.contexts.as(visitor);
  const close = (days: number) =>
    demo.owner.query(
      `alter table form_edition disable trigger keep_as_published;
       update form_edition set closes_on = current_date - ${days} where id = '${edition}';
       alter table form_edition enable trigger keep_as_published`,
    );
  await close(1);
  const size = await count('monitoring.waiting_response');
  expect(size).toBeGreaterThanOrEqual(10);
  const before = await count('monitoring.response');
  expect(await unlinked.release()).toBe(1);
  expect(await count('monitoring.response')).toBe(before + size);

  await close(-1);
  for (let i = 0; i < 9; i += 1) await handIn(`late-${i}`);
  await close(1);
  expect(await unlinked.release()).toBe(0);
  expect(await count('monitoring.waiting_response')).toBe(9);
  await close(31);
  await unlinked.release();
  expect(await count('monitoring.waiting_response')).toBe(0);
  expect(await whereStands('late-')).toEqual([]);
});
