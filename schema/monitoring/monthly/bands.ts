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
      of: Object.fromEntries(categories.map(({ code }) => [code, bandOfDisability(code)])),
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

/** A condition of which the effect was not said says no more than a refusal. */
function bandOfDisability(code: string): string {
  const band = disabled(code);
  return band === 'undisclosed' ? preferNotToSay : band;
}
