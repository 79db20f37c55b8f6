import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { withClient } from '../server/database/connect.ts';

/** The same question twice: as the platform answers it, and by a statement written by hand. */
export interface Sides {
  ours(client: Client): Promise<unknown>;
  byHand(client: Client, text: string): Promise<unknown>;
  /** The file of the statement by hand. */
  text: string;
}

const rounds = 7;

/** Asks both in turn, who must answer alike, and says how long they took; gives the ratios. */
export async function compared(
  url: string,
  say: (line: string) => void,
  name: string,
  { ours, byHand, text }: Sides,
): Promise<number[]> {
  const written = readFileSync(join(import.meta.dirname, text), 'utf8');
  return withClient(url, async (client) => {
    await client.query('set statement_timeout = 0');
    const [mine, hand] = [await ours(client), await byHand(client, written)].map((each) =>
      JSON.stringify(each),
    );
    if (mine !== hand) throw new Error(`${name} is answered differently:\n${mine}\n${hand}`);
    const ratios: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const took = [await timed(() => ours(client)), await timed(() => byHand(client, written))];
      ratios.push(took[0]! / took[1]!);
      say(`${name} ${Math.round(took[0]!)} ms, by hand ${Math.round(took[1]!)} ms`);
    }
    return ratios;
  });
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

export const medianOf = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
