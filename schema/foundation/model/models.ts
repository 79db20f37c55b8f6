import type { EntityMetadata, EntityProperty, MetadataStorage } from '@mikro-orm/core';
import { checksOf } from '../check.ts';
import { derivedModel } from './derived-model.ts';
import { type Model, type Property, propertyOf, type Valued } from './model.ts';
import { declared } from './registry.ts';
import { scalarOf, sqlTypes } from './scalar.ts';
import { lowerFirst } from './words.ts';

export type Models = ReadonlyMap<string, Model>;

/** The models of everything declared, from MikroORM's metadata. */
export function modelsOf(metadata: MetadataStorage, domainOf: (entity: string) => string): Models {
  const models = new Map<string, Model>();
  for (const { entity, ...declaration } of declared.entities) {
    const meta = metadata.get(entity) as unknown as EntityMetadata;
    const name = meta.className;
    models.set(name, {
      ...declaration,
      name,
      domain: domainOf(name),
      singular: lowerFirst(name),
      plural: declaration.plural ?? `${lowerFirst(name)}s`,
      description: meta.comment ?? '',
      schema: meta.schema ?? 'public',
      table: meta.tableName,
      properties: new Map(propertiesOf(meta).map((property) => [property.name, property])),
      uniques: uniquesOf(meta),
      checks: checksOf(meta.checks),
    });
  }
  for (const declaration of declared.derived) {
    const model = derivedModel(declaration, domainOf);
    models.set(model.name, model);
  }
  for (const { entity, name, comment, scalar, choices, sql } of declared.computed)
    modelNamed(models, entity.name).properties.set(name, {
      kind: 'computed',
      name,
      description: comment,
      scalar,
      choices,
      list: false,
      nullable: true,
      sqlType: sqlTypes[scalar],
      expression: sql,
      automatic: true,
      stampedOnCreate: false,
      stampedOnUpdate: false,
      defaulted: false,
      unique: false,
      hidden: false,
    });
  for (const { entity, comment, nullable = false, ...rest } of declared.resolved)
    modelNamed(models, entity.name).properties.set(rest.name, {
      kind: 'resolved',
      description: comment,
      hidden: false,
      nullable,
      ...rest,
    });
  for (const { entity, name, target, by, comment } of declared.toMany)
    modelNamed(models, entity.name).properties.set(name, {
      kind: 'toMany',
      name,
      description: comment,
      hidden: false,
      nullable: false,
      target: typeof target === 'string' ? target : target.name,
      by,
    });
  for (const { entity, property, words } of declared.called) {
    const model = modelNamed(models, entity.name);
    models.set(model.name, { ...model, choices: { ...model.choices, [property]: words } });
  }
  for (const model of models.values()) {
    checkNames(model);
    dropUnknownTargets(models, model);
  }
  return models;
}

/** The model of that name; asked only for names that declarations use. */
export function modelNamed(models: Models, name: string): Model {
  const model = models.get(name);
  if (!model) throw new Error(`${name} is not declared with entityType or derived.`);
  return model;
}

function propertiesOf(meta: EntityMetadata): Property[] {
  return Object.values(meta.properties as Record<string, EntityProperty>).map((property) =>
    propertyFrom(meta, property),
  );
}

function propertyFrom(meta: EntityMetadata, property: EntityProperty): Property {
  const name = property.name as string;
  const described = {
    name,
    description: property.comment ?? '',
    nullable: property.nullable ?? false,
    hidden: property.hidden ?? false,
  };
  if (property.kind === '1:m')
    return {
      ...described,
      kind: 'toMany',
      target: property.targetMeta!.className,
      by: property.mappedBy as string,
    };
  const column = property.fieldNames[0]!;
  const unique = isUnique(meta, property);
  if (property.kind === 'm:1' || property.kind === '1:1')
    return {
      ...described,
      kind: 'toOne',
      column,
      target: property.targetMeta!.className,
      defaulted: false,
      unique,
    };
  return { ...described, ...columnFrom(property, column), kind: 'column', unique } as Valued;
}

function columnFrom(property: EntityProperty, column: string) {
  const sqlType = property.columnTypes[0]!;
  const instant = sqlType.startsWith('timestamptz');
  return {
    column,
    scalar: scalarOf(sqlType),
    list: sqlType.endsWith('[]'),
    choices: property.items as string[] | undefined,
    maxLength: property.length,
    digits: property.precision && { all: property.precision, decimals: property.scale ?? 0 },
    sqlType: sqlType.replace(/\(.*?\)/, ''),
    automatic: Boolean(
      property.primary ||
        property.version ||
        property.onCreate ||
        property.onUpdate ||
        property.generated,
    ),
    stampedOnCreate: instant && Boolean(property.onCreate),
    stampedOnUpdate: instant && Boolean(property.onUpdate),
    defaulted: property.default !== undefined || property.defaultRaw !== undefined,
    defaultSql: property.defaultRaw,
  };
}

const isUnique = (meta: EntityMetadata, property: EntityProperty) =>
  Boolean(property.unique) || Boolean(property.primary && meta.primaryKeys.length === 1);

/** Unique everywhere: where only some rows are meant, the database says so by itself. */
const uniquesOf = (meta: EntityMetadata): string[][] => [
  ...meta.props.filter(({ unique }) => unique).map(({ name }) => [name as string]),
  ...meta.uniques
    .filter(({ where }) => !where)
    .map(({ properties }) => [properties].flat() as string[]),
];

/** What is called something must be there. */
function checkNames(model: Model) {
  for (const name of [...Object.keys(model.labels), ...Object.keys(model.choices)])
    propertyOf(model, name);
}

/** An inverse side whose owner is in no API is in no API either. */
function dropUnknownTargets(models: Map<string, Model>, model: Model) {
  for (const property of model.properties.values())
    if (property.kind === 'toMany' && !models.has(property.target))
      model.properties.delete(property.name);
    else if (property.kind === 'toOne') modelNamed(models, property.target);
}
