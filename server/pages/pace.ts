import cluster from 'node:cluster';
import { createHmac, randomBytes } from 'node:crypto';
import { askPrimary } from '../workers/primary.ts';

interface Allowance {
  most: number;
  minutes: number;
}

/** How many pages one network may send: a library whose readers share one address stays well below. */
const allowances: readonly Allowance[] = [
  { most: 120, minutes: 1 },
  { most: 1200, minutes: 60 },
];

const minute = 60_000;
const longest = Math.max(...allowances.map(({ minutes }) => minutes)) * minute;
const mostNetworks = 20_000;

/**
 * Counts what is sent from one network, so that nobody floods the public forms. Addresses are never kept: what is
 * counted stands under a mark that this process alone can make, in its memory alone, for an hour.
 */
export class Pace {
  readonly #key = randomBytes(32);
  readonly #sent = new Map<string, number[]>();

  /** Whether one more may be sent now; whoever is refused is not counted. */
  allows(address: string, now = Date.now()): boolean {
    const mark = createHmac('sha256', this.#key).update(address).digest('base64');
    const lately = (this.#sent.get(mark) ?? []).filter((at) => at > now - longest);
    const allowed = allowances.every(
      ({ most, minutes }) => lately.filter((at) => at > now - minutes * minute).length < most,
    );
    this.#sent.delete(mark);
    this.#sent.set(mark, allowed ? [...lately, now] : lately);
    // the one that was heard of longest ago comes first
    if (this.#sent.size > mostNetworks) this.#sent.delete(this.#sent.keys().next().value!);
    return allowed;
  }
}

/** The pace of all processes behind one port: the one that started them counts. */
export const sharedPace = (): { allows(address: string): boolean | Promise<boolean> } =>
  cluster.isWorker ? { allows: (address) => askPrimary('allows', address) } : new Pace();
