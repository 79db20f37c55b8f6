import { type EntityClass, type EntityProperty, EntitySchema, type Ref } from '@mikro-orm/core';
import { choice, yesOrNo } from './cells/choice.ts';
import { date } from './cells/date.ts';
import { decimal, integer } from './cells/number.ts';
import { type Reader, words } from './cells/reading.ts';
import { line, prose } from './cells/text.ts';
import type { Column } from './column.ts';
import type { Cell, Reference } from './import.ts';

/** What an import adds to a property: other headings, and how a reference is written in a file. */
export interface PropertyColumn {
  title?: string;
  aliases?: readonly string[];
  /** For a reference: the property of its target that the file holds. */
  by?: string;
  read?: Reader<Cell>;
  /** What else files write for a choice, to be suggested: { partTime: ['p/t'] }. */
  synonyms?: Readonly<Record<string, readonly string[]>>;
  /** What is told of so many rows that do not say it, where the usual value is taken for it. */
  assumed?: (rows: number) => string;
}

export type EntityColumns<E> = { readonly [Name in keyof E & string]?: PropertyColumn };

type ValueOf<P> =
  NonNullable<P> extends Ref<object> ? string : Extract<NonNullable<P>, string | number | boolean>;
export type ColumnsOf<E, Names extends EntityColumns<E>> = {
  readonly [Name in keyof Names & keyof E]: Column<ValueOf<E[Name]>>;
};

/** Columns as the properties of an entity describe them: length, choices, empty or not, comment. */
export function entityColumns<E extends object, const Names extends EntityColumns<E>>(
  entity: EntityClass<E>,
  names: Names,
): ColumnsOf<E, Names> {
  const columns = Object.entries<PropertyColumn | undefined>(names).map(([name, said = {}]) => {
    const property = propertyOf(entity, name);
    const held = said.by ? propertyOf(property.entity() as EntityClass<object>, said.by) : property;
    const column: Column = {
      title: said.title ?? words(name) + (said.by ? ` ${words(said.by).toLowerCase()}` : ''),
      aliases: said.by ? [name, ...(said.aliases ?? [])] : said.aliases,
      required: !property.nullable && property.default === undefined,
      empty: said.assumed ? null : ((property.default as Cell) ?? null),
      help: property.comment ?? '',
      read: said.read ?? readerOf(held),
      of: entity,
      ...(said.by && {
        refers: { entity: property.entity() as EntityClass<object>, by: said.by },
      }),
      ...(said.synonyms && { synonyms: said.synonyms }),
    };
    return [name, column];
  });
  return Object.fromEntries(columns);
}

/** The references among the columns, and what they are written as. */
export const referencesOf = <E extends object>(
  entity: EntityClass<E>,
  names: EntityColumns<E>,
): Record<string, Reference> =>
  Object.fromEntries(
    Object.entries<PropertyColumn | undefined>(names)
      .filter(([, said]) => said?.by)
      .map(([name, said]) => {
        const target = propertyOf(entity, name).entity() as EntityClass<object>;
        return [name, { entity: target, by: said?.by }];
      }),
  );

function propertyOf(entity: EntityClass<object>, name: string): EntityProperty {
  const property = EntitySchema.REGISTRY.get(entity)?.meta.properties[name as never];
  if (!property) throw new Error(`${entity.name} has no property ${name}.`);
  return property;
}

function readerOf(property: EntityProperty): Reader<Cell> {
  if (property.items) return choice(property.items.map(String));
  switch (typeNameOf(property.type)) {
    case 'StringType':
      return line(property.length ?? 255);
    case 'TextType':
      return prose();
    case 'DateType':
      return date();
    case 'BooleanType':
      return yesOrNo();
    case 'IntegerType':
      return integer();
    case 'DecimalType':
      return decimal(property.precision ?? 14, property.scale ?? 2);
    default:
      throw new Error('This kind of property cannot be read from a cell; give it a reader.');
  }
}

/** Before discovery a type is a class or an instance of one. */
const typeNameOf = (type: unknown) =>
  typeof type === 'function' ? type.name : (type as object).constructor.name;
