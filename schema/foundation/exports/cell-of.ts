import type { ExportColumn } from './columns.ts';
import { csvCell } from './csv-cell.ts';

/** What separates the values of a list within a cell. */
export const listMark = '; ';

/** How a column's value, as the database writes it, becomes a cell. */
export function cellOf({
  property: { scalar, list },
  words,
}: Pick<ExportColumn, 'property' | 'words'>): (value: string | null) => string {
  if (words && list)
    return (value) => csvCell(value?.split(listMark).filter(Boolean).map(words).join(listMark));
  if (words) {
    const said = remembered(words);
    return (value) => csvCell(value && said(value));
  }
  if (scalar === 'Boolean') return (value) => (value === null ? '' : yesOrNo[value as 'true']);
  return csvCell;
}

/** There are few words, and many rows. */
function remembered(words: (value: string) => string) {
  const known = new Map<string, string>();
  return (value: string) => {
    if (!known.has(value)) known.set(value, words(value));
    return known.get(value)!;
  };
}

const yesOrNo = { true: 'Yes', false: 'No' };
