const place = 'rows';

/** Whether rows of lists stand close together. */
export const compactRows = (): boolean => localStorage.getItem(place) === 'compact';

/** Sets rows close together or apart, in this browser. */
export function setCompactRows(on: boolean) {
  localStorage.setItem(place, on ? 'compact' : 'comfortable');
  showRows();
}

/** Lets the page look as it was chosen. */
export function showRows() {
  document.documentElement.dataset.rows = compactRows() ? 'compact' : 'comfortable';
}
