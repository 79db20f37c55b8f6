import { createHash } from 'node:crypto';
import type { EntityMetadata, EntityProperty } from '@mikro-orm/core';
import { currencies } from '../../schema/contracts/currencies.ts';
import { checksOf } from '../../schema/foundation/check.ts';
import { Document, documentHolders, linkTo } from '../../schema/foundation/documents/document.ts';
import type { Model } from '../../schema/foundation/model/model.ts';
import { upperFirst } from '../../schema/foundation/model/words.ts';
import type { Product } from '../../schema/foundation/product.ts';
import { sampleId } from '../../schema/foundation/samples.ts';

/** A row by property: values as the API spells them, references as ids. */
export type Row = Record<string, unknown> & { id: string };

/** A few rows of every table whose values all differ, so that each one found anywhere tells whence it comes. */
export function inventedRows({ models, metadata, domains }: Product, count: number) {
  const rows = new Map<string, Row[]>();
  for (const model of tables(models.values())) {
    const entity = domains.flatMap(({ entities }) => entities).find((e) => e.name === model.name)!;
    const meta = metadata.get(entity) as unknown as EntityMetadata;
    const made = Array.from({ length: count }, (_, i) => rowOf(meta, i + 1, count));
    rows.set(model.name, made.map(holdingTogether[model.name] ?? ((row) => row)));
  }
  return rows;
}

/** A document hangs on one record: one of each kind by turns. */
function hungOnOne(row: Row, i: number): Row {
  const links = documentHolders.map(linkTo);
  const kept = links[i % links.length]!;
  const none = Object.fromEntries(links.map((link) => [link, null]));
  return { ...row, ...none, [kept]: row[kept] ?? idOf(upperFirst(kept), i + 1) };
}

/** A requirement of those who recruit says no more of its audience. */
function sayingOneThing(row: Row, i: number): Row {
  if (i % 4 > 0) return { ...row, recruiting: false };
  return {
    ...{ ...row, recruiting: true, engagements: [], post: null, customerFacing: false },
    ...{ managers: false, startedWithinDays: null, changedRoleWithinDays: null },
  };
}

const holdingTogether: Record<string, (row: Row, i: number) => Row> = {
  [Document.name]: hungOnOne,
  Requirement: sayingOneThing,
};

/** The models that are ordinary tables of the API, those referred to first. */
export function tables(models: Iterable<Model>): Model[] {
  const waiting = new Map([...models].map((model) => [model.name, model]));
  const ordered: Model[] = [];
  const place = (model: Model | undefined) => {
    if (!model || !waiting.delete(model.name)) return;
    for (const property of model.properties.values())
      if (property.kind === 'toOne') place(waiting.get(property.target));
    if (model.schema === 'public' && !model.derivation) ordered.push(model);
  };
  for (const model of [...waiting.values()]) place(model);
  return ordered;
}

export const idOf = (model: string, i: number) => sampleId(model, `invented ${i}`);

function rowOf(meta: EntityMetadata, i: number, count: number): Row {
  let references = 0;
  const entries = Object.values(meta.properties as Record<string, EntityProperty>)
    .filter(({ kind }) => kind !== '1:m')
    .map((property, place) => {
      const name = property.name as string;
      if (property.kind === 'scalar') {
        const empty = property.nullable && i === count;
        return [name, empty ? null : valueFor(meta, property, place, i)];
      }
      references += 1;
      const told = toldApart(meta, property) ? (i % count) + 1 : i;
      return [name, referenceOf(meta, property, references, i, count, told)];
    });
  return Object.fromEntries(entries);
}

/** Whether a check holds a reference against another to the same kind of record, which must be another one. */
const toldApart = (meta: EntityMetadata, { name, targetMeta }: EntityProperty) =>
  checksOf(meta.checks).some(
    ({ property, reads }) =>
      property === name &&
      reads.some((each) => {
        const read = meta.properties[each as never] as EntityProperty;
        return each !== name && read.targetMeta === targetMeta && targetMeta !== undefined;
      }),
  );

/** Rows refer by ones and by twos, and to their own kind in a chain. */
function referenceOf(
  meta: EntityMetadata,
  property: EntityProperty,
  place: number,
  i: number,
  count: number,
  other: number,
) {
  const target = property.targetMeta!.className;
  if (target === meta.className) return i === 1 ? null : idOf(target, i - 1);
  if (property.nullable && i === count) return null;
  if (other !== i) return idOf(target, other);
  return idOf(target, property.unique || place % 2 === 0 ? i : Math.ceil(i / 2));
}

function valueFor(
  meta: EntityMetadata,
  property: EntityProperty,
  place: number,
  i: number,
): unknown {
  const { items, name, columnTypes, scale } = property;
  const type = columnTypes[0]!;
  const number = numberOf(meta.className);
  const mark = numberOf(`${meta.className}.${name}`).toString(36).padStart(5, '0');
  const canary = `cnry-${mark}-${i}`;
  const day = new Date(Date.UTC(1950, 0, 1) + ((number % 50) * 400 + place * 15 + i) * 86_400_000);
  if (name === 'id') return idOf(meta.className, i);
  if (name === 'version') return 1;
  if (items) {
    const choice = items[(i - 1) % items.length];
    return type.endsWith('[]') ? [choice] : choice;
  }
  if (type.endsWith('[]')) return [canary];
  if (type === 'jsonb') return {};
  if (type === 'uuid') return idOf('Employee', i);
  if (type === 'boolean') return i % 2 === 1;
  if (type === 'date') return day.toISOString().slice(0, 10);
  if (type.startsWith('timestamptz')) return day.toISOString();
  if (type.startsWith('numeric'))
    return ((i + (place + 10) / 100) / (scale === 3 ? 10 : 1)).toFixed(scale ?? 2);
  if (type === 'int' || type === 'smallint')
    return 1_000_000 + (number % 800) * 10_000 + place * 100 + i;
  if (isDuration(meta, name as string)) return `P${1 + (number % 90)}Y${place}M${i}D`;
  if (/email$/i.test(name as string)) return `${canary}@example.org`;
  if (property.length === 5) return `0${i % 10}:${10 + (place % 50)}`;
  // three letters are a currency
  if (property.length === 3) return currencies.at(-i);
  return canary.length > (property.length ?? 255) ? `X${i}` : canary;
}

const isDuration = (meta: EntityMetadata, property: string) =>
  checksOf(meta.checks).some((each) => each.property === property && each.says.includes('P90D'));

/** The same number for the same name, whatever else is declared. */
const numberOf = (text: string) =>
  createHash('sha256').update(text).digest().readUInt32BE() % 36 ** 5;
