import type { Import } from '../../schema/foundation/imports/import.ts';
import type { Problem } from '../../schema/foundation/imports/problem.ts';
import { type ImportResult, moreOf, sentencesOf } from '../../schema/foundation/imports/result.ts';
import type { ImportWishes } from '../../schema/foundation/imports/run-import.ts';
import { type Models, modelNamed } from '../../schema/foundation/model/models.ts';
import { inWords } from '../../schema/foundation/model/words.ts';
import type { Example } from '../../schema/foundation/writing/bulk/examples.ts';

const mostLines = 50;

/** What an import did or would do, for the terminal. */
export function told(models: Models, result: ImportResult): string[] {
  const { dryRun, counts, examples } = result;
  const sentences = sentencesOf(models, result);
  if (!dryRun) return sentences;
  const more = moreOf(models, result);
  const listed = counts.flatMap(({ entity }) => {
    const own = examples.filter((each) => each.entity === entity);
    const rest = more.find((each) => each.entity === entity);
    const told = (some: readonly Example[]) => some.map((each) => exampleOf(models, each));
    return [
      ...told(own.filter(({ field }) => field !== null)),
      ...(rest?.changed ? [`  … and makes ${rest.changed}`] : []),
      ...told(own.filter(({ field }) => field === null)),
      ...(rest?.added ? [`  … and adds ${rest.added}`] : []),
    ];
  });
  return [...sentences, ...listed];
}

/** What is wrong with a file, or to be looked at, one line each. */
export function remarks(
  file: string,
  format: Import['format'],
  { problems, notices }: ImportResult,
): string[] {
  return [
    ...short(notices).map((notice) => `Note: ${placed(file, format, notice)}`),
    ...more(notices, 'notes'),
    ...short(problems).map((problem) => placed(file, format, problem)),
    ...more(problems, 'problems'),
  ];
}

/** `plan.csv, line 7, column Timescale: "31/02/2020". The calendar has no 31/02/2020.` */
function placed(file: string, format: Import['format'], problem: Problem): string {
  const { line, column, value, reason } = problem;
  const place = [
    file,
    ...(line === null ? [] : [`line ${line}`]),
    // JSON has no columns: it is the path to a value, or a character
    ...(column === null ? [] : [format === 'csv' ? `column ${column}` : column]),
  ];
  return `${place.join(', ')}: ${value === null ? '' : `"${value}". `}${reason}`;
}

function exampleOf(models: Models, { line, entity, record, field, before, after }: Example) {
  const thing = `${inWords(modelNamed(models, entity).singular)} “${record}”`;
  if (field === null) return `  line ${line}: adds ${thing}`;
  const values =
    before === null && after === null ? '' : `, from ${quoted(before)} to ${quoted(after)}`;
  return `  line ${line}: changes ${field} of ${thing}${values}`;
}

const quoted = (value: string | null) => (value === null ? 'nothing' : `“${value}”`);

const short = <Item>(items: readonly Item[]) => items.slice(0, mostLines);

const more = ({ length }: readonly unknown[], what: string) =>
  length > mostLines ? [`… and ${length - mostLines} more ${what}.`] : [];

const often = 2000;

/** Says now and then how far a long file is. */
export function progressOf(file: string, say: (line: string) => void): ImportWishes['progress'] {
  const start = performance.now();
  let last = start;
  return (rows, doing) => {
    const now = performance.now();
    if (now - (doing === 'writing' ? start : last) < often) return;
    last = now;
    const counted = rows.toLocaleString('en-GB');
    say(doing === 'reading' ? `${file}: ${counted} rows read` : `${file}: writing ${counted} rows`);
  };
}
