import type { Property, Valued } from '../../schema/foundation/model/model.ts';
import type { Models } from '../../schema/foundation/model/models.ts';
import { compile, name } from '../../schema/foundation/planner/sql.ts';
import { idOf, type Row } from '../harness/invented-rows.ts';
import type { World } from '../harness/world.ts';
import type { CommittedMatrix } from './committed-matrix.ts';
import type { Judge } from './judge.ts';

/** Changes every value that a role cannot read, but for those that decide what else it sees. */
export function changeHidden(
  rows: Map<string, Row[]>,
  world: World,
  matrix: CommittedMatrix,
  role: string,
  judge: Judge,
): number {
  const deciding = new Set([
    ...matrix.conditionFields(world.models, role),
    ...behindComputed(world.models, judge),
    // how far an area reaches decides which training is asked for
    'ServiceArea.parent',
  ]);
  let changed = 0;
  for (const [type, given] of rows)
    for (const [i, row] of given.entries())
      for (const property of world.models.get(type)!.properties.values()) {
        const { name: field, kind } = property;
        if (field === 'id' || !(field in row) || row[field] === null) continue;
        if (kind !== 'column' && kind !== 'toOne') continue;
        if (deciding.has(`${type}.${field}`)) continue;
        if (judge.can('read', world.find(type, row.id)!, field)) continue;
        const other = otherValue(property, row[field], i);
        if (other === row[field]) continue;
        row[field] = other;
        changed += 1;
      }
  return changed;
}

/** The columns that a computed value is worked out from, where the value can be read. */
function behindComputed(models: Models, judge: Judge): string[] {
  const texts = [...models.values()].flatMap((model) =>
    [...model.properties.values()]
      .filter((property) => property.kind === 'computed')
      .filter(({ name: field }) => judge.rulesFor('read', model.name, field).length > 0)
      .map((property) => compile((property as Valued).expression!((each) => name('t', each))).text),
  );
  return [...models.values()].flatMap((model) =>
    [...model.properties.values()]
      .filter((property) => 'column' in property)
      .filter((property) =>
        texts.some(
          (text) => mentions(text, model.table) && mentions(text, (property as Valued).column!),
        ),
      )
      .map((property) => `${model.name}.${property.name}`),
  );
}

const mentions = (text: string, word: string) => new RegExp(`\\b${word}\\b`).test(text);

/** Another value of the same kind, that no other row has. */
function otherValue(property: Property, value: unknown, i: number): unknown {
  if (property.kind === 'toOne')
    return property.unique ? value : idOf(property.target, ((i + 3) % 8) + 1);
  const { scalar, choices, list, sqlType } = property as Valued;
  if (!/^(text|varchar|uuid|int|bool|date|timestamp|numeric)/.test(sqlType)) return value;
  if (sqlType === 'uuid') return idOf('Employee', ((i + 3) % 8) + 1);
  if (list) return [((value as string[])[0] ?? choices?.[0] ?? '').replace('cnry', 'hide')];
  if (choices) return choices[(choices.indexOf(value as string) + 1) % choices.length];
  switch (scalar) {
    case 'Boolean':
      return !value;
    case 'Int':
      return (value as number) + 5000;
    case 'Date':
    case 'DateTime':
      return `${2100 + i}${(value as string).slice(4).replace('-02-29', '-02-28')}`;
    case 'Decimal':
      return String(value).replace(/^\d/, (digit) => `${(Number(digit) + 1) % 10}`);
    default:
      return String(value).replace('cnry', 'hide').replace(/^X/, 'Y');
  }
}
