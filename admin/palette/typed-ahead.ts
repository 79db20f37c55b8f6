let letters = '';
let leave = () => {};

/** Keeps what is typed from here on for a box that is still to come; Escape gives it up. */
export function keepTyping(onLeave: () => void) {
  letters = '';
  leave = onLeave;
  document.addEventListener('keydown', keep, { capture: true });
}

/** What was typed meanwhile; from here on the box itself is typed into. */
export function typedAhead(): string {
  document.removeEventListener('keydown', keep, { capture: true });
  const typed = letters;
  letters = '';
  return typed;
}

function keep(event: KeyboardEvent) {
  const { key, ctrlKey, metaKey, altKey, isComposing } = event;
  if (isComposing || ctrlKey || metaKey || altKey) return;
  if (key === 'Escape') leave();
  else if (key === 'Backspace') letters = letters.slice(0, -1);
  else if (key.length === 1) letters += key;
  else if (key !== 'Enter' && key !== 'Tab') return;
  // none of it was meant for the page behind
  event.preventDefault();
  event.stopPropagation();
}
