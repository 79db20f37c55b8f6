import { afterAll, beforeAll, expect, test } from 'vitest';
import { told } from '../harness/answer.ts';
import { type Council, council } from '../harness/council.ts';

let demo: Council;

beforeAll(async () => {
  demo = await council();
  await demo.owner.query(`
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

const leaversWords = async () =>
  told(await demo.as('equalityLead').ask('{ leaversWords }')).leaversWords as string[];

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
