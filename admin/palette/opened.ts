import { useSyncExternalStore } from 'react';
import { keepTyping, typedAhead } from './typed-ahead.ts';

/** What lies over the page: the palette, the list of keys, or nothing. */
export type Overlay = 'palette' | 'keys' | null;

let overlay: Overlay = null;
const listeners = new Set<() => void>();

export const useOverlay = () =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => overlay,
  );

/** Opens one of them, or closes what is open. */
export function show(next: Overlay) {
  if (next !== 'palette') typedAhead();
  else if (overlay !== 'palette') keepTyping(() => show(null));
  overlay = next;
  for (const listener of listeners) listener();
}
