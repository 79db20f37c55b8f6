import { OdsDocument } from 'odf-kit/ods';
import type { CsvValue } from '../../schema/foundation/exports/csv-cell.ts';
import { printedAsItIs } from '../../schema/foundation/exports/print-set-up.ts';
import { factsOf, listOf, printedDocument, tableOf, text } from '../reports/printed/page.ts';
import type { Printed } from '../reports/printed/printed.ts';
import { addCover, addLines } from '../reports/printed/sheet.ts';
import type { FrozenTable } from './frozen-table.ts';
import { howToRead } from './how-to-read.ts';

/** A pack as it leaves in a file. */
export interface PrintedPack extends Omit<Printed, 'lines' | 'words'> {
  /** What was found, with its evidence, its owner and what is done: heads and rows. */
  findings: readonly (readonly CsvValue[])[];
  tables: readonly FrozenTable[];
  words: Record<
    | 'cover'
    | 'notes'
    | 'reading'
    | 'findings'
    | 'contents'
    | 'none'
    | 'sheet'
    | 'report'
    | 'table'
    | 'about',
    string
  >;
}

/** A pack as one page without script: what it is, what was found, and every table under its heading. */
export function packPage({ title, language, about, notes, findings, tables, words }: PrintedPack) {
  const found =
    findings.length > 1
      ? tableOf({
          title: words.findings,
          lines: findings,
          labelledBy: 'findings',
          describedBy: 'notes',
        })
      : `<p>${text(words.none)}</p>`;
  const linkTo = (i: number, words: string) => `<li><a href="#t${i}">${text(words)}</a></li>`;
  const contents = [...Map.groupBy(tables.entries(), ([, { report }]) => report)].map(
    ([report, entries]) =>
      entries.length === 1
        ? entries.map(([i, table]) => linkTo(i, table.title)).join('')
        : `<li>${text(report)}
<ol>
${entries.map(([i, table]) => linkTo(i, table.of || table.title)).join('\n')}
</ol></li>`,
  );
  const sections = tables.map(
    (table, i) => `<section aria-labelledby="t${i}">
<h2 id="t${i}">${text(table.title)}</h2>
<p>${text(table.about)}</p>
${tableOf({ title: table.title, lines: table.lines, labelledBy: `t${i}`, describedBy: 'notes' })}
</section>`,
  );
  return printedDocument(
    { title, language },
    `${factsOf(about)}
<h2 id="notes">${text(words.notes)}</h2>
${listOf(notes)}
<h2 id="reading">${text(words.reading)}</h2>
${factsOf(howToRead(tables))}
<section aria-labelledby="findings">
<h2 id="findings">${text(words.findings)}</h2>
${found}
</section>
<h2 id="contents">${text(words.contents)}</h2>
<nav aria-labelledby="contents"><ol>
${contents.join('\n')}
</ol></nav>
${sections.join('\n')}`,
  );
}

/** A pack as a spreadsheet: a cover, what was found, a list of the tables, and each on a sheet of its own. */
export async function packSheet(pack: PrintedPack): Promise<Uint8Array<ArrayBuffer>> {
  const { title, about, notes, findings, tables, words } = pack;
  const document = new OdsDocument();
  document.setMetadata({ title });
  addCover(document.addSheet(words.cover), {
    title,
    about,
    notes,
    words: { ...words, figures: '' },
    reading: { heading: words.reading, read: howToRead(tables) },
  });
  addLines(document.addSheet(words.findings), findings);
  addLines(document.addSheet(words.contents), [
    [words.sheet, words.report, words.table, words.about],
    ...tables.map(({ report, of, about: told }, i) => [`${i + 1}`, report, of, told]),
  ]);
  for (const [i, { title: called, lines }] of tables.entries())
    addLines(document.addSheet(sheetName(i + 1, called)), lines);
  return printedAsItIs(document);
}

const longestName = 31;

/** The number of a table and as much of what it is called as the tab of a sheet may hold. */
const sheetName = (number: number, called: string) =>
  `${number} ${called.replace(/ ?[:·] /g, ', ').replace(/[[\]*?:/\\]/g, '')}`
    .slice(0, longestName)
    .trim();
