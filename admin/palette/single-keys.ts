const place = 'single keys';

/** Whether a letter alone does something, where nothing is being typed; everybody can turn it off. */
export const singleKeys = (): boolean => localStorage.getItem(place) !== 'off';

/** Turns keys of one letter on or off, in this browser. */
export const setSingleKeys = (on: boolean) => localStorage.setItem(place, on ? 'on' : 'off');

/** Whether keys go into something that is typed or chosen. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.closest('input:not([type=checkbox]), textarea, select, [role=combobox]') !== null);
