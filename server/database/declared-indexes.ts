import type pg from 'pg';
import {
  columnOf,
  type Model,
  propertyOf,
  shown,
  valuedOf,
} from '../../schema/foundation/model/model.ts';
import type { Models } from '../../schema/foundation/model/models.ts';

/** An index that follows from what an entity says of its lists, and that no property declares. */
export interface DeclaredIndex {
  name: string;
  table: string;
  /** What it is over. */
  over: string;
  /** The filter or the order that it serves, in the words of the API. */
  serves: string;
}

const suffixes = { search: '_search', listed: '_listed' };

/** Whether a line of SQL is about such an index, of which the entities know nothing. */
export const aboutDeclared = (line: string) =>
  new RegExp(`^drop index .*(${Object.values(suffixes).join('|')})"?;`).test(line);

/** The SQL that makes the indexes what the declarations say. */
export async function declaredIndexDifference(client: pg.ClientBase, models: Models) {
  const { rows } = await client.query<{ name: string }>(
    `select indexname as name from pg_indexes where schemaname = 'public'
     and (${Object.values(suffixes)
       .map((suffix) => `indexname like '%\\${suffix}'`)
       .join(' or ')})`,
  );
  const there = new Set(rows.map(({ name }) => name));
  const wanted = [...models.values()].flatMap(declaredIndexes);
  const names = new Set(wanted.map(({ name }) => name));
  return [
    ...[...there].filter((name) => !names.has(name)).map((name) => `drop index "${name}";`),
    ...wanted.filter(({ name }) => !there.has(name)).map(makeIndex),
  ];
}

/** Where there may be very many rows: what is searched, the usual order, and the usual order of the rows of one record. */
export const declaredIndexes = (model: Model): DeclaredIndex[] =>
  model.large && !model.derivation ? [...searched(model), ...listed(model)] : [];

/** A word may stand anywhere in what is searched. */
const searched = (model: Model): DeclaredIndex[] =>
  model.search
    .filter((property) => valuedOf(model, property).kind === 'column')
    .map((property) => ({
      ...named(model, [columnOf(model, property)], suffixes.search),
      over: `gin ("${columnOf(model, property)}" gin_trgm_ops)`,
      serves: `search in ${property}`,
    }));

/** A page of a list is read in its order, and no further: of all rows, and of those that belong to one record. */
function listed(model: Model): DeclaredIndex[] {
  const own = model.order.map(({ property }) => propertyOf(model, property));
  if (!own.every((property) => property.kind === 'column' && !property.nullable)) return [];
  const order = model.order.map(({ property }) => columnOf(model, property));
  const inOrder = (before: string[], serves: string) => ({
    ...named(model, before.length > 0 ? before : order, suffixes.listed),
    over: `(${[...before, ...order, 'id'].map((column) => `"${column}"`).join(', ')})`,
    serves,
  });
  const references = shown(model).filter((each) => each.kind === 'toOne' && !each.unique);
  return [
    inOrder([], 'usual order'),
    ...references.map(({ name }) => inOrder([columnOf(model, name)], `filter by ${name}`)),
  ];
}

const named = ({ table }: Model, columns: readonly string[], suffix: string) => ({
  name: `${table}_${columns.join('_')}${suffix}`,
  table,
});

const makeIndex = ({ name, table, over }: DeclaredIndex) =>
  `create index "${name}" on "${table}" ${over.startsWith('gin') ? `using ${over}` : over};`;
