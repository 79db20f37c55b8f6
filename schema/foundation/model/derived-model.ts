import type { Model, Property, Scalar } from './model.ts';
import { type DerivedDeclaration, orderOf } from './registry.ts';
import { sqlTypes } from './scalar.ts';
import { lowerFirst } from './words.ts';

/** What MikroORM's property builders hold before discovery. */
interface Options {
  type?: { name: string } | { constructor: { name: string } };
  kind?: string;
  entity?: () => { name: string };
  comment?: string;
  nullable?: boolean;
  array?: boolean;
  items?: readonly string[];
}

/** The model of a derived relation; its properties are declared with the words of entities. */
export function derivedModel(
  { name, comment, plural, parameters, properties, keys, reads, ...rest }: DerivedDeclaration,
  domainOf: (name: string) => string,
): Model {
  return {
    name,
    domain: domainOf(name),
    singular: lowerFirst(name),
    plural: plural ?? `${lowerFirst(name)}s`,
    description: comment,
    schema: '',
    table: '',
    properties: new Map(
      Object.entries(properties).map(([key, value]) => [key, propertyFrom(key, value)]),
    ),
    represents: rest.represents,
    toldApartBy: [],
    search: [],
    large: false,
    order: rest.order.map(orderOf),
    operations: ['list'],
    uniques: [],
    checks: [],
    byDeed: [],
    specialCategory: [],
    labels: rest.labels ?? {},
    choices: rest.choices ?? {},
    typeNames: [],
    derivation: {
      keys: ['id', ...keys],
      parameters: Object.entries(parameters).map(([key, { scalar, comment: description }]) => ({
        name: key,
        scalar,
        sqlType: sqlTypes[scalar],
        description,
      })),
      reads: reads.map((read) => ({ ...read, entity: read.entity.name })),
      facts: rest.facts,
      sql: rest.sql,
    },
  };
}

function propertyFrom(name: string, declaration: unknown): Property {
  const built = typeof declaration === 'function' ? declaration() : declaration;
  const options = (built as { '~options': Options })['~options'];
  const described = {
    name,
    description: options.comment ?? '',
    nullable: options.nullable ?? false,
    hidden: false,
    defaulted: false,
    unique: false,
  };
  const column = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  if (options.kind === 'm:1')
    return { ...described, kind: 'toOne', column: `${column}_id`, target: options.entity!().name };
  const scalar = options.items ? 'String' : scalars[typeName(options)];
  if (!scalar) throw new Error(`A derived ${name} cannot be of type ${typeName(options)}.`);
  return {
    ...described,
    kind: 'column',
    column,
    scalar: name === 'id' ? 'ID' : scalar,
    list: options.array ?? false,
    choices: options.items,
    sqlType: name === 'id' ? 'text' : `${sqlTypes[scalar]}${options.array ? '[]' : ''}`,
    automatic: true,
    stampedOnCreate: false,
    stampedOnUpdate: false,
  };
}

const scalars: Record<string, Scalar> = {
  UuidType: 'ID',
  StringType: 'String',
  TextType: 'String',
  IntegerType: 'Int',
  BooleanType: 'Boolean',
  DateType: 'Date',
  DateTimeType: 'DateTime',
  DecimalType: 'Decimal',
};

const typeName = ({ type }: Options) =>
  type && 'name' in type ? type.name : ((type?.constructor.name ?? 'none') as string);
