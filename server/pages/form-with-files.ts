import { PassThrough, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy } from '@fastify/busboy';
import type { FastifyRequest } from 'fastify';
import { v7 } from 'uuid';
import { hookFor, keep } from '../../schema/foundation/documents/keep.ts';
import type { Context } from '../../schema/foundation/graphql/context.ts';
import type { SentFile } from '../../schema/foundation/pages/page.ts';
import { Refusal } from '../../schema/foundation/refusal.ts';
import type { Aside } from '../documents/aside.ts';
import { formatOf } from '../documents/content/content.ts';
import { namesFrom } from '../documents/named.ts';
import { receive } from '../documents/receive.ts';
import type { Platform } from '../platform.ts';

const most = { fields: 20, fieldSize: 16 * 1024, files: 5, parts: 25, headerPairs: 20 };

/** A form as it arrived: what was typed, and its files aside until they are attached or discarded. */
export interface ArrivedForm {
  typed: Record<string, string>;
  files: SentFile[];
  discard(): Promise<void>;
}

interface Arriving {
  name: string;
  draft: string;
  received: Promise<{ size: number; sha256: string } | { fault: unknown }>;
}

/** Reads a form that may bring files, to its end, without holding any of them in memory. */
export async function formWithFiles(
  request: FastifyRequest,
  context: Context,
  aside: Aside,
  platform: Platform,
): Promise<ArrivedForm> {
  const { largest } = platform.settings.documents;
  const typed: Record<string, string> = {};
  const arriving: Arriving[] = [];
  const form = new Busboy({ headers: request.headers as never, limits: most });
  form.on('field', (name, value) => {
    typed[name] = value;
  });
  form.on('file', (_field, stream, name) => {
    if (!name) return void stream.resume();
    const draft = aside.draft();
    // a file that is refused is closed; the rest of it must still be read, or the form never ends
    const file = new PassThrough();
    stream.pipe(file);
    const received = receive(file, draft, largest).catch((fault: unknown) => {
      stream.unpipe(file).resume();
      return { fault };
    });
    arriving.push({ name, draft, received });
  });
  const discard = async () => {
    for (const { draft, received } of arriving) {
      await received;
      await aside.discard(draft);
    }
  };
  try {
    await pipeline(request.body as Readable, form);
    await Promise.all(arriving.map(({ received }) => received));
  } catch {
    await discard();
    throw Object.assign(new Error('The form broke off.'), { statusCode: 400 });
  }
  return {
    typed,
    files: arriving.map((file) => ({
      name: file.name,
      attachTo: (type, id) => attach(file, type, id, context, platform),
    })),
    discard,
  };
}

async function attach(
  { name: said, draft, received }: Arriving,
  type: string,
  id: string,
  context: Context,
  { store, looseFiles }: Platform,
) {
  const arrived = await received;
  if ('fault' in arrived) throw arrived.fault;
  if (arrived.size === 0) throw new Refusal('BAD_USER_INPUT', 'The file is empty.');
  const names = namesFrom({ name: said });
  const file = { ...names, ...arrived, format: await formatOf(draft, names.name) };
  const hook = await hookFor(context, type, id);
  const document = v7();
  await looseFiles.expect(document);
  await keep(context, hook, document, file, () => store.keep(document, draft, file.sha256)).catch(
    async (error) => {
      await looseFiles.remove([document]);
      throw error;
    },
  );
}
