import { useEffect } from 'react';
import { callOff } from '../foundation/bulk/deed.ts';
import { show } from './opened.ts';
import { isTyping, singleKeys } from './single-keys.ts';

/** The keys that work on every page. */
export function useKeys() {
  useEffect(() => {
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

function press(event: KeyboardEvent) {
  if (event.defaultPrevented || event.isComposing) return;
  const { key, altKey } = event;
  const control = event.ctrlKey || event.metaKey;
  const letter = key.toLowerCase();
  if (control && !altKey && !event.shiftKey) {
    const acts: Record<string, () => boolean> = {
      k: openPalette,
      z: () => !isTyping(event.target) && callOff(),
      enter: () => save(event.target),
    };
    if (acts[letter]?.()) event.preventDefault();
  } else if (!control && !altKey && singleKeys() && !isTyping(event.target) && !isCovered()) {
    const done = key === '/' ? toSearch() : key === '?' && openKeys();
    if (done) event.preventDefault();
  }
}

function openPalette() {
  show('palette');
  return true;
}

/** Saves the form in which somebody is, from any of its boxes. */
function save(target: EventTarget | null) {
  const form = target instanceof Element ? target.closest('form') : null;
  const button = form?.querySelector<HTMLButtonElement>('button[type=submit]');
  if (!form || !button || button.disabled) return false;
  form.requestSubmit(button);
  return true;
}

function openKeys() {
  show('keys');
  return true;
}

/** Goes to the search box of the page, or to that of everything where the page has none. */
function toSearch() {
  const box = document.querySelector<HTMLElement>('main input[type=search]');
  if (!box) return openPalette();
  box.focus();
  return true;
}

const isCovered = () => document.querySelector('[role=dialog]') !== null;
