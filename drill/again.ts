import { setTimeout as wait } from 'node:timers/promises';

const often = 250;
const patience = 60_000;

/** Tries until it goes well, as a person does who was told to; answers with what came of it, and after how long. */
export async function again<Result>(
  work: () => Promise<Result | undefined>,
): Promise<{ result: Result; milliseconds: number }> {
  const start = performance.now();
  for (;;) {
    const result = await work().catch(() => undefined);
    const milliseconds = performance.now() - start;
    if (result !== undefined) return { result, milliseconds };
    if (milliseconds > patience) throw new Error('It did not recover within a minute.');
    await wait(often);
  }
}
