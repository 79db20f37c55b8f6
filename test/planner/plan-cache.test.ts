import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Grant } from '../../schema/foundation/permissions/permissions.ts';
import { callerOf, type TinyCouncil, tinyCouncil } from '../harness/tiny-council.ts';
import { Dice } from '../permissions/dice.ts';
import type { Judge } from '../permissions/judge.ts';
import type { ListArguments } from '../permissions/question.ts';
import { randomQuestion } from '../permissions/random-question.ts';
import { drawn } from '../permissions/random-rows.ts';

const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);
const shapes = 1000;
let council: TinyCouncil;

beforeAll(async () => {
  council = await tinyCouncil();
});
afterAll(() => council.drop());

const everything: Grant[] = drawn.map((subject) => ({
  role: 'recruiter',
  action: 'read',
  subject,
}));
const judge: Judge = { can: () => true, rulesFor: () => ({ length: 1 }) };

const document = `query ($filter: EmployeeFilter, $orderBy: [EmployeeOrder!], $search: String, $first: Int, $last: Int,
    $offset: Int, $nested: PanelMemberFilter, $most: Int, $skip: Boolean!, $include: Boolean!) {
  employees(filter: $filter, orderBy: $orderBy, search: $search, first: $first, last: $last, offset: $offset) {
    totalCount pageInfo { hasNextPage hasPreviousPage endCursor }
    nodes { id fullName @skip(if: $skip) serviceArea @include(if: $include) { name }
      panels(filter: $nested, first: $most) { role vacancy { reference } } } } }`;

/** Variables of the one document: any filter, order, search and page, and which fields are there. */
function randomVariables(dice: Dice) {
  const { models } = council.platform.product;
  const argumentsFor = (model: string): ListArguments => {
    const { args, model: of } = randomQuestion(dice, { models, judge });
    return of === model ? args : argumentsFor(model);
  };
  return {
    ...argumentsFor('Employee'),
    nested: dice.once(2) ? (argumentsFor('PanelMember').filter ?? null) : undefined,
    most: dice.one([undefined, null, 0, 1, 7, 30]),
    skip: dice.once(2),
    include: dice.once(2),
  };
}

test('a document with variables of a thousand shapes answers as if each had been planned anew', async () => {
  const kept = council.as(callerOf('recruiter'), everything);
  const different = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.gen(), async (value) => {
      const variables = randomVariables(new Dice(value));
      const anew = council.as(callerOf('recruiter'), everything);
      // a comment makes it another document, so that nothing of it is kept
      const uncached = await anew.ask(`${document} # ${different.size}`, variables);
      expect(await kept.ask(document, variables), JSON.stringify(variables)).toEqual(uncached);
      different.add(JSON.stringify(variables));
    }),
    { numRuns: shapes, seed, endOnFailure: true },
  );
  console.info(`seed ${seed}: ${different.size} different sets of variables`);
  expect(different.size).toBeGreaterThan(shapes / 2);
}, 240_000);
