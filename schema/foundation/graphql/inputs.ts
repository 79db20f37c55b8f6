import type { ArgBuilder, ImplementableInputObjectRef } from '@pothos/core';
import {
  isTree,
  type Model,
  type Property,
  type Scalar,
  shown,
  type Valued,
} from '../model/model.ts';
import { type Models, modelNamed } from '../model/models.ts';
import { builder, type SchemaTypes } from './builder.ts';
import { Direction, enumOf } from './enums.ts';
import { enumName } from './names.ts';

type Input = ImplementableInputObjectRef<SchemaTypes, object>;
type Builder = PothosSchemaTypes.InputFieldBuilder<SchemaTypes, 'InputObject'>;
type Field = ReturnType<Builder['field']>;
type Fields = Record<string, Field>;

const comparable = ['eq', 'ne', 'in', 'gt', 'gte', 'lt', 'lte'];
const operators: Record<Scalar, readonly string[]> = {
  ID: ['eq', 'ne', 'in'],
  String: [...comparable, 'contains', 'startsWith'],
  Int: comparable,
  Boolean: ['eq', 'ne'],
  Date: comparable,
  DateTime: comparable,
  Decimal: comparable,
};

/** The filter and order inputs of every model, made once each; they refer to each other. */
export class Inputs {
  readonly #models: Models;
  readonly #made = new Map<string, Input>();

  constructor(models: Models) {
    this.#models = models;
  }

  filterOf(model: Model): Input {
    return this.#once(
      `${model.name}Filter`,
      `Which ${model.plural} are meant; all that is said must hold.`,
      (t) => ({
        and: t.field({ type: [this.filterOf(model)], description: 'All of these hold.' }),
        or: t.field({ type: [this.filterOf(model)], description: 'One of these holds.' }),
        not: t.field({ type: this.filterOf(model), description: 'This does not hold.' }),
        isNull: t.boolean({ description: 'There is nothing here that you can see.' }),
        ...(isTree(model) && { within: t.id({ description: 'It is this one, or below it.' }) }),
        ...this.#eachProperty(model, (property) => {
          const type = this.#filterOfProperty(model, property);
          return type && t.field({ type });
        }),
      }),
    );
  }

  orderOf(model: Model): Input {
    return this.#once(`${model.name}Order`, `One field that ${model.plural} are sorted by.`, (t) =>
      this.#eachProperty(model, (property) => {
        if (property.kind === 'toOne')
          return t.field({ type: this.orderOf(modelNamed(this.#models, property.target)) });
        return sortable(property) ? t.field({ type: Direction }) : null;
      }),
    );
  }

  #eachProperty(model: Model, field: (property: Property) => Field | null): Fields {
    const fields: Fields = {};
    for (const property of shown(model)) {
      const made = field(property);
      if (made) fields[property.name] = made;
    }
    return fields;
  }

  #filterOfProperty(model: Model, property: Property): Input | null {
    if (property.kind === 'resolved') return null;
    if (property.kind === 'toOne') return this.filterOf(modelNamed(this.#models, property.target));
    if (property.kind === 'toMany') {
      const target = modelNamed(this.#models, property.target);
      return target.derivation ? null : this.#collectionFilterOf(target);
    }
    return this.#valueFilter(model, property);
  }

  #collectionFilterOf(target: Model): Input {
    const type = () => this.filterOf(target);
    return this.#once(
      `${target.name}CollectionFilter`,
      `What must hold of the ${target.plural} that you can see.`,
      (t) => ({
        some: t.field({ type: type(), description: 'At least one is like this.' }),
        none: t.field({ type: type(), description: 'None is like this.' }),
      }),
    );
  }

  #valueFilter(model: Model, property: Valued): Input {
    const { scalar, list, choices } = property;
    const type = (choices ? enumOf(model, property) : scalar) as 'String';
    const named = choices ? enumName(model, property) : scalar;
    const offered = choices ? ['eq', 'ne', 'in'] : operators[scalar];
    return this.#once(`${named}${list ? 'List' : ''}Filter`, undefined, (t) => ({
      ...(list
        ? { contains: t.field({ type, description: 'This is one of them.' }) }
        : Object.fromEntries(
            offered.map((operator) => [
              operator,
              t.field({ type: (operator === 'in' ? [type] : type) as 'String' }),
            ]),
          )),
      isNull: t.boolean({ description: 'There is no value that you can see.' }),
    }));
  }

  #once(name: string, description: string | undefined, fields: (t: Builder) => Fields): Input {
    let input = this.#made.get(name);
    if (!input) {
      input = builder.inputRef<object>(name) as Input;
      this.#made.set(name, input);
      input.implement({ description, fields: fields as never });
    }
    return input;
  }
}

const sortable = (property: Property): property is Valued =>
  (property.kind === 'column' || property.kind === 'computed') && !property.list;

/** The arguments of a list of a model: its parameters, filter, order and size. */
export function argumentsOfList(
  arg: ArgBuilder<SchemaTypes>,
  inputs: Inputs,
  model: Model,
  first?: number,
) {
  return {
    ...Object.fromEntries(
      (model.derivation?.parameters ?? []).map(({ name, scalar, description }) => [
        name,
        arg({ type: scalar, required: true, description }),
      ]),
    ),
    filter: arg({ type: inputs.filterOf(model), description: 'Which rows.' }),
    orderBy: arg({ type: [inputs.orderOf(model)], description: 'In which order.' }),
    first: arg.int({ defaultValue: first, description: 'How many, at most 1,000.' }),
  };
}
