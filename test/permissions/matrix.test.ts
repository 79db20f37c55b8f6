import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Role, roles } from '../../schema/foundation/permissions/roles.ts';
import type { Answer } from '../harness/answer.ts';
import { attributes, type TinyCouncil, tinyCouncil } from '../harness/tiny-council.ts';
import { Canaries } from './canaries.ts';
import { CommittedMatrix } from './committed-matrix.ts';
import { Expected, outcomeOf } from './expected.ts';
import { readAtOnce, readingCases } from './matrix-questions.ts';
import { type Question, written } from './question.ts';

const matrix = new CommittedMatrix();
const counted = new Map<string, number>();
let council: TinyCouncil;
let canaries: Canaries;

beforeAll(async () => {
  council = await tinyCouncil();
  canaries = new Canaries(council.world);
});

afterAll(async () => {
  const total = [...counted.values()].reduce((sum, each) => sum + each, 0);
  console.info(`${total} cases of the permission matrix:`, Object.fromEntries(counted));
  await council.drop();
});

test.each(Object.keys(roles) as Role[])(
  'the %s reads what the committed matrix says, on every path',
  async (role) => {
    const { models } = council.platform.product;
    const judge = matrix.judge(role, attributes);
    const expected = new Expected(models, council.world, judge);
    const asker = council.as(role);
    const ask = (question: Question) => {
      const { source, variables } = written(models, question);
      return asker.ask(source, variables);
    };
    const wrong: string[] = [];
    const refused = (question: Question) => expected.refusals(question).length > 0;
    const cases = readAtOnce(readingCases(council.world), refused);
    for (const { path, field, question } of cases) {
      counted.set(path, (counted.get(path) ?? 0) + field.split(',').length);
      council.statements.length = 0;
      const answer = await ask(question);
      const note = (what: object) => wrong.push(JSON.stringify({ role, path, field, ...what }));
      const refusals = expected.refusals(question);
      const outcome = outcomeOf(answer);
      if (refusals.length > 0) {
        if (!refusals.some((each) => same(each, outcome))) note({ outcome, refusals });
        if (council.statements.length > 0) note({ asked: 'the database' });
        continue;
      }
      const rows = expected.matching(question);
      const page = expected.page(question, rows);
      if (!same(page, outcome)) note({ outcome, page });
      const hidden = canaries.hiddenFrom(judge, seenIn(answer));
      if (hidden.length > 0) note({ hidden });
      const { first } = question.args;
      if (path !== 'cursor' || rows.length <= first!) continue;
      const after = answer.data.list.pageInfo.endCursor;
      const next = { ...question, args: { ...question.args, after } };
      const further = expected.page(next, rows.slice(first), rows.length);
      const followed = outcomeOf(await ask(next));
      if (!same(further, followed)) note({ followed, further });
    }
    expect(wrong.slice(0, 10)).toEqual([]);
  },
  120_000,
);

/** All that has left the database, and all that has left the server. */
const seenIn = (answer: Answer) =>
  council.statements.flatMap(({ cells }) => cells).join() + JSON.stringify(answer);

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
