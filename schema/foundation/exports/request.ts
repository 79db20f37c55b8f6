import type { Model } from '../model/model.ts';
import { propertyOf } from '../model/model.ts';
import { type Models, modelNamed } from '../model/models.ts';

/** What an export asked for, as the audit log keeps it. */
export interface ExportRequest {
  /** The list's arguments as they were given. */
  asked: Record<string, unknown>;
  /** The fields whose values the arguments speak of. */
  about: { subject: string; field: string }[];
}

type About = ExportRequest['about'];

/** The fields that a list's filter and search compare with something. */
export function aboutOf(models: Models, model: Model, args: Record<string, unknown>): About {
  const found = args.filter ? filtered(models, model, args.filter) : [];
  const searched = args.search ? model.search.map((field) => ({ subject: model.name, field })) : [];
  const all = [...found, ...searched];
  return [...new Map(all.map((each) => [`${each.subject}.${each.field}`, each])).values()];
}

function filtered(models: Models, model: Model, filter: unknown): About {
  return Object.entries((filter ?? {}) as Record<string, unknown>).flatMap(([key, value]) => {
    if (key === 'isNull' || value === null) return [];
    if (key === 'and' || key === 'or' || key === 'not')
      return [value].flat().flatMap((part) => filtered(models, model, part));
    const property = propertyOf(model, key);
    const own = { subject: model.name, field: key };
    if (property.kind === 'toOne')
      return [own, ...filtered(models, modelNamed(models, property.target), value)];
    if (property.kind === 'toMany') {
      const target = modelNamed(models, property.target);
      return Object.values(value as object).flatMap((part) => filtered(models, target, part));
    }
    return [own];
  });
}

/** The same request with every value that it compares with left out. */
export const withoutValues = ({ filter, search, ...rest }: Record<string, unknown>) => ({
  ...rest,
  ...(filter !== undefined && { filter: blank(filter) }),
  ...(search !== undefined && { search: blank(search) }),
});

function blank(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(blank);
  if (typeof value !== 'object' || value === null) return '…';
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, blank(inner)]));
}
