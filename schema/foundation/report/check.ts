import { type Model, propertyOf } from '../model/model.ts';
import { type Models, modelNamed } from '../model/models.ts';
import { dimensionsOf, propertiesAlong } from './dimension.ts';
import type { Report, Which } from './report.ts';

/** Refuses, while the schema is built, a report that cannot be answered or must not be. */
export function checkReport(models: Models, report: Report) {
  const { name, from, by, where, measure } = report;
  const model = modelNamed(models, from);
  const touched = [
    model,
    ...(model.derivation?.reads ?? []).map(({ entity }) => modelNamed(models, entity)),
    ...by.flatMap((path) => modelsAlong(models, model, path)),
    ...[where, measure.which].flatMap((which) => modelsOfFilter(models, model, which)),
  ];
  const kept = touched.find(isKeptApart);
  if (kept)
    throw new Error(`${name} would count by ${kept.name}, which holds special-category answers.`);
  const names = dimensionsOf(models, report).map((dimension) => dimension.name);
  const twice = names.find((each, i) => names.indexOf(each) < i);
  if (twice) throw new Error(`${name} is broken down by two things that are called ${twice}.`);
}

const isKeptApart = ({ schema, guarded }: Model) => schema === 'monitoring' || Boolean(guarded);

function modelsAlong(models: Models, model: Model, path: string): Model[] {
  const along = propertiesAlong(models, model, path);
  const { property } = along.at(-1)!;
  const owners = along.map(({ owner }) => owner);
  if (property.kind !== 'toOne') return owners;
  const target = modelNamed(models, property.target);
  propertiesAlong(models, target, target.represents);
  return [...owners, target];
}

function modelsOfFilter(models: Models, model: Model, which: Which = {}): Model[] {
  return Object.entries(which).flatMap(([key, value]) => {
    if (key === 'and' || key === 'or')
      return (value as Which[]).flatMap((each) => modelsOfFilter(models, model, each));
    if (key === 'not') return modelsOfFilter(models, model, value as Which);
    if (key === 'isNull') return [];
    const property = propertyOf(model, key);
    if (property.kind !== 'toOne' && property.kind !== 'toMany') return [model];
    const target = modelNamed(models, property.target);
    const inner = property.kind === 'toMany' ? Object.values(value as Which) : [value];
    return [target, ...inner.flatMap((each) => modelsOfFilter(models, target, each as Which))];
  });
}
