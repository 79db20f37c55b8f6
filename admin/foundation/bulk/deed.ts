import type { DataProvider } from 'ra-core';
import { useSyncExternalStore } from 'react';
import { currentViewer, sessionEnded } from '../../providers/auth/viewer.ts';
import type { Values } from '../../providers/data/changes.ts';
import { refusedFrom } from '../../providers/data/refused.ts';

/** A change of many rows that somebody has asked for and may still call off: nothing of it is written before it is sent. */
export interface Deed {
  /** Also what keeps the server from doing it twice. */
  key: string;
  /** Who asked for it. */
  by: string;
  act: 'change' | 'delete';
  path: string;
  rows: readonly { id: string; version: number }[];
  patch?: Values;
  /** What it is about: 3 grades. */
  count: string;
  /** The address of the list that it was asked for on. */
  back: string;
  /** How many seconds are left to call it off. */
  left: number;
  state: 'waiting' | 'sending' | 'done' | 'refused';
  refusal?: string;
  /** Whether it may be sent again as it is. */
  again?: boolean;
}

export const secondsToCallOff = 15;
const place = 'deed';

let deed: Deed | null = remembered();
let held = false;
let provider: DataProvider | undefined;
const listeners = new Set<() => void>();

export const useDeed = () => useSyncExternalStore(subscribe, () => deed);

/** Asks for a change; one that still waits is done first. */
export async function ask(wanted: Pick<Deed, 'act' | 'path' | 'rows' | 'patch' | 'count'>) {
  await finish();
  held = false;
  const by = currentViewer().user?.id ?? '';
  const { pathname, search } = window.location;
  set({
    ...wanted,
    key: crypto.randomUUID(),
    by,
    back: pathname + search,
    left: secondsToCallOff,
    state: 'waiting',
  });
}

/** Takes the wish back: nothing has been written yet. */
export function callOff(): boolean {
  if (deed?.state !== 'waiting' && deed?.state !== 'refused') return false;
  set(null);
  return true;
}

/** Says through what it is sent. */
export function sendThrough(dataProvider: DataProvider) {
  provider = dataProvider;
}

/** Lets the time stand still for whoever is at the buttons. */
export function hold(still: boolean) {
  held = still;
}

/** One second has gone by. */
export function tick() {
  if (deed?.state !== 'waiting' || held) return;
  if (deed.left > 1) set({ ...deed, left: deed.left - 1 });
  else send();
}

/** Does now what still waits. */
export const finish = async () => {
  if (deed?.state === 'waiting') await send();
};

/** Sends it; a second time does nothing that the first has done. */
export async function send() {
  if (!deed || !provider || deed.state === 'sending' || deed.by !== currentViewer().user?.id)
    return;
  const { key, act, path, rows, patch = {} } = set({ ...deed, state: 'sending' });
  const ids = rows.map(({ id }) => id);
  const meta = { rows, idempotencyKey: key };
  try {
    if (act === 'delete') await provider.deleteMany(path, { ids, meta });
    else await provider.updateMany(path, { ids, data: patch, meta });
    set({ ...deed, state: 'done' });
  } catch (error) {
    const { code, message, fields } = refusedFrom(error);
    if (code === 'UNAUTHENTICATED') sessionEnded();
    set({
      ...deed,
      state: 'refused',
      refusal: [message, ...Object.values(fields)].join(' '),
      again: ['UNREACHABLE', 'UNAUTHENTICATED', 'RATE_LIMITED', 'INTERNAL'].includes(code),
    });
  }
}

/** Puts away what has been told. */
export const dismiss = () => set(null);

function set<Next extends Deed | null>(next: Next): Next {
  deed = next;
  if (next && next.state !== 'done') sessionStorage.setItem(place, JSON.stringify(next));
  else sessionStorage.removeItem(place);
  for (const listener of listeners) listener();
  return next;
}

/** What waited when the page was loaded again; what was on its way is sent once more under its old key. */
function remembered(): Deed | null {
  const kept = typeof sessionStorage === 'undefined' ? null : sessionStorage.getItem(place);
  if (!kept) return null;
  const found = JSON.parse(kept) as Deed;
  return found.state === 'sending' ? { ...found, state: 'waiting', left: 1 } : found;
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
