import { parse } from 'csv-parse/sync';
import type { Desk, Served } from '../harness/serve.ts';

/** What an export asks for; filters and orders as the list takes them. */
export interface Asked {
  columns?: string;
  filter?: object;
  orderBy?: object;
  search?: string;
  on?: string;
}

/** The address of an export. */
export const address = (plural: string, { filter, orderBy, ...rest }: Asked = {}) => {
  const query = new URLSearchParams(rest);
  if (filter) query.set('filter', JSON.stringify(filter));
  if (orderBy) query.set('orderBy', JSON.stringify(orderBy));
  return `/export/${plural}.csv${query.size > 0 ? `?${query}` : ''}`;
};

/** Exports as somebody does who is signed in. */
export const exporter =
  ({ send }: Served, { cookie }: Desk) =>
  (plural: string, asked?: Asked) =>
    send({ headers: { cookie } }, address(plural, asked));

/** The rows of a file, by heading. */
export const rowsOf = (text: string): Record<string, string>[] =>
  parse(text, { columns: true, bom: true });
