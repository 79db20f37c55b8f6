const often = 1000;

/**
 * Does long work and asks every second whether to go on: `ask` fails once somebody has cancelled it or the server
 * stops, and what it fails with is the reason of the signal that the work is given.
 */
export async function whileWanted<Done>(
  ask: () => Promise<void>,
  work: (stopping: AbortSignal) => Promise<Done>,
): Promise<Done> {
  const stop = new AbortController();
  const watch = setInterval(() => ask().catch((reason) => stop.abort(reason)), often);
  try {
    return await work(stop.signal);
  } finally {
    clearInterval(watch);
  }
}
