import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleId } from '../../schema/foundation/samples.ts';
import { told } from '../harness/answer.ts';
import { type Council, council } from '../harness/council.ts';

let demo: Council;
const visitor = { roles: ['visitor'], attributes: {}, actor: 'visitor' } as const;
const night = () => demo.platform.contexts.as(visitor).unlinked.release();

beforeAll(async () => {
  demo = await council();
  await demo.owner.query(`
    delete from monitoring.exit_answer; delete from monitoring.response_comment;
    insert into monitoring.response_comment (id, service_area, counted_on, words)
      select gen_random_uuid(), (select id from service_area where kind = 'service' order by code limit 1),
        current_date - n, 'Comment ' || n from generate_series(1, 3) n`);
});
afterAll(() => demo.drop());

const leave = (from: number, to: number, day = 'current_date - 40 + n') =>
  demo.owner.query(`
    insert into monitoring.exit_answer (id, subject, question, words, declined, answered_on)
      select gen_random_uuid(), gen_random_uuid(), 'words', 'Words ' || n, false, ${day}
      from generate_series(${from}, ${to}) n`);

const leaversWords = async () => {
  await night();
  return told(await demo.as('equalityLead').ask('{ leaversWords }')).leaversWords as string[];
};

test('what leavers wrote is let out ten at a time: nine tell nothing, and the eleventh waits for nine more', async () => {
  await leave(1, 9);
  expect(await leaversWords()).toEqual([]);
  await leave(10, 10);
  const ten = await leaversWords();
  expect(ten).toHaveLength(10);
  await leave(11, 19);
  expect(await leaversWords()).toHaveLength(10);
  await leave(20, 20);
  expect(await leaversWords()).toHaveLength(20);
  // what is written today waits for tomorrow: nobody sees it come
  await leave(31, 60, 'current_date');
  expect(await leaversWords()).toHaveLength(20);
});

test('whatever is erased, nobody else’s words come or go with it', async () => {
  const before = await leaversWords();
  await demo.owner.query(
    `delete from monitoring.exit_answer where words in ('Words 3', 'Words 12')`,
  );
  const after = await leaversWords();
  expect(before.filter((words) => !after.includes(words)).sort()).toEqual(['Words 12', 'Words 3']);
  // the next two are seen no sooner than eight more
  await leave(61, 62);
  expect(await leaversWords()).toEqual(after);
});

test('no threshold of the council’s makes the batches smaller or lets single ones out', async () => {
  const before = await leaversWords();
  await demo.owner.query(`update disclosure_rule set fewest = 13 where code = 'specialCategory'`);
  expect(await leaversWords()).toEqual(before);
});

test('comments on services are read by the equality lead, with the service and the day they were let out', async () => {
  const answer = await demo
    .as('equalityLead')
    .ask('{ serviceComments { there comments { words } areas { name } } }');
  expect(answer).toMatchInlineSnapshot(`
    {
      "data": {
        "serviceComments": {
          "areas": [
            {
              "name": "Democratic Services",
            },
          ],
          "comments": [
            {
              "words": "Comment 1",
            },
            {
              "words": "Comment 2",
            },
            {
              "words": "Comment 3",
            },
          ],
          "there": 3,
        },
      },
    }
  `);
});

test('nobody else reads what people wrote, personnel and managers least of all', async () => {
  const others = [
    'hrAdministrator',
    'lineManager',
    'caseworker',
    'reportReader',
    'auditor',
  ] as const;
  for (const role of others)
    for (const field of ['leaversWords', 'serviceComments { there }']) {
      const { errors } = await demo.as(role).ask(`{ ${field} }`);
      expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['FORBIDDEN']);
    }
});

const libraries = sampleId('FormEdition', 'libraries/1');
const counted = async (source: string) => (await demo.owner.query(source)).rows[0].n as number;
const shown = () => counted('select count(*)::int as n from monitoring.response_comment');
const waiting = () =>
  counted(`select count(*)::int as n from monitoring.waiting_response where kind = 'comment'`);

const comment = async (edition: string, many: number) => {
  const { unlinked } = demo.platform.contexts.as(visitor);
  for (let i = 0; i < many; i += 1)
    await unlinked.handIn({
      edition,
      kind: 'comment',
      token: randomUUID(),
      content: { words: `Of this ${i}` },
    });
};

/** Published as it is now, for the last time on that day. */
const closed = (edition: string, daysAgo: number) =>
  demo.owner.query(
    `alter table form_edition disable trigger keep_as_published;
     update form_edition set closes_on = current_date - ${daysAgo} where id = '${edition}';
     alter table form_edition enable trigger keep_as_published`,
  );

/** Another form, or another edition of one, on a service. */
const another = async (area: string | null, number: number) => {
  const { rows } = await demo.owner.query(
    `insert into form_edition (id, form_id, number, slug, title, audience, service_area_id, asks_satisfaction, purpose, use,
       lawful_basis, privacy_notice, retention_months, languages, opens_on, questions, needed_for, published_on, published_by_id)
     select gen_random_uuid(), form_id, $2, slug, title, audience, $1, true, purpose, use, lawful_basis, privacy_notice,
       retention_months, languages, opens_on, questions, needed_for, current_date - 1, published_by_id
     from form_edition where id = $3 returning id`,
    [area, number, libraries],
  );
  return rows[0].id as string;
};

test('a form that has ended lets out ten comments or more together, and fewer never', async () => {
  const before = await shown();
  await comment(libraries, 9);
  await closed(libraries, 1);
  await night();
  expect([(await shown()) - before, await waiting()]).toEqual([0, 9]);
  await closed(libraries, 30);
  await night();
  expect([(await shown()) - before, await waiting()]).toEqual([0, 9]);
  await closed(libraries, 31);
  await night();
  expect([(await shown()) - before, await waiting()]).toEqual([0, 0]);
});

test('what few wrote on a form that has ended waits for what others write of the same service', async () => {
  const before = await shown();
  const area = sampleId('ServiceArea', 'HOU-CUL-LIB');
  await closed(libraries, -1);
  await comment(libraries, 4);
  await closed(libraries, 40);
  const next = await another(area, 20);
  const elsewhere = await another(null, 21);
  await comment(next, 15);
  await comment(elsewhere, 9);
  await night();
  // while more can come, ten stay behind and fewer than ten do not leave
  expect([(await shown()) - before, await waiting()]).toEqual([0, 28]);
  await comment(next, 1);
  await night();
  expect([(await shown()) - before, await waiting()]).toEqual([10, 19]);
  await closed(next, 1);
  await night();
  expect([(await shown()) - before, await waiting()]).toEqual([20, 9]);
  const days = await demo.owner.query(
    `select service_area = $1 as of_it, count(*)::int as n from monitoring.response_comment
     where counted_on = current_date group by 1`,
    [area],
  );
  expect(days.rows).toEqual([{ of_it: true, n: 20 }]);
});

test('the database itself lets out no fewer than ten, and none of another service with them', async () => {
  await comment(libraries, 12);
  const elsewhere = (await demo.owner.query(`select id from form_edition where number = 21`))
    .rows[0].id;
  const release = async (edition: string, of: string) => {
    const client = await demo.owner.connect();
    try {
      await client.query(`begin; set local role evenhand_owner`);
      await client.query(
        `select monitoring.release('${edition}', 'comment', array_agg(id), json_agg(json_build_object('words', 'x'))::jsonb)
         from (${of}) picked`,
      );
      return 'done';
    } catch (error) {
      return (error as Error).message;
    } finally {
      await client.query('rollback');
      client.release();
    }
  };
  const waits = `select id from monitoring.waiting_response where kind = 'comment'`;
  expect({
    nine: await release(libraries, `${waits} and edition = '${libraries}' limit 9`),
    mixed: await release(libraries, waits),
    another: await release(elsewhere, `${waits} and edition = '${libraries}'`),
    ten: await release(libraries, `${waits} and edition = '${libraries}'`),
  }).toMatchInlineSnapshot(`
    {
      "another": "a batch is what waited, no more and no less",
      "mixed": "a batch is what waited, no more and no less",
      "nine": "fewer than ten are never let out",
      "ten": "done",
    }
  `);
});
