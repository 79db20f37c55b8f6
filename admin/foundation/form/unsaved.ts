let unsaved = false;

/** Whether a form on the page has something in it that is not saved. */
export const anythingUnsaved = () => unsaved;

export function tellUnsaved(now: boolean) {
  unsaved = now;
}
