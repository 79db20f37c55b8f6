import { disabled } from '../disabled.ts';

/** A category of a list, as it is kept. */
export interface Listed {
  code: string;
  label: string;
  parent: string | null;
  kind: 'answer' | 'group' | 'preferNotToSay';
  order: number;
}

/** A group of a table: fixed for each characteristic, so that no two tables band people differently. */
export interface Band {
  code: string;
  label: string;
}

export const preferNotToSay = 'preferNotToSay';

/** Who gave an answer that is on no list any more: they have said something, and are as few as they are. */
export const unlisted: Band = { code: 'unlisted', label: 'No longer on the list' };

/** What tables count beside bands; no category is called so. */
export const namesInTables = ['declared', 'notAnswered', 'notAsked', unlisted.code];

export interface Bands {
  bands: Band[];
  /** The band of each category. */
  of: Record<string, string>;
}

const disability: readonly Band[] = [
  { code: 'disabled', label: 'Disabled under the Equality Act' },
  { code: 'notDisabled', label: 'Not disabled under the Equality Act' },
];

/** The bands of a characteristic: the topmost groups of its lists. */
export function bandsOf(characteristic: string, categories: readonly Listed[]): Bands {
  if (characteristic === 'disability')
    return {
      bands: [...disability],
      of: Object.fromEntries(categories.map((each) => [each.code, bandOfDisability(each)])),
    };
  const byCode = new Map(categories.map((each) => [each.code, each]));
  const top = (code: string): Listed => {
    const each = byCode.get(code)!;
    return each.parent === null || !byCode.has(each.parent) ? each : top(each.parent);
  };
  const of = Object.fromEntries(
    categories.map(({ code, kind }) => [
      code,
      kind === 'preferNotToSay' ? preferNotToSay : top(code).code,
    ]),
  );
  const bands = [...new Set(Object.values(of))]
    .filter((code) => code !== preferNotToSay)
    .map((code) => byCode.get(code)!)
    .sort((a, b) => a.order - b.order)
    .map(({ code, label }) => ({ code, label }));
  return { bands, of };
}

/** The bands with that of answers on no list, where there are any. */
export const bandsIn = (bands: readonly Band[], categories: readonly string[]): Band[] =>
  categories.includes(unlisted.code) ? [...bands, unlisted] : [...bands];

/** The bands of two times: an answer that was added to a list meanwhile is one that nobody had given before. */
export const bandsOfBoth = (before: readonly Band[], after: readonly Band[]): Band[] => [
  ...before,
  ...after.filter(({ code }) => !before.some((each) => each.code === code)),
];

/** A condition of which the effect was not said says no more than a refusal. */
function bandOfDisability({ code, kind }: Listed): string {
  if (kind === preferNotToSay || code === 'condition') return preferNotToSay;
  const band = disabled(code);
  return band === 'undisclosed' ? unlisted.code : band;
}
