import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { kindsOf } from '../../schema/foundation/imports/kinds.ts';
import { type ImportResult, sentencesOf } from '../../schema/foundation/imports/result.ts';
import { runImport } from '../../schema/foundation/imports/run-import.ts';
import type { Grant } from '../../schema/foundation/permissions/permissions.ts';
import { type Caller, Permissions } from '../../schema/foundation/permissions/shape.ts';
import { createContexts } from '../../server/graphql/context.ts';
import type { Platform } from '../../server/platform.ts';
import { type Council, councilOn } from '../harness/council.ts';
import { freshDatabase } from '../harness/database.ts';

interface Said {
  name?: string;
  options?: Record<string, string>;
  dryRun?: boolean;
  /** Whoever brings it in, if not the importer; with grants of a test's own, if it gives any. */
  caller?: Caller;
  grants?: Grant[];
}

/** A council with nothing in it, and a way to bring files in. */
export interface EmptyCouncil extends Council {
  /** Brings in a file, given as text, or piece by piece as it arrives. */
  bring(kind: string, text: string | AsyncIterable<Uint8Array>, said?: Said): Promise<ImportResult>;
  /** Brings in a file of the disk. */
  bringFile(kind: string, path: string, said?: Said): Promise<ImportResult>;
  /** What came of it, in plain sentences. */
  tell(result: ImportResult): string[];
  rows<Row = Record<string, unknown>>(statement: string, values?: unknown[]): Promise<Row[]>;
}

const theImporter: Caller = { roles: ['importer'], attributes: {}, actor: 'importer' };

export async function emptyCouncil(): Promise<EmptyCouncil> {
  const council = await councilOn(await freshDatabase(), async () => ({}) as never);
  const { platform, owner } = council;
  const { domains, models } = platform.product;
  const kinds = kindsOf(domains);
  const bring = (kind: string, bytes: AsyncIterable<Uint8Array>, said: Said) => {
    const { name = 'file.csv', options, dryRun, caller = theImporter, grants } = said;
    const contexts = grants ? contextsWith(platform, grants) : platform.contexts;
    return runImport(contexts.as(caller), kinds.get(kind)!, { name, bytes, options }, { dryRun });
  };
  return {
    ...council,
    bring: (kind, text, said = {}) =>
      bring(kind, typeof text === 'string' ? once(Buffer.from(text)) : text, said),
    bringFile: (kind, path, said = {}) =>
      bring(kind, createReadStream(path), { name: basename(path), ...said }),
    tell: (result) => sentencesOf(models, result),
    rows: async (statement, values) => (await owner.query(statement, values)).rows,
  };
}

async function* once(bytes: Uint8Array) {
  yield bytes;
}

const contextsWith = ({ product, database, settings, who }: Platform, grants: Grant[]) =>
  createContexts({
    product: { ...product, permissions: new Permissions(grants) },
    pool: database,
    profiles: database,
    reports: database,
    secret: settings.secret,
    origin: 'http://localhost:4000',
    who,
  });
