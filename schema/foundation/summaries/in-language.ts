import type { Facts, Part, Rows, Told, Written } from './summary.ts';

type Say = (english: string) => string;

/** A page with the words of ours said in another language; what people have written stays as it is. */
export const inLanguage = ({ title, about, parts }: Written, say: Say): Written => ({
  title: toldIn(title, say) as Written['title'],
  about: say(about),
  parts: parts.map((part) => ('facts' in part ? factsIn(part, say) : rowsIn(part, say))),
});

const factsIn = ({ heading, facts }: Facts, say: Say): Part => ({
  heading: say(heading),
  facts: facts.map(([name, told]) => [say(name), toldIn(told, say)] as const),
});

const rowsIn = ({ heading, columns, rows, none, more }: Rows, say: Say): Part => ({
  heading: say(heading),
  columns: columns.map(say),
  rows: rows.map((row) => row.map((told) => toldIn(told, say))),
  none: say(none),
  more,
});

const toldIn = (told: Told, say: Say): Told =>
  told !== null && typeof told === 'object' && 'said' in told ? { said: say(told.said) } : told;
