import { afterEach, beforeEach, expect, test } from 'vitest';
import { Exporting } from '../../schema/foundation/exports/exporting.ts';
import { type Role, roles } from '../../schema/foundation/permissions/roles.ts';
import { attributes, type TinyCouncil, tinyCouncil } from '../harness/tiny-council.ts';
import { CommittedMatrix } from './committed-matrix.ts';
import { Expected } from './expected.ts';
import { changeHidden } from './hidden-values.ts';
import { readingCases } from './matrix-questions.ts';
import { written } from './question.ts';

const matrix = new CommittedMatrix();
let council: TinyCouncil;

// the log of exports grows, so that every role needs two of its own
beforeEach(async () => {
  council = await tinyCouncil();
});
afterEach(() => council.drop());

// what these say of values is held against the matrix, value by value
const values = new Set(['alias', 'to-one select', 'to-many select']);

type Request = [source: string, variables?: Record<string, unknown>];

// many a table refers to a table: each role asks along its share of these references, and all roles together along each
const share = 4;
const along = new Set(['to-one filter', 'to-one sort', 'to-many filter']);

/** All that a role could learn something from: lists in every way, rows by id, changes and exports. */
function* requests(role: Role): Generator<Request> {
  const { models } = council.platform.product;
  const judge = matrix.judge(role, attributes);
  const expected = new Expected(models, council.world, judge);
  let turn = Object.keys(roles).indexOf(role);
  for (const { path, question } of readingCases(council.world)) {
    if (values.has(path)) continue;
    if (along.has(path) && turn++ % share > 0) continue;
    if (expected.refusals(question).length > 0) continue;
    const { source, variables } = written(models, question);
    yield [source, variables];
  }
  for (const model of models.values()) {
    const { name, plural, singular, operations, derivation } = model;
    const given = (derivation?.parameters ?? [])
      .map((each) => `${each.name}: "2026-01-05", `)
      .join('');
    if (derivation)
      yield [
        `{ ${plural}(${given} first: 1000) { totalCount nodes { __typename } edges { cursor } } }`,
      ];
    for (const { id } of council.world.all(name)) {
      if (operations.includes('get'))
        yield [`query ($id: ID!) { ${singular}(id: $id) { id } }`, { id }];
      for (const version of [1, 999])
        if (operations.includes('delete') && !judgeSays(role, 'delete', name))
          yield [
            `mutation ($id: ID!) { delete${name}(id: $id, version: ${version}) { ids } }`,
            { id },
          ];
    }
  }
}

const judgeSays = (role: Role, act: 'delete', subject: string) =>
  matrix.extent(role, act, subject) !== 'never';

async function exportsOf({ platform, as }: TinyCouncil, role: Role) {
  const { context } = as(role);
  const exporting = new Exporting({ ...platform.product, pool: platform.database });
  const files: Record<string, string> = {};
  for (const { plural, derivation, operations } of platform.product.models.values()) {
    const model = exporting.modelOf(context, plural);
    // the log of exports tells of this very test
    if (!model || derivation || !operations.includes('list') || plural === 'auditEntries') continue;
    files[plural] = '';
    const planned = exporting.plan(context, model, {});
    for await (const text of exporting.lines(planned, new AbortController().signal))
      files[plural] += text;
  }
  return files;
}

test.each(Object.keys(roles) as Role[])(
  'nothing that the %s is told depends on what is hidden from that role',
  async (role) => {
    let changed = 0;
    const other = await tinyCouncil((rows) => {
      const judge = matrix.judge(role, attributes);
      changed = changeHidden(rows, council.world, matrix, role, judge);
    });
    const different: string[] = [];
    let asked = 0;
    for (const [source, variables] of requests(role)) {
      asked += 1;
      const [here, there] = await Promise.all(
        [council, other].map(async (each) =>
          JSON.stringify(await each.as(role).ask(source, variables)),
        ),
      );
      if (here !== there)
        different.push(`${source} ${JSON.stringify(variables)}\n${here}\n${there}`.slice(0, 2000));
    }
    const files = await exportsOf(council, role);
    expect(await exportsOf(other, role)).toEqual(files);
    await other.drop();
    console.info(
      `${role}: ${changed} hidden values changed, ${asked} requests, ${Object.keys(files).length} files`,
    );
    expect(changed).toBeGreaterThan(100);
    expect(different.slice(0, 3)).toEqual([]);
  },
  120_000,
);
