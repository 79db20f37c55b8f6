import type { Ability } from '../../../schema/foundation/permissions/shape.ts';
import { fieldOf, findField, type Resource, resourceNamed } from '../../foundation/declaration.ts';
import { mayReadField, mayReadOnEveryRow } from '../../foundation/may.ts';
import { representingFields } from '../../foundation/represent.ts';
import { today } from '../../foundation/today.ts';

/** What a list page keeps in its address: the API's own filter, and two things beside it. */
export interface ListFilter {
  /** The words in the search box. */
  $search?: string;
  /** What a derived relation is asked for, such as a day. */
  $parameters?: Record<string, string>;
  /** The columns that are shown, by their names. */
  $columns?: string;
  [field: string]: unknown;
}

export interface Sort {
  field: string;
  order: 'ASC' | 'DESC';
}

interface Page {
  page: number;
  perPage: number;
}

interface Asked {
  filter?: ListFilter;
  sort?: Sort;
  pagination?: Page;
  /** How many rows to leave out, where that is not whole pages. */
  meta?: { offset?: number };
}

const mostKeys = 5;

/** The variables of a list query, from what react-admin asks for. */
export function listVariables(
  ability: Ability,
  resource: Resource,
  { filter = {}, sort, pagination, meta }: Asked,
): Record<string, unknown> {
  const { $search, $parameters, $columns, ...fields } = filter;
  const searched = searchOf(ability, resource, $search);
  const { page, perPage } = pagination ?? { page: 1, perPage: 25 };
  const filters = [fields, searched.filter].filter((each) => each && Object.keys(each).length > 0);
  return {
    ...parametersOf(resource, $parameters),
    filter: filters.length > 1 ? { and: filters } : filters[0],
    search: searched.search,
    orderBy: orderBy(ability, resource, sort),
    first: perPage,
    offset: (meta?.offset ?? (page - 1) * perPage) || undefined,
  };
}

/** What a derived relation is asked for; today, unless the page says otherwise. */
export const parametersOf = (
  { parameters }: Resource,
  given: ListFilter['$parameters'],
): Record<string, string> =>
  Object.fromEntries(parameters.map(({ name }) => [name, given?.[name] || today()]));

/** The fields of a resource that its search box looks through, as far as they may be read of every row there. */
export const searchedFields = (ability: Ability, resource: Resource) =>
  resource.search.filter((name) => mayReadOnEveryRow(ability, resource, fieldOf(resource, name)));

/** Words go to the search box of the API, or to what represents a row where there is none. */
function searchOf(ability: Ability, resource: Resource, words: string | undefined) {
  if (!words?.trim()) return {};
  if (searchedFields(ability, resource).length > 0) return { search: words };
  const filter = calledFilter(ability, resource, words);
  return filter ? { filter } : {};
}

function calledFilter(ability: Ability, resource: Resource, words: string): object | undefined {
  for (const name of representingFields(resource)) {
    const field = fieldOf(resource, name);
    if (!mayReadField(ability, resource, field)) continue;
    if (field.kind === 'reference') {
      const nested = calledFilter(ability, resourceNamed(field.target), words);
      if (nested) return { [name]: nested };
    } else if (field.kind === 'value' && field.scalar === 'String' && !field.choices && !field.list)
      return { [name]: { contains: words } };
  }
}

/** The order asked for, then the usual one. */
function orderBy(ability: Ability, resource: Resource, sort: Sort | undefined): object[] {
  const asked = sort && findField(resource, sort.field) && sort.field !== 'id' ? [sort] : [];
  const usual = resource.order
    .filter(({ property }) => property !== sort?.field)
    .map(({ property, descending }) => ({
      field: property,
      order: descending ? ('DESC' as const) : ('ASC' as const),
    }));
  return [...asked, ...usual]
    .filter(({ field }) => mayReadField(ability, resource, fieldOf(resource, field)))
    .map(({ field, order }) =>
      orderEntry(ability, resource, field, order === 'DESC' ? 'desc' : 'asc'),
    )
    .slice(0, mostKeys);
}

function orderEntry(
  ability: Ability,
  resource: Resource,
  name: string,
  direction: 'asc' | 'desc',
): object {
  const field = fieldOf(resource, name);
  if (field.kind !== 'reference') return { [name]: direction };
  const target = resourceNamed(field.target);
  const [called = 'id'] = representingFields(target).filter((each) =>
    mayReadField(ability, target, fieldOf(target, each)),
  );
  return { [name]: orderEntry(ability, target, called, direction) };
}
