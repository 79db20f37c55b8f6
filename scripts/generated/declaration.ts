import { type GraphQLSchema, getNamedType, isObjectType } from 'graphql';
import {
  choiceLabelOf,
  labelOf,
  type Model,
  type Parameter,
  type Property,
  shown,
  type Valued,
} from '../../schema/foundation/model/model.ts';
import { type Models, modelNamed } from '../../schema/foundation/model/models.ts';
import { label, lowerFirst } from '../../schema/foundation/model/words.ts';
import { tellsHistory } from '../../schema/foundation/planner/history.ts';
import type { Product } from '../../schema/foundation/product.ts';
import { dimensionsOf } from '../../schema/foundation/report/dimension.ts';
import { type Report, reports } from '../../schema/foundation/report/report.ts';
import { yearParameter } from '../../schema/foundation/report/year-end.ts';
import { required, writable } from '../../schema/foundation/writing/validate.ts';

/** What the console needs to know of every model, so that nothing is said there a second time. */
export function declarationDocument({ models, schema }: Product): string {
  const resources = [...models.values()]
    .map((model) => resourceOf(schema, model))
    .sort((a, b) => a.name.localeCompare(b.name));
  const questions = reports
    .map((report) => reportOf(models, report))
    .sort((a, b) => a.name.localeCompare(b.name));
  return `${JSON.stringify({ resources, reports: questions }, null, 2)}\n`;
}

const resourceOf = (schema: GraphQLSchema, model: Model) => ({
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
  history: tellsHistory(model),
  parameters: parametersOf(model),
  reads: (model.derivation?.reads ?? []).map(({ entity, fields }) => ({ entity, fields })),
  fields: shown(model).map((property) => fieldOf(schema, model, property)),
});

const parametersOf = ({ derivation }: Model) => (derivation?.parameters ?? []).map(parameterOf);

const parameterOf = ({
  name,
  scalar,
  description,
}: Pick<Parameter, 'name' | 'scalar' | 'description'>) => ({
  name,
  label: label(name),
  scalar,
  description,
});

/** The values that a property may have, or that have a name: all that can be chosen. */
const choicesOf = (
  model: Model,
  { name, choices }: { name: string; choices?: Valued['choices'] },
) =>
  (choices ?? (model.choices[name] && Object.keys(model.choices[name])))?.map((choice) => ({
    id: choice,
    name: choiceLabelOf(model, name, choice),
  }));

const reportOf = (models: Models, report: Report) => ({
  name: report.name,
  query: lowerFirst(report.name),
  label: label(report.name),
  question: report.question,
  parameters: [
    ...parametersOf(modelNamed(models, report.from)),
    ...(report.overBy ? [parameterOf(yearParameter)] : []),
  ],
  dimensions: dimensionsOf(models, report).map(({ name, label, owner, property }) => ({
    name,
    label,
    choices: property.kind === 'toOne' ? undefined : choicesOf(owner, property),
  })),
  measure: report.measure.name,
  share: Boolean(report.measure.which),
});

function fieldOf(schema: GraphQLSchema, model: Model, property: Property) {
  const { name, description, nullable } = property;
  const written = writable(model).find((each) => each.name === name);
  const common = {
    name,
    label: labelOf(model, name),
    description,
    nullable,
    creatable: Boolean(written) && model.operations.includes('create'),
    updatable: Boolean(written) && model.operations.includes('update'),
    required: written ? required(written) : false,
    specialCategory: Boolean(model.guarded) || model.specialCategory.includes(name),
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
  if (property.kind === 'resolved')
    return {
      ...common,
      kind: 'resolved',
      needs: property.needs,
      parts: partsOf(schema, model, property),
    };
  const { scalar, list, maxLength } = property;
  return {
    ...common,
    kind: 'value',
    scalar,
    list,
    choices: choicesOf(model, property),
    maxLength,
    sortable: !list,
    filterable: true,
  };
}

/** What is asked of a value that is an object: the names of its own fields. */
function partsOf(schema: GraphQLSchema, model: Model, { name }: Property): string[] {
  const type = schema.getType(model.name);
  const field = isObjectType(type) ? type.getFields()[name] : undefined;
  const inner = field && getNamedType(field.type);
  return isObjectType(inner) ? Object.keys(inner.getFields()) : [];
}
