import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Exporting } from '../../schema/foundation/exports/exporting.ts';
import {
  type Model,
  type Property,
  shown,
  type Valued,
} from '../../schema/foundation/model/model.ts';
import { type Role, roles } from '../../schema/foundation/permissions/roles.ts';
import { Refusal } from '../../schema/foundation/refusal.ts';
import { attributes, type TinyCouncil, tinyCouncil } from '../harness/tiny-council.ts';
import { Canaries } from './canaries.ts';
import { CommittedMatrix } from './committed-matrix.ts';
import { Expected } from './expected.ts';
import type { Question } from './question.ts';

const matrix = new CommittedMatrix();
let cases = 0;
let council: TinyCouncil;
let canaries: Canaries;
let exporting: Exporting;

beforeAll(async () => {
  council = await tinyCouncil();
  canaries = new Canaries(council.world);
  const { product, database } = council.platform;
  exporting = new Exporting({ ...product, pool: database });
});
afterAll(async () => {
  console.info(`${cases} cases of exports`);
  await council.drop();
});

/** The rows of an export, or why it is refused. */
async function exported(role: Role, model: Model, columns: string[]) {
  const { context } = council.as(role);
  const known = exporting.modelOf(context, model.plural);
  if (!known) return 'no such list';
  try {
    const planned = exporting.plan(context, known, { columns: columns.join() });
    let text = '';
    for await (const batch of exporting.lines(planned, new AbortController().signal)) text += batch;
    return parse(text, { bom: true }).slice(1) as string[][];
  } catch (error) {
    if (error instanceof Refusal) return Object.keys(error.extensions.fields as object).join();
    throw error;
  }
}

/** Whether words stand for the values: yes for true, and the names of choices. */
const inWords = (property: Property) =>
  property.kind !== 'toOne' &&
  Boolean((property as Valued).choices || (property as Valued).scalar === 'Boolean');

const spelled = (property: Property, cell: string) =>
  inWords(property) && cell !== '' ? 'something' : cell;

function cellOf(property: Property, value: unknown): string {
  const cell = (value as { id: string } | null)?.id ?? value;
  return spelled(property, Array.isArray(cell) ? cell.join('; ') : `${cell ?? ''}`);
}

test.each(Object.keys(roles) as Role[])(
  'the %s takes out what the committed matrix says',
  async (role) => {
    const { models } = council.platform.product;
    const judge = matrix.judge(role, attributes);
    const expected = new Expected(models, council.world, judge);
    const wrong: string[] = [];
    for (const model of models.values()) {
      if (!model.operations.includes('list') || model.derivation) continue;
      for (const property of shown(model)) {
        if (property.kind === 'toMany' || property.kind === 'resolved') continue;
        cases += 1;
        const along = property.kind === 'toOne' ? { children: [{ key: 'id', name: 'id' }] } : {};
        const question: Question = {
          model: model.name,
          args: { first: 1000 },
          picked: [
            { key: 'id', name: 'id' },
            { key: 'value', name: property.name, ...along },
          ],
        };
        const column = property.kind === 'toOne' ? `${property.name}.id` : property.name;
        const columns = [...new Set(['id', column])];
        const found = await exported(role, model, columns);
        const refusals = expected.refusals(question);
        const fields = refusals.map((each) =>
          'field' in each ? (each.field ?? 'no such list') : '',
        );
        if (refusals.length > 0) {
          if (typeof found !== 'string' || !fields.includes(found))
            wrong.push(JSON.stringify({ role, model: model.name, column, found, fields }));
          continue;
        }
        const rows = expected.matching(question).map((row) => {
          const { id, value } = expected.answer(row, question.picked);
          return property.name === 'id' ? [id] : [id, cellOf(property, value)];
        });
        // every export is written down, so that the log grows meanwhile
        const known = (found as string[][]).filter(([id]) => council.world.find(model.name, id));
        const told = known.map(([id, ...cells]) => [
          id,
          ...cells.map((cell) => spelled(property, cell)),
        ]);
        if (JSON.stringify(told) !== JSON.stringify(rows))
          wrong.push(JSON.stringify({ role, model: model.name, column, told, rows }));
        const hidden = canaries.hiddenFrom(judge, JSON.stringify(found));
        if (hidden.length > 0) wrong.push(JSON.stringify({ role, column, hidden }));
      }
    }
    expect(wrong.slice(0, 10)).toEqual([]);
  },
  60_000,
);
