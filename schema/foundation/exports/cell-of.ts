import type { Valued } from '../model/model.ts';
import { label } from '../model/words.ts';
import { csvCell, csvNumber } from './csv-cell.ts';

/** What separates the values of a list within a cell. */
export const listMark = '; ';

/** How a property's value, as the database writes it, becomes a cell. */
export function cellOf({ scalar, choices, list }: Valued): (value: string | null) => string {
  if (choices && list)
    return (value) => csvCell(value?.split(listMark).filter(Boolean).map(label).join(listMark));
  if (choices) {
    const labels = new Map(choices.map((choice) => [choice, label(choice)]));
    return (value) => csvCell(value && (labels.get(value) ?? value));
  }
  if (scalar === 'Boolean') return (value) => (value === null ? '' : yesOrNo[value as 'true']);
  return !list && (scalar === 'Int' || scalar === 'Decimal') ? csvNumber : csvCell;
}

const yesOrNo = { true: 'Yes', false: 'No' };
