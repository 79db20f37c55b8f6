import type { Model, Valued } from '../model/model.ts';
import { propertyOf } from '../model/model.ts';
import { Refusal } from '../refusal.ts';
import { seen } from './barrier.ts';
import type { Compilation } from './compilation.ts';
import { exists } from './condition.ts';
import { asSql, fieldGranted, fieldReadable, forbidden, granted, masked } from './grants.ts';
import { bare, from, type Row } from './row.ts';
import { all, any, type Run, type Sql, slot, sql } from './sql.ts';
import { comparable, textPattern, uuidOrNone } from './values.ts';
import { withinSql } from './within.ts';

/** An argument's value now, for its shape, and how to read it again in later runs. */
export interface Given {
  now: unknown;
  read: (run: Run) => unknown;
}

/** One part of an argument, with the way to it in later runs. */
export const inside = ({ now, read }: Given, key: string | number): Given => ({
  now: (now as Record<string, unknown>)[key],
  read: (run) => (read(run) as Record<string, unknown>)[key],
});

/** A filter over what the caller may see of a row: what is withheld filters as null. */
export function filterSql(c: Compilation, row: Row, filter: Given): Sql {
  const entries = Object.entries((filter.now ?? {}) as object).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  c.conditions(Math.max(1, entries.length));
  return all(entries.map(([key]) => entrySql(c, row, key, inside(filter, key))));
}

function entrySql(c: Compilation, row: Row, key: string, given: Given): Sql {
  if (key === 'and' || key === 'or') {
    const items = (given.now as unknown[]).map((_, i) => filterSql(c, row, inside(given, i)));
    return key === 'and' ? all(items.map(grouped)) : any(items.map(grouped));
  }
  if (key === 'not') return sql`((${filterSql(c, row, given)}) is not true)`;
  if (key === 'isNull') return given.now ? sql`false` : sql`true`;
  if (key === 'within')
    return sql`${masked(c, row, 'id')} = any(${withinSql(c, row.model, given)})`;
  const property = propertyOf(row.model, key);
  if (!fieldReadable(c, row.model, key)) throw forbidden(row.model, key);
  if (property.kind === 'toOne') return referenceSql(c, row, key, property.target, given);
  if (property.kind === 'toMany') return collectionSql(c, row, key, given);
  return operatorsSql(masked(c, row, key), row.model, property as Valued, given);
}

const grouped = (condition: Sql): Sql => sql`(${condition})`;

function referenceSql(c: Compilation, row: Row, key: string, target: string, given: Given): Sql {
  const { isNull, within, ...rest } = given.now as Record<string, unknown>;
  const referred = c.row(target);
  if (typeof within === 'string') {
    const below = sql`${masked(c, row, key)} = any(${withinSql(c, referred.model, inside(given, 'within'))})`;
    const others = { ...given, now: { ...rest, isNull } };
    return Object.values(others.now).every((value) => value === null || value === undefined)
      ? below
      : all([below, referenceSql(c, row, key, target, others)]);
  }
  const may = granted(c, referred, 'read');
  const among = (asked: Sql[]) =>
    exists(
      referred,
      all([sql`${bare(referred, 'id')} = ${masked(c, row, key)}`, seen(may, asked)]),
    );
  if (isNull === true && Object.keys(rest).length === 0) return sql`not ${among([])}`;
  // the reference itself is compared, so that an index over it serves
  const compared = comparedSql(c, row, key, referred, given);
  if (!compared) return among([filterSql(c, referred, given)]);
  const others = { ...given, now: { ...rest, isNull, id: undefined } };
  const alone = Object.values(others.now).every((value) => value === null || value === undefined);
  return alone && (may !== 'always' || !row.model.derivation)
    ? compared
    : all([compared, among([filterSql(c, referred, others)])]);
}

/** Whether a row refers to one of the records that a filter names, of those that the caller may see. */
function comparedSql(c: Compilation, row: Row, key: string, referred: Row, given: Given) {
  const ids = inside(given, 'id');
  if (!keyed(ids.now) || fieldGranted(c, referred, 'id') !== 'always') return undefined;
  const property = propertyOf(referred.model, 'id') as Valued;
  const may = granted(c, referred, 'read');
  if (may === 'always') return operatorsSql(masked(c, row, key), referred.model, property, ids);
  const id = bare(referred, 'id');
  const where = all([operatorsSql(id, referred.model, property, ids), asSql(may)]);
  const found = sql`(select ${id} from ${from(referred)} where ${where})`;
  // of a single one it is an equality, so that an index gives the rows in their order
  const single = Object.keys(ids.now as object).join() === 'eq' && !referred.model.derivation;
  return single
    ? sql`${masked(c, row, key)} = ${found}`
    : sql`${masked(c, row, key)} = any(array${found})`;
}

/** What names the rows of a list, and what else its filter asks of them. */
export interface Named {
  conditions: Sql[];
  rest: Given;
}

/**
 * The rows that a list's filter names, or else those that belong to the first record which it names: found before they
 * are judged, as a record is by its id and a nested list by whose it is. More than that one thing would tell more.
 */
export function namedSql(c: Compilation, row: Row, filter: Given): Named {
  for (const [key, now] of Object.entries(filter.now ?? {})) {
    const given = inside(filter, key);
    const property = row.model.properties.get(key);
    if (!property || !now || fieldGranted(c, row, key) !== 'always') continue;
    if (key === 'id' && keyed(now) && !row.model.derivation) {
      const chosen = operatorsSql(bare(row, key), row.model, property as Valued, given);
      return { conditions: [chosen], rest: without(filter, key) };
    }
    if (property.kind !== 'toOne') continue;
    const compared = comparedSql(c, row, key, c.row(property.target), given);
    const whole = Object.keys(now).join() === 'id';
    if (compared) return { conditions: [compared], rest: whole ? without(filter, key) : filter };
  }
  return { conditions: [], rest: filter };
}

const without = ({ now, read }: Given, key: string): Given => ({
  now: { ...(now as object), [key]: undefined },
  read,
});

/** Whether a filter on ids says which they are, and nothing else. */
const keyed = (filter: unknown) => {
  const operators = Object.keys(filter ?? {});
  return operators.length > 0 && operators.every((operator) => keys.has(operator));
};
const keys = new Set(['eq', 'in']);

function collectionSql(c: Compilation, row: Row, key: string, given: Given): Sql {
  const property = propertyOf(row.model, key) as { target: string; by: string };
  return all(
    ['some', 'none']
      .filter((quantifier) => (given.now as Record<string, unknown>)[quantifier])
      .map((quantifier) => {
        const item = c.row(property.target);
        const found = exists(
          item,
          all([
            sql`${masked(c, item, property.by)} = ${bare(row, 'id')}`,
            seen(granted(c, item, 'read'), [filterSql(c, item, inside(given, quantifier))]),
          ]),
        );
        return quantifier === 'some' ? found : sql`not ${found}`;
      }),
  );
}

const comparisons: Record<string, string> = { eq: '=', gt: '>', gte: '>=', lt: '<', lte: '<=' };

function operatorsSql(value: Sql, model: Model, property: Valued, given: Given): Sql {
  return all(
    Object.entries(given.now as object)
      .filter(([, wanted]) => wanted !== undefined)
      .map(([operator, wanted]) => {
        if (wanted === null) throw nullCompared(model, property, operator);
        return operatorSql(value, property, operator, inside(given, operator));
      }),
  );
}

function operatorSql(value: Sql, property: Valued, operator: string, { now, read }: Given): Sql {
  const { sqlType } = property;
  const safe = (wanted: unknown) =>
    sqlType === 'uuid' ? uuidOrNone(comparable(wanted)) : comparable(wanted);
  const one = (run: Run) => safe(read(run));
  const many = (run: Run) => (read(run) as unknown[]).map(safe);
  switch (operator) {
    case 'isNull':
      return now ? sql`${value} is null` : sql`${value} is not null`;
    case 'in':
      return sql`${value} = any(${slot(many, `${sqlType}[]`)})`;
    case 'ne':
      return sql`${value} is distinct from ${slot(one, sqlType)}`;
    case 'contains':
      return property.list
        ? sql`${slot(one, sqlType.replace('[]', ''))} = any(${value})`
        : sql`${value} ilike ${slot((run) => textPattern('%', read(run), '%'), 'text')}`;
    case 'startsWith':
      return sql`${value} ilike ${slot((run) => textPattern('', read(run), '%'), 'text')}`;
    default:
      return sql`${value} ${sql.raw(comparisons[operator]!)} ${slot(one, sqlType)}`;
  }
}

const nullCompared = (model: Model, property: Valued, operator: string) =>
  new Refusal(
    'BAD_USER_INPUT',
    `${model.name}.${property.name} cannot be compared with null by ${operator}: use isNull.`,
    { fields: { [property.name]: 'Use isNull.' } },
  );

/** The search box: every word must be in one of the fields that are searched and readable. */
export function searchSql(c: Compilation, row: Row, given: Given): Sql {
  const fields = row.model.search.filter((field) => fieldReadable(c, row.model, field));
  if (fields.length === 0) throw forbidden(row.model, row.model.search[0] ?? 'search');
  return all(
    Object.keys(given.now as Words).map((key) => {
      const pattern = (run: Run) => textPattern('%', (given.read(run) as Words)[key], '%');
      return any(
        fields.map((field) => sql`${masked(c, row, field)} ilike ${slot(pattern, 'text')}`),
      );
    }),
  );
}

type Words = Record<string, string>;
const mostWords = 6;

/** What was typed, word by word, keyed so that the number of words is part of the shape. */
export const wordsOf = (text: string): Words =>
  Object.fromEntries(text.trim().split(/\s+/).filter(Boolean).slice(0, mostWords).entries());
