import { type EntityProperty, ReferenceKind } from '@mikro-orm/core';
import { MikroORM } from '@mikro-orm/postgresql';
import { expect, test } from 'vitest';
import { bringResponses } from '../../schema/monitoring/bring-answers.ts';
import { PayRecord } from '../../schema/workforce/pay-record.ts';
import { type InventedRow, invented } from '../harness/invented.ts';

const today = '2026-11-22';
const { samples } = invented(today);
// forms that were handed in have the shape of their road
const records = samples.filter(({ road }) => road !== bringResponses);
const together = Map.groupBy(records, ({ entity }) => entity);
const orm = new MikroORM({ entities: [...together.keys()], dbName: 'none' });
const metaOf = (entity: (typeof samples)[number]['entity']) => orm.getMetadata().get(entity);

const tables = [...together].map(([entity, parts]) => ({
  name: entity.name,
  rows: parts.flatMap(({ rows }) => rows as InventedRow[]),
  meta: metaOf(entity),
}));
const stored = (property: EntityProperty) => property.persist !== false && !isCollection(property);
const isCollection = ({ kind }: EntityProperty) => kind === ReferenceKind.ONE_TO_MANY;

const filledByTheDatabase = new Set([
  'EqualityAnswer.profile',
  'EqualityAnswer.validFrom',
  'User.holder',
]);

test('the samples are the same every time', () => {
  expect(invented(today).samples).toEqual(samples);
});

test('on another day the same rows exist, with other dates', () => {
  // who was paid on a 31 March depends on how long ago that is
  const idsOf = (all: typeof samples) =>
    all.filter(({ entity }) => entity !== PayRecord).map(({ rows }) => rows.map(({ id }) => id));
  expect(idsOf(invented('2028-02-29').samples)).toEqual(idsOf(samples));
});

test('every row has the properties of its entity and no others', () => {
  const faults = tables.flatMap(({ name, rows, meta }) => {
    const properties = meta.props.filter(stored);
    const known = new Set(properties.map((property) => property.name as string));
    const needed = properties.filter(
      (property) => !property.nullable && !property.version && property.default === undefined,
    );
    const unknown = rows.flatMap((row) => Object.keys(row).filter((key) => !known.has(key)));
    const missing = needed.filter((property) => rows.some((row) => row[property.name] == null));
    return [...new Set(unknown), ...missing.map((each) => each.name)]
      .map((key) => `${name}.${key}`)
      .filter((field) => !filledByTheDatabase.has(field));
  });
  expect(faults).toEqual([]);
});

test('every reference is to a row that exists', () => {
  const ids = new Map(tables.map(({ name, rows }) => [name, new Set(rows.map(({ id }) => id))]));
  const faults = tables.flatMap(({ name, rows, meta }) =>
    meta.relations
      .filter(stored)
      .flatMap(({ name: property, targetMeta }) =>
        rows
          .filter((row) => row[property] && !ids.get(targetMeta!.className)?.has(row[property]))
          .map(({ id }) => `${name}.${property} of ${id}`),
      ),
  );
  expect(faults).toEqual([]);
});

test('ids and natural keys are given once', () => {
  const faults = tables.flatMap(({ name, rows, meta }) => {
    const single = meta.props.filter((property) => property.unique).map((each) => [each.name]);
    const several = meta.uniques.map(({ properties }) => [properties].flat() as unknown[]);
    return [['id'], ...single, ...several]
      .filter((key) => hasTwins(rows, key as string[]))
      .map((key) => `${name} (${key.join(', ')})`);
  });
  expect(faults).toEqual([]);
});

test('values are of their kind: choices that exist, days, words that fit', () => {
  const faults = tables.flatMap(({ name, rows, meta }) =>
    meta.props
      .filter(stored)
      .filter((property) => rows.some((row) => !fits(property, row[property.name])))
      .map((property) => `${name}.${property.name}`),
  );
  expect(faults).toEqual([]);
});

function hasTwins(rows: InventedRow[], key: string[]) {
  const values = rows
    .map((row) => key.map((property) => row[property]))
    .filter((parts) => parts.every((part) => part !== null && part !== undefined))
    .map((parts) => parts.join('/'));
  return new Set(values).size < values.length;
}

function fits({ enum: isEnum, items, type, length }: EntityProperty, value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (isEnum) return [value].flat().every((choice) => (items as unknown[]).includes(choice));
  if (type === 'date') return /^\d{4}-\d\d-\d\d$/.test(String(value));
  return typeof value !== 'string' || !length || value.length <= length;
}
