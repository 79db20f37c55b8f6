import { existsSync, readdirSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '../../schema/foundation/permissions/roles.ts';
import type { DocumentSettings } from '../../server/documents/settings.ts';
import { type Council, council } from '../harness/council.ts';
import { type Desk, type Reply, type Served, serve } from '../harness/serve.ts';

/** The invented council behind its web server, with a data folder of its own. */
export interface Shelf {
  council: Council;
  served: Served;
  dataDir: string;
  signIn(role: Role): Promise<Reader>;
  /** The files that are kept, and those that are arriving. */
  files(): { kept: string[]; aside: string[] };
  close(): Promise<void>;
}

export interface Reader extends Desk {
  /** Hangs bytes on a record. */
  add(
    record: string,
    name: string,
    bytes: BodyInit,
    headers?: Record<string, string>,
  ): Promise<Answered>;
  get(path: string, headers?: Record<string, string>): Promise<Answered>;
}

export interface Answered extends Reply {
  body: Record<string, unknown>;
  bytes: Buffer;
}

export const oneMegabyte = 1024 * 1024;

/** A shelf on which documents of up to a megabyte fit. */
export async function shelf(documents: Partial<DocumentSettings> = {}): Promise<Shelf> {
  const place = await council();
  const dataDir = await mkdtemp(join(tmpdir(), 'evenhand-documents-'));
  const settings = { largest: oneMegabyte, bucket: undefined, ...documents };
  const served = await serve(place.database, { dataDir, documents: settings });
  const within = (folder: string) =>
    filesBelow(join(dataDir, 'documents', folder))
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.lock'))
      .map(({ name }) => name)
      .sort();
  return {
    council: place,
    served,
    dataDir,
    async signIn(role) {
      const desk = await served.signIn(role);
      return { ...desk, ...readerOf(served.url, desk.cookie) };
    },
    files: () => ({ kept: within('kept'), aside: within('aside') }),
    async close() {
      await served.close();
      await place.drop();
      rmSync(dataDir, { recursive: true });
    },
  };
}

const filesBelow = (folder: string) =>
  existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];

/** Somebody with a cookie, or nobody. */
export function readerOf(url: string, cookie = ''): Pick<Reader, 'add' | 'get'> {
  const send = async (path: string, request: RequestInit): Promise<Answered> => {
    const answer = await fetch(url + path, { redirect: 'manual', ...request });
    const bytes = Buffer.from(await answer.arrayBuffer());
    const text = bytes.toString();
    const { status, headers } = answer;
    return { status, headers, text, bytes, body: text.startsWith('{') ? JSON.parse(text) : {} };
  };
  return {
    add: (record, name, body, headers = {}) =>
      send(`/documents/${record}?${new URLSearchParams({ name })}`, {
        method: 'POST',
        headers: { cookie, 'x-evenhand-upload': '1', ...headers },
        body,
      }),
    get: (path, headers = {}) => send(path, { headers: { cookie, ...headers } }),
  };
}

/** What stands against a request. */
export const refusal = ({ status, body }: Answered) => [status, body];

/** Contracts and policies of the invented council, by the address that documents are added under. */
export async function records({ council: { owner } }: Shelf) {
  const { rows } = await owner.query<{ contract: string; policy: string }>(
    `select (select id from contract order by reference limit 1) as contract,
            (select id from supplier_policy order by id limit 1) as policy`,
  );
  const { contract, policy } = rows[0]!;
  return { contract: `contract/${contract}`, policy: `supplierPolicy/${policy}` };
}
