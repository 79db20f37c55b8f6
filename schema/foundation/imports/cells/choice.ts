import { type Choice, plain, type Reader, words } from './reading.ts';

const answers = {
  yes: true,
  y: true,
  true: true,
  1: true,
  no: false,
  n: false,
  false: false,
  0: false,
};
const spoken = new Map(Object.entries(answers));

const either: readonly Choice[] = [
  { value: 'yes', label: 'Yes', synonyms: ['t', 'x', '✓', '✔', 'ticked', 'on', '-1'] },
  { value: 'no', label: 'No', synonyms: ['f', 'off', 'none', '✗', '✘'] },
];

/** Yes or no. */
export const yesOrNo = (): Reader<boolean> =>
  Object.assign(
    (text: string) => {
      const value = spoken.get(text.toLowerCase());
      return value === undefined ? { reason: 'Write yes or no.' } : { value };
    },
    { choices: either },
  );

/** One of a list of codes, written as the code or as its label. */
export function choice<const Code extends string>(
  codes: readonly Code[] | Readonly<Record<Code, string>>,
): Reader<Code> {
  const labels = new Map(
    isList(codes)
      ? codes.map((code) => [code, words(code)])
      : (Object.entries(codes) as [Code, string][]),
  );
  const known = new Map(
    [...labels].flatMap(([code, label]) => [
      [plain(code), code],
      [plain(label), code],
    ]),
  );
  const reason = `Write one of: ${[...labels.values()].join(', ')}.`;
  const read = (text: string) => {
    const value = known.get(plain(text));
    return value === undefined ? { reason } : { value };
  };
  return Object.assign(read, {
    choices: [...labels].map(([value, label]) => ({ value, label })),
  });
}

const isList = <Code extends string>(
  codes: readonly Code[] | Readonly<Record<Code, string>>,
): codes is readonly Code[] => Array.isArray(codes);
