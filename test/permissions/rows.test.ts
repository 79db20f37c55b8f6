import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { abilityFor } from '../../schema/foundation/permissions/ability.ts';
import type { Grant } from '../../schema/foundation/permissions/permissions.ts';
import type { Role } from '../../schema/foundation/permissions/roles.ts';
import { type Caller, Permissions } from '../../schema/foundation/permissions/shape.ts';
import type { Answer } from '../harness/answer.ts';
import { today } from '../harness/council.ts';
import { replaceRows } from '../harness/put-rows.ts';
import { type TinyCouncil, tinyCouncil } from '../harness/tiny-council.ts';
import { type Loaded, World } from '../harness/world.ts';
import { Dice } from './dice.ts';
import { Expected, outcomeOf } from './expected.ts';
import type { Judge } from './judge.ts';
import { type Question, written } from './question.ts';
import { randomAttributes, randomGrants } from './random-grants.ts';
import { randomQuestion } from './random-question.ts';
import { isManager, isRecruiting, isSitting, randomRows } from './random-rows.ts';

const cases = Number(process.env.CASES ?? 2400);
const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);
const roles: Role[] = ['lineManager', 'employee'];
const tooMuch = { refusal: 'TOO_COMPLEX', field: null };
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
let council: TinyCouncil;

beforeAll(async () => {
  council = await tinyCouncil((rows) => {
    for (const name of rows.keys())
      if (!['Grade', 'Post', 'ServiceArea'].includes(name)) rows.delete(name);
    for (const post of rows.get('Post')!) post.serviceArea = rows.get('ServiceArea')![0]!.id;
  });
  await council.owner.query(`alter table post drop constraint post_service_area_id_foreign`);
});
afterAll(() => council.drop());

test('what the compiled SQL answers is what the judge of single rows would', async () => {
  const asked = { answered: 0, refused: 0, followed: 0, tooMuch: 0 };
  await fc.assert(
    fc.asyncProperty(fc.gen(), async (value) => {
      const dice = new Dice(value);
      const { models } = council.platform.product;
      const world = await freshWorld(dice);
      const grants = randomGrants(dice, models, roles);
      const caller = randomCaller(dice);
      const ability = abilityFor(new Permissions(grants).rulesFor(caller));
      const judge = ability as unknown as Judge;
      const expected = new Expected(models, world, judge);
      for (let i = 0; i < 2; i += 1) {
        const question = randomQuestion(dice, { models, judge });
        const story = JSON.stringify({ question, caller, grants }, null, 1);
        const answer = await answerTo(question, caller, grants);
        const refusals = expected.refusals(question);
        if (refusals.length > 0) {
          asked.refused += 1;
          expect(refusals, story).toContainEqual(outcomeOf(answer));
          continue;
        }
        // grants can make a question reach further than one statement may
        if (same(outcomeOf(answer), tooMuch)) {
          asked.tooMuch += 1;
          continue;
        }
        asked.answered += 1;
        const rows = expected.matching(question);
        expect(outcomeOf(answer), story).toEqual(expected.page(question, rows));
        const further = followed(dice, question, answer, rows);
        if (!further) continue;
        asked.followed += 1;
        const next = await answerTo(further.question, caller, grants);
        const page = expected.page(further.question, further.rows, rows.length);
        expect(outcomeOf(next), story).toEqual(page);
      }
    }),
    { numRuns: cases / 2, seed, endOnFailure: true },
  );
  console.info(`seed ${seed}, ${cases} questions:`, asked);
  expect(asked.answered).toBeGreaterThan(cases / 3);
  expect(asked.tooMuch).toBeLessThan(cases / 100);
}, 300_000);

async function freshWorld(dice: Dice) {
  const { models } = council.platform.product;
  const rows = randomRows(dice);
  await replaceRows(council.owner, models, rows);
  for (const employee of rows.get('Employee')!) {
    employee.isRecruiting = isRecruiting(rows, employee.id, today());
    employee.isManager = isManager(rows, employee.id, today());
  }
  for (const member of rows.get('PanelMember')!) member.isSitting = isSitting(member, today());
  return new World(models, rows);
}

const randomCaller = (dice: Dice): Caller => ({
  roles: dice.one([roles, roles.slice(0, 1), roles.slice(1)]),
  attributes: randomAttributes(dice),
  actor: 'somebody',
});

function answerTo(question: Question, caller: Caller, grants: Grant[]) {
  const { source, variables } = written(council.platform.product.models, question);
  return council.as(caller, grants).ask(source, variables);
}

/** The same list from one of the cursors it has given. */
function followed(dice: Dice, question: Question, { data }: Answer, matching: readonly Loaded[]) {
  const { edges } = data.list;
  if (edges.length === 0) return null;
  const { first, last, offset = 0, ...what } = question.args;
  const chosen = dice.upTo(edges.length - 1);
  const { cursor } = edges[chosen];
  const place =
    last === undefined
      ? offset + chosen
      : matching.length - Math.min(last, matching.length) + chosen;
  const size = dice.upTo(3);
  const backward = dice.once(2);
  const page = dice.once(2) === backward ? { first: size } : { last: size };
  return {
    question: { ...question, args: { ...what, ...page, [backward ? 'before' : 'after']: cursor } },
    rows: backward ? matching.slice(0, place) : matching.slice(place + 1),
  };
}
