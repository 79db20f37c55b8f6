import { type Model, type Property, shown } from '../../schema/foundation/model/model.ts';
import { inWords, upperFirst } from '../../schema/foundation/model/words.ts';
import type { Product } from '../../schema/foundation/product.ts';
import { required, writable } from '../../schema/foundation/writing/validate.ts';

/** What the console needs to know of every model, so that nothing is said there a second time. */
export function declarationDocument({ models }: Product): string {
  const resources = [...models.values()]
    .map((model) => resourceOf(model))
    .sort((a, b) => a.name.localeCompare(b.name));
  return `${JSON.stringify({ resources }, null, 2)}\n`;
}

const label = (name: string) => upperFirst(inWords(name));

const resourceOf = (model: Model) => ({
  name: model.name,
  domain: model.domain,
  singular: model.singular,
  plural: model.plural,
  label: label(model.singular),
  pluralLabel: label(model.plural),
  description: model.description,
  represents: model.represents,
  search: model.search,
  order: model.order,
  operations: model.operations,
  parameters: (model.derivation?.parameters ?? []).map(({ name, scalar, description }) => ({
    name,
    label: label(name),
    scalar,
    description,
  })),
  fields: shown(model).map((property) => fieldOf(model, property)),
});

function fieldOf(model: Model, property: Property) {
  const { name, description, nullable } = property;
  const written = writable(model).find((each) => each.name === name);
  const common = {
    name,
    label: label(name),
    description,
    nullable,
    creatable: Boolean(written) && model.operations.includes('create'),
    updatable: Boolean(written) && model.operations.includes('update'),
    required: written ? required(written) : false,
  };
  if (property.kind === 'toOne')
    return {
      ...common,
      kind: 'reference',
      target: property.target,
      sortable: true,
      filterable: true,
    };
  if (property.kind === 'toMany')
    return { ...common, kind: 'collection', target: property.target, by: property.by };
  if (property.kind === 'resolved') return { ...common, kind: 'resolved' };
  const { scalar, list, choices, maxLength } = property;
  return {
    ...common,
    kind: 'value',
    scalar,
    list,
    choices: choices?.map((choice) => ({ id: choice, name: label(choice) })),
    maxLength,
    sortable: !list,
    filterable: true,
  };
}
