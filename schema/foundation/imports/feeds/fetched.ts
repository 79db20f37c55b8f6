import { JobFault } from '../../jobs/job.ts';

const patience = 60_000;
const largest = 64_000_000;

/**
 * The document at an address. Nothing is followed that leads elsewhere: the address was chosen by an operator, and what
 * answers there must not choose another one, within the council's own network for instance.
 */
export async function fetched(url: string, signal?: AbortSignal): Promise<Buffer> {
  const timely = AbortSignal.timeout(patience);
  const response = await fetch(url, {
    redirect: 'manual',
    credentials: 'omit',
    headers: { accept: 'application/json' },
    signal: signal ? AbortSignal.any([timely, signal]) : timely,
  }).catch(() => {
    throw new JobFault(`${hostOf(url)} could not be reached.`);
  });
  if (response.status >= 300 && response.status < 400)
    throw new JobFault(
      `${hostOf(url)} leads elsewhere. Set the address that it leads to, if it is the right one.`,
    );
  if (!response.ok) throw new JobFault(`${hostOf(url)} answers with ${response.status}.`);
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response.body ?? []) {
    size += piece.byteLength;
    if (size > largest) throw new JobFault(`${hostOf(url)} sends more than 64 MB at once.`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** Where a document says that it goes on; null where that is another place than its own. */
export function goesOn(document: Buffer, url: string): string | null {
  const next = nextIn(document);
  const to = next ? URL.parse(next, url) : null;
  return to && to.origin === new URL(url).origin && to.href !== url ? to.href : null;
}

function nextIn(document: Buffer): string | null {
  try {
    const { links } = JSON.parse(document.toString()) as { links?: { next?: unknown } };
    return typeof links?.next === 'string' ? links.next : null;
  } catch {
    return null;
  }
}

const hostOf = (url: string) => new URL(url).host;
