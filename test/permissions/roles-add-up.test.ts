import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { shown } from '../../schema/foundation/model/model.ts';
import type { Grant } from '../../schema/foundation/permissions/permissions.ts';
import { type Role, roles } from '../../schema/foundation/permissions/roles.ts';
import { type Caller, Permissions } from '../../schema/foundation/permissions/shape.ts';
import type { Data } from '../harness/answer.ts';
import { replaceRows } from '../harness/put-rows.ts';
import { callerOf, type TinyCouncil, tinyCouncil } from '../harness/tiny-council.ts';
import { Dice } from './dice.ts';
import { randomAttributes, randomGrants } from './random-grants.ts';
import { drawn, randomRows } from './random-rows.ts';

const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);
let council: TinyCouncil;
let random: TinyCouncil;

beforeAll(async () => {
  council = await tinyCouncil();
  random = await tinyCouncil((rows) => {
    // what random rows take the place of must not be referred to by others
    for (const name of rows.keys())
      if (!['Grade', 'Post', 'User', ...drawn].includes(name)) rows.delete(name);
  });
  await random.owner.query('alter table post drop constraint post_service_area_id_foreign');
});
afterAll(() => Promise.all([council.drop(), random.drop()]));

/** What a caller sees of a type: field by field of each row, that it is not withheld. */
async function seen(caller: Caller, subject: string, grants?: Grant[]): Promise<Set<string>> {
  const { models, permissions } = council.platform.product;
  const { ability } = (grants ? new Permissions(grants) : permissions).shapeOf(caller);
  const model = models.get(subject)!;
  const readable = shown(model)
    .filter(({ kind }) => kind === 'column' || kind === 'computed')
    .map(({ name }) => name)
    .filter((name) => ability.rulesFor('read', subject, name).length > 0);
  if (readable.length === 0) return new Set();
  const source = `{ list: ${model.plural}(first: 1000) { nodes { ${readable.join(' ')} withheld } } }`;
  const { data, errors } = await (grants ? random : council).as(caller, grants).ask(source);
  expect(errors).toBeUndefined();
  const cells = data.list.nodes.flatMap(({ withheld, ...row }: Data) =>
    readable.filter((name) => !withheld.includes(name)).map((name) => `${row.id} ${name}`),
  );
  return new Set(cells);
}

async function expectUnion(callers: [Caller, Caller, Caller], subject: string, grants?: Grant[]) {
  const [one, other, both] = await Promise.all(callers.map((each) => seen(each, subject, grants)));
  expect([...both!].sort(), subject).toEqual([...new Set([...one!, ...other!])].sort());
}

test('two roles of any grants see together what each of them sees, and nothing more', async () => {
  const held: Role[] = ['lineManager', 'employee'];
  await fc.assert(
    fc.asyncProperty(fc.gen(), async (value) => {
      const dice = new Dice(value);
      const { models } = council.platform.product;
      await replaceRows(random.owner, models, randomRows(dice));
      const grants = randomGrants(dice, models, held);
      const caller: Caller = { roles: held, attributes: randomAttributes(dice), actor: 'somebody' };
      const alone = held.map((role) => ({ ...caller, roles: [role] }));
      for (const subject of drawn)
        await expectUnion([alone[0]!, alone[1]!, caller], subject, grants);
    }),
    { numRuns: 60, seed, endOnFailure: true },
  );
  console.info(`seed ${seed}`);
}, 120_000);

test('every two of the eleven roles see together what each of them sees, and nothing more', async () => {
  const all = Object.keys(roles) as Role[];
  const pairs = all.flatMap((one, i) => all.slice(i + 1).map((other) => [one, other] as const));
  const subjects = ['Employee', 'User', 'Post', 'ServiceArea', 'Completion', 'Vacancy'];
  for (const [one, other] of pairs)
    for (const subject of subjects)
      await expectUnion([callerOf(one), callerOf(other), callerOf(one, other)], subject);
}, 120_000);
