import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Council, council } from '../harness/council.ts';
import { type Desk, type Served, serve } from '../harness/serve.ts';

let home: Council;
let served: Served;
let desk: Desk;

beforeAll(async () => {
  home = await council();
  served = await serve(home.database);
  desk = await served.signIn('trainingCoordinator');
});
afterAll(async () => {
  await served.close();
  await home.drop();
});

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

function megabytes() {
  collectGarbage();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}

/** How many megabytes more are held after some documents than before, garbage apart. */
async function heldAfter(documents: readonly string[]) {
  const before = megabytes();
  for (const document of documents) expect((await desk.said(document)).message).toBeUndefined();
  return megabytes() - before;
}

const times = <Made>(count: number, make: () => Made) => Array.from({ length: count }, make);

let made = 0;

/** A document that nobody has asked yet. */
function anotherDocument() {
  made += 1;
  return `{ courses(first: 1) { nodes { id${made}: id ${'id '.repeat(500)} } } }`;
}

test('whoever asks ever new documents does not fill the memory with them', async () => {
  await heldAfter(times(5, anotherDocument));
  // 400 of them take a hundred megabytes
  expect(await heldAfter(times(400, anotherDocument))).toBeLessThan(40);
});
