import { inFolder, read } from '../harness/source-files.ts';
import { type Node, nodesOf } from './spoken.ts';

/** What people read in the console of what these say; other folders speak to programs, operators and the public. */
const sources = [...inFolder('schema/'), ...inFolder('server/')].filter(
  (path) =>
    path.endsWith('.ts') &&
    !/\/(samples|code-lists|pages|steps|commands|operations\/log|statistics\/(?!pay-gap\/working)|disclosure|exports|planner\/(?!filter-cost)|single-sign-on)\b/.test(
      path,
    ) &&
    !/\/(mails|samples|vocabulary|council-rules|questionnaire-[\w-]+|connection-lost|nesting|idempotency|render|roles|me|main|serve|listen|settings|halt|take-place|order|named-host)\.ts$/.test(
      path,
    ) &&
    !/\/graphql\/(inputs|limits|plugin)\.ts$/.test(path),
);

/** A sentence that the server composes, a number standing for each part that is put in. */
const sentence = /^(\p{Lu}|“?%\{1\}|1 ).* .*[.?]$/u;

/** What programs are told, in sentences that no page of the console leads to. */
const forPrograms =
  /^(Send |Imports are of|Name (a page|one of)|Unknown fields|Say %\{1\} once|%\{1\} has no option|Each record can be|Single sign-on:|This server does not|Why it is suggested|Lets a run|Asks a run|A day: )/;

/** Where words are declared, and the console has them already, or where they never reach it. */
const declaredBy =
  /^(comment|describe|help|question|measure|description|does|title|label|says|Error|RangeError|TypeError|Halt)$/;

const isDeclared = (around: readonly Node[]) =>
  around.some(
    (node) =>
      (node.type === 'Property' && declaredBy.test(nameOf(node.key))) ||
      (/^(Call|New)Expression$/.test(node.type) && declaredBy.test(nameOf(node.callee))),
  );

const nameOf = (node: unknown): string => {
  const { name, value, property } = node as { name?: string; value?: string; property?: unknown };
  return name ?? value ?? (property ? nameOf(property) : '');
};

function wordsOf({ type, value, quasis }: Node): string | undefined {
  if (type === 'Literal' && typeof value === 'string') return value;
  if (type !== 'TemplateLiteral') return undefined;
  return (quasis as { value: { cooked: string } }[])
    .map(({ value: { cooked } }, i) => (i ? `%{${i}}${cooked}` : cooked))
    .join('');
}

const sqlTag = ({ type, tag }: Node) =>
  type === 'TaggedTemplateExpression' && nameOf(tag) === 'sql';

/** Everything that is written there: as a whole, and piece by piece where SQL composes it. */
function* written(): Generator<{ path: string; words: string; declared: boolean; sql: boolean }> {
  for (const path of sources)
    for (const [node, around] of nodesOf(path, read(path))) {
      const words = wordsOf(node);
      if (!words) continue;
      if (!around.some(sqlTag)) yield { path, words, declared: isDeclared(around), sql: false };
      else
        for (const [, piece = ''] of words.replaceAll("''", '').matchAll(/'([^']+)'/g))
          yield { path, words: piece, declared: false, sql: true };
    }
}

const everything = [...written()];

/** A sentence that is put before another is said by itself. */
const lastOf = (words: string) =>
  /^%\{1\} \p{Lu}/u.test(words)
    ? words.slice(5).replace(/%\{(\d)\}/g, (_, place) => `%{${Number(place) - 1}}`)
    : words;

/** The sentences that come from the server whole, or with parts put in. */
export const composed = everything
  .filter(({ words, declared, sql }) => !sql && !declared && sentence.test(words))
  .map(({ words }) => lastOf(words))
  .filter((words) => !forPrograms.test(words));

/** The words of pages that sum up what is known of something. */
export const summedUp = everything
  .filter(
    ({ path, words }) =>
      /^schema.*\/summaries\/(?!.*-asked)/.test(path) && /^(\p{Lu}|%\{1\}|page |and )/u.test(words),
  )
  .map(({ words }) => words)
  .filter((words) => /[a-z]{3}/.test(words) && !/^%\{1\}[-T]/.test(words));

/** The pieces of sentences that SQL puts together. */
export const pieces = everything
  .filter(
    ({ words, sql }) =>
      sql && /\p{Ll}{2}.* |^[:,;.] \p{Ll}{3}/u.test(words) && !/%\{|[_"<|(]|^FM|::/.test(words),
  )
  .map(({ words }) => words);

const phrases = new Set(everything.filter(({ sql }) => !sql).map(({ words }) => words));

/** Whether a sentence of the catalogue is one that the server can say, as a whole or as a part of others. */
export const isComposed = (key: string) =>
  phrases.has(key) || pieces.some((piece) => key.includes(piece.trim()));
