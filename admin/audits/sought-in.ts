import { keyInWords } from './frozen-words.ts';

/** The tables whose names have every word that is sought, wherever in it. */
export function soughtIn<Table extends { key: string }>(
  tables: readonly Table[],
  sought: string,
): Table[] {
  const words = plain(sought).split(/\s+/).filter(Boolean);
  return tables.filter(({ key }) => {
    const name = plain(keyInWords(key));
    return words.every((word) => name.includes(word));
  });
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
