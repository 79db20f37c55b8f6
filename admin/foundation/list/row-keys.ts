import type { KeyboardEvent } from 'react';
import { isTyping } from '../../palette/single-keys.ts';

/** Moves among the rows of a list while the focus is in one of them, and ticks them. */
export function pressInRows(event: KeyboardEvent<HTMLElement>) {
  const { key, ctrlKey, altKey, metaKey, target } = event;
  if (ctrlKey || altKey || metaKey || isTyping(target)) return;
  const row = (target as HTMLElement).closest<HTMLElement>('tbody tr');
  if (!row) return;
  const all = [...row.parentElement!.children] as HTMLElement[];
  const at = all.indexOf(row);
  const ticking = (target as HTMLElement).matches('input[type=checkbox]');
  const to: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: all.length - 1,
  };
  if (key in to) {
    event.preventDefault();
    focusIn(all[to[key]!], ticking);
  } else if (key === ' ' && !ticking) {
    event.preventDefault();
    row.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
  } else if (key === 'Enter' && ticking) {
    event.preventDefault();
    row.querySelector<HTMLAnchorElement>('th a')?.click();
  }
}

/** Goes from the search box into the rows. */
export function pressInSearch(event: KeyboardEvent<HTMLElement>) {
  const first = document.querySelector<HTMLElement>('main tbody tr');
  if (event.key !== 'ArrowDown' || !first) return;
  event.preventDefault();
  focusIn(first, false);
}

/** To the link of a row; to its tick box for who goes from one to the next, and where there is no link. */
function focusIn(row: HTMLElement | undefined, ticking: boolean) {
  const box = row?.querySelector<HTMLElement>('input[type=checkbox]');
  const link = row?.querySelector<HTMLElement>('th a');
  (ticking ? (box ?? link) : (link ?? box))?.focus();
}
