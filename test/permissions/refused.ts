import {
  type Model,
  propertyOf,
  type ToMany,
  type ToOne,
} from '../../schema/foundation/model/model.ts';
import type { Models } from '../../schema/foundation/model/models.ts';
import type { Judge } from './judge.ts';
import type { Filter, NestedArguments, OrderEntry, Picked, Question } from './question.ts';

/** Whether some grant lets its holder read the field on some row. */
export function everReadable(judge: Judge, model: Model, field: string): boolean {
  const property = propertyOf(model, field);
  const [subject, of] =
    property.kind === 'toMany' ? [property.target, property.by] : [model.name, field];
  return judge.rulesFor('read', subject, of).length > 0;
}

/** The fields that a question refers to and its reader can never read; the answer must name one of them. */
export function refused(models: Models, judge: Judge, { model, args, picked }: Question) {
  const fields = new Set<string>();
  const modelOf = (name: string) => models.get(name)!;
  const target = (name: string, field: string) =>
    (propertyOf(modelOf(name), field) as ToOne | ToMany).target;

  inArguments(model, args);
  inPicked(model, picked);
  const { search } = modelOf(model);
  if (args.search && !search.some((field) => everReadable(judge, modelOf(model), field)))
    fields.add(search[0]!);
  return fields;

  function check(name: string, field: string) {
    if (!everReadable(judge, modelOf(name), field)) fields.add(field);
  }

  function inArguments(name: string, { filter = {}, orderBy = [] }: NestedArguments) {
    inFilter(name, filter);
    for (const entry of orderBy) inOrder(name, entry);
  }

  function inFilter(name: string, filter: Filter) {
    for (const [key, value] of Object.entries(filter)) {
      if (key === 'isNull') continue;
      if (key === 'and' || key === 'or') {
        for (const each of value as Filter[]) inFilter(name, each);
      } else if (key === 'not') inFilter(name, value as Filter);
      else {
        check(name, key);
        const { kind } = propertyOf(modelOf(name), key);
        if (kind === 'toOne') inFilter(target(name, key), value as Filter);
        if (kind === 'toMany')
          for (const each of Object.values(value as object)) inFilter(target(name, key), each);
      }
    }
  }

  function inOrder(name: string, entry: OrderEntry) {
    for (const [key, value] of Object.entries(entry)) {
      check(name, key);
      if (typeof value !== 'string') inOrder(target(name, key), value);
    }
  }

  function inPicked(name: string, items: readonly Picked[]) {
    for (const { name: field, args: nested = {}, children } of items) {
      if (field === 'withheld') continue;
      check(name, field);
      if (!children) continue;
      inArguments(target(name, field), nested);
      inPicked(target(name, field), children);
    }
  }
}
