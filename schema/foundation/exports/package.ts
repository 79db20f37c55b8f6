import type { EntityClass } from '@mikro-orm/core';
import { Refusal } from '../refusal.ts';

/** Who publishes a document, and when. */
export interface Published {
  publisher: string;
  /** Where people reach the platform. */
  origin: string;
  at: Date;
}

/** All records of a kind as one document, in a format that others have published. */
export interface Package {
  /** Its place in the address, and the name of the file. */
  name: string;
  entity: EntityClass<object>;
  /** What is asked of each record, as the API spells it. */
  selection: string;
  /** What is said where there is no record, by a format that must have one. */
  none?: string;
  /** What stands before and after the records. */
  around(published: Published): { head: string; tail: string };
  /** What a record becomes. */
  item(record: never, published: Published): object;
}

const perPage = 1000;

/** Asks for so many records after a cursor, in an order that an index has. */
export const pageOf = ({ selection }: Package, plural: string) =>
  `query ($after: String) { page: ${plural}(first: ${perPage}, after: $after, orderBy: [{ id: asc }]) { nodes { ${selection} } pageInfo { hasNextPage endCursor } } }`;

/** The records of a package as text, so many at a time; `page` asks for those after a cursor. */
export async function* packed(
  { around, item, none }: Package,
  published: Published,
  page: (after: string | null) => Promise<Page>,
  signal: AbortSignal,
): AsyncGenerator<{ text: string; records: number }> {
  const { head, tail } = around(published);
  let text = head;
  let first = true;
  for (let coming = page(null); ; ) {
    signal.throwIfAborted();
    const { nodes, pageInfo } = await coming;
    if (none && first && nodes.length === 0) throw new Refusal('NOT_FOUND', none);
    const after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    // the database reads on while this page is being written
    if (after) coming = kept(page(after));
    for (const node of nodes) {
      text += `${first ? '' : ','}\n${JSON.stringify(item(node as never, published))}`;
      first = false;
    }
    yield { text: after ? text : `${text}\n${tail}`, records: nodes.length };
    if (!after) return;
    text = '';
  }
}

/** A promise whose failure is told to whoever waits for it, even where nobody does yet. */
function kept<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => undefined);
  return promise;
}

/** A page of a list, as the API answers. */
export interface Page {
  nodes: readonly object[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}
