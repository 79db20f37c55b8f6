import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { BucketSettings } from '../../server/documents/settings.ts';

/** A bucket on this machine that takes nothing whose signature and fingerprint it has not worked out itself. */
export interface Bucket {
  settings: BucketSettings;
  objects: Map<string, Buffer>;
  /** What was asked, in order. */
  asked: string[];
  /** Answers everything with this status, if it is not 0. */
  broken: number;
  close(): void;
}

const key = { accessKeyId: 'AKIATEST', secretAccessKey: 'a/secret+key' };
const region = 'eu-west-2';
const name = 'papers';

export async function bucket(): Promise<Bucket> {
  const objects = new Map<string, Buffer>();
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const body = await buffer(request);
    const { method, url = '' } = request;
    asked.push(`${method} ${url}`);
    const refusal = place.broken || refused(request, body);
    if (refusal) return response.writeHead(refusal).end('<Error><Code>Refused</Code></Error>');
    if (method === 'PUT') {
      objects.set(url, body);
      return response.end();
    }
    if (method === 'DELETE') {
      objects.delete(url);
      return response.writeHead(204).end();
    }
    const found = objects.get(url);
    return found ? response.end(found) : response.writeHead(404).end('<Error/>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const place: Bucket = {
    settings: { endpoint: `http://127.0.0.1:${port}`, region, name, ...key },
    objects,
    asked,
    broken: 0,
    close: () => server.close(),
  };
  return place;
}

const sha256 = (text: string | Buffer) => createHash('sha256').update(text).digest('hex');
const hmac = (secret: string | Buffer, text: string) =>
  createHmac('sha256', secret).update(text).digest();

/** The status with which a bucket refuses a request, as AWS describes Signature Version 4. */
function refused({ method, url = '', headers }: IncomingMessage, body: Buffer): number {
  const [, credential, signed = '', signature] =
    /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? '',
    ) ?? [];
  const content = String(headers['x-amz-content-sha256']);
  const at = String(headers['x-amz-date']);
  const scope = `${at.slice(0, 8)}/${region}/s3/aws4_request`;
  const names = signed.split(';');
  if (credential !== `${key.accessKeyId}/${scope}`) return 403;
  if (!['host', 'x-amz-content-sha256', 'x-amz-date'].every((each) => names.includes(each)))
    return 403;
  const age = Date.now() - Date.parse(at.replace(/^(....)(..)(..T..)(..)(..Z)$/, '$1-$2-$3:$4:$5'));
  if (!(Math.abs(age) < 15 * 60_000)) return 403;
  const [path = '', query = ''] = url.split('?');
  const canonical = [
    method,
    path,
    query.split('&').sort().join('&'),
    ...names.map((each) => `${each}:${String(headers[each]).trim()}`),
    '',
    signed,
    content,
  ].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', at, scope, sha256(canonical)].join('\n');
  const secret = scope
    .split('/')
    .reduce<Buffer>((known, part) => hmac(known, part), Buffer.from(`AWS4${key.secretAccessKey}`));
  if (hmac(secret, toSign).toString('hex') !== signature) return 403;
  return sha256(body) === content ? 0 : 400;
}
