import type { DataProvider } from 'ra-core';
import graphQLProvider, { type BuildQueryFactory } from 'ra-data-graphql';
import { resourceAt } from '../../foundation/declaration.ts';
import type { Row } from '../../foundation/may.ts';
import { currentViewer } from '../auth/viewer.ts';
import { type Asked, buildQuery } from './build-query.ts';
import { patchOf } from './changes.ts';
import { client } from './client.ts';
import { counts } from './counts.ts';
import { refusedFrom } from './refused.ts';

const factory = (() => (method: string, path: string, asked: Asked) =>
  buildQuery(currentViewer().ability, method, path, asked)) as unknown as BuildQueryFactory;

const provider = graphQLProvider({
  client: client as never,
  introspection: false,
  buildQuery: factory,
});

/** How react-admin reads and writes: through our own queries, with refusals in the server's words. */
export const dataProvider: DataProvider = {
  getList: (path, params) => asking(provider.getList(path, params)),
  getOne: (path, params) => asking(provider.getOne(path, params)),
  getMany: (path, params) => asking(provider.getMany(path, params)),
  getManyReference: (path, params) => asking(provider.getManyReference(path, params)),
  create: (path, params) => asking(provider.create(path, params)),
  update: async (path, params) => {
    const { ability } = currentViewer();
    const patch = patchOf(ability, resourceAt(path), params.data, params.previousData);
    if (Object.keys(patch).length === 0) return { data: params.previousData };
    return asking(provider.update(path, params));
  },
  delete: (path, params) => asking(provider.delete(path, params)),
  updateMany: async (path, params) =>
    asking(provider.updateMany(path, { ...params, rows: await rowsSeen(path, params) } as never)),
  deleteMany: async (path, params) =>
    asking(provider.deleteMany(path, { ...params, rows: await rowsSeen(path, params) } as never)),
  counts,
  rowsSeen,
  supportAbortSignal: true,
};

const asking = <Answer>(answer: Promise<Answer>): Promise<Answer> =>
  answer.catch((error: unknown) => {
    throw refusedFrom(error);
  });

/** The versions that were seen on the page; those of rows on other pages, as they are now. */
async function rowsSeen(path: string, { ids, meta }: { ids: unknown[]; meta?: { rows?: Row[] } }) {
  const seen = new Map(meta?.rows?.map((row) => [row.id, row]));
  const unseen = ids.filter((id) => !seen.has(id as string)) as string[];
  if (unseen.length > 0) {
    const { data } = await asking(provider.getMany(path, { ids: unseen }));
    for (const row of data as Row[]) seen.set(row.id, row);
  }
  return ids.flatMap((id) => {
    const row = seen.get(id as string);
    return row ? [{ id: row.id, version: row.version }] : [];
  });
}
