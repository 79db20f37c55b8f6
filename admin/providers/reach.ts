import { useSyncExternalStore } from 'react';

/** Whether the server can be asked: it can, this machine is offline, or the server does not answer. */
export type Reach = 'reached' | 'offline' | 'unanswered';

const pause = 3000;
let reach: Reach = 'reached';
let asking: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

export const useReach = () =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => reach,
  );

/** Something was asked and nothing came back: from now on it is asked whether anything does. */
export function unreached() {
  become(navigator.onLine ? 'unanswered' : 'offline');
  asking ??= setTimeout(askAgain, pause);
}

/** Waits until the server answers; says whether it did so at once. */
export async function reachedAtOnce(): Promise<boolean> {
  if (await answers()) return true;
  unreached();
  await new Promise<void>((resolve) => {
    const look = () => {
      if (reach !== 'reached') return;
      listeners.delete(look);
      resolve();
    };
    listeners.add(look);
  });
  return false;
}

async function askAgain() {
  asking = undefined;
  if (await answers()) become('reached');
  else unreached();
}

/** Whether a question comes back with an answer, whatever it is: asked as all others are. */
const answers = () =>
  fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ __typename }' }),
  })
    .then((response) => response.json())
    .then(
      () => true,
      () => false,
    );

function become(next: Reach) {
  if (next === reach) return;
  reach = next;
  for (const listener of listeners) listener();
}

if (typeof window !== 'undefined') {
  window.addEventListener('offline', unreached);
  window.addEventListener('online', () => {
    clearTimeout(asking);
    asking = undefined;
    if (reach !== 'reached') askAgain();
  });
}
