import { parentPort, workerData } from 'node:worker_threads';
import type { ImportFile } from '../../schema/foundation/imports/import.ts';
import { kindsOf } from '../../schema/foundation/imports/kinds.ts';
import * as domains from '../../schema/index.ts';
import type { Answer, Errand, Message } from './read-apart.ts';

const port = parentPort!;
const { kind, how, ...file } = workerData as Errand;

const waiting: ((answer: Answer) => void)[] = [];
port.on('message', (answer: Answer) => waiting.shift()!(answer));

/** A parser is hungry while a batch is on its way: answers come in the order of what was said. */
function say(message: Message): Promise<Answer> {
  const { promise, resolve } = Promise.withResolvers<Answer>();
  waiting.push(resolve);
  port.postMessage(message);
  return promise;
}

async function* bytes(): ImportFile['bytes'] {
  for (let piece = await say({ is: 'hungry' }); piece; piece = await say({ is: 'hungry' }))
    yield piece;
}

const look = kindsOf(Object.values(domains)).get(kind)![how]!;
for await (const batch of look({ ...file, bytes: bytes() })) await say({ is: 'batch', batch });
port.postMessage({ is: 'done' } satisfies Message);
