import { openAsBlob } from 'node:fs';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { AwsClient } from 'aws4fetch';
import type { BucketSettings } from './settings.ts';
import type { Store } from './store.ts';

const folder = 'documents/';
const nothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const patience = 10 * 60_000;

/** Objects in a bucket that speaks the protocol of S3. */
export function bucketStore(settings: BucketSettings): Store {
  const { endpoint, name, region, accessKeyId, secretAccessKey } = settings;
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3' });
  const root = `${endpoint}/${name}`;
  const addressOf = (id: string) => `${root}/${folder}${id}`;

  /** The bucket checks the content against its fingerprint, which is part of what is signed. */
  async function ask(method: string, url: string, sha256 = nothing, body?: Blob) {
    const headers = { 'x-amz-content-sha256': sha256 };
    const { headers: signed } = await client.sign(url, { method, headers });
    const signal = AbortSignal.timeout(patience);
    const answer = await fetch(url, { method, headers: signed, body, signal, redirect: 'error' });
    if (answer.ok) return answer;
    const words = (await answer.text()).slice(0, 500);
    throw new Error(`The bucket ${name} answered ${method} with ${answer.status}: ${words}`);
  }

  return {
    bucket: { name, endpoint },
    async keep(id, draft, sha256) {
      await ask('PUT', addressOf(id), sha256, await openAsBlob(draft));
    },
    async open(id) {
      const { body } = await ask('GET', addressOf(id));
      return Readable.fromWeb(body as ReadableStream);
    },
    async remove(id) {
      await ask('DELETE', addressOf(id));
    },
  };
}
