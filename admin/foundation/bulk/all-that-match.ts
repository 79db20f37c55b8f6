import type { DataProvider } from 'ra-core';
import type { ListFilter, Sort } from '../../providers/data/list-arguments.ts';
import { pathOf, type Resource } from '../declaration.ts';
import type { Row } from '../may.ts';

/** The most rows that the server changes at once. */
export const mostRows = 1000;
const atOnce = 250;

/** The rows of a list that fit its filter, page after page, as many as can be changed at once. */
export async function allThatMatch(
  dataProvider: DataProvider,
  resource: Resource,
  filter: ListFilter,
  sort: Sort,
): Promise<string[]> {
  const ids = new Set<string>();
  for (let page = 1; ids.size < mostRows; page += 1) {
    const { data } = await dataProvider.getList<Row>(pathOf(resource), {
      filter,
      sort,
      pagination: { page, perPage: atOnce },
      meta: { fields: [] },
    });
    for (const { id } of data) ids.add(id);
    if (data.length < atOnce || page * atOnce >= mostRows) break;
  }
  return [...ids];
}
