import { lookup } from 'node:dns/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { Halt } from './halt.ts';

const patience = 3000;

/** The address that a host name stands for; halts where it stands for none, before anything else is begun. */
export async function addressOf(host: string): Promise<string> {
  const found = lookup(host).catch(() => undefined);
  const known = await Promise.race([found, wait(patience, undefined, { ref: false })]);
  if (known) return known.address;
  throw new Halt(`HOST ${host} is the name of no machine: set it to an address of this one.`);
}
