import type { CsvValue } from '../../../schema/foundation/exports/csv-cell.ts';
import { printable } from '../../../schema/foundation/printable.ts';
import { isFigure, type Part, partsOf, thingOf } from './parts.ts';
import { asRead, type Printed } from './printed.ts';

/** Figures as a page of their own that everybody can read: headings, a table with its heads, and no script. */
export const printedPage = ({ title, about, notes, lines, words, language }: Printed): string =>
  printedDocument(
    { title, language },
    `${factsOf(about)}
<h2 id="notes">${text(words.notes)}</h2>
${listOf(notes)}
<h2 id="figures">${text(words.figures)}</h2>
${tableOf({ title, lines, labelledBy: 'figures', describedBy: 'notes' })}`,
  );

/** A page without script that prints as it is read. */
export const printedDocument = (
  { title, language }: Pick<Printed, 'title' | 'language'>,
  body: string,
): string => `<!doctype html>
<html lang="${text(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${text(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${text(title)}</h1>
${body}
</main>
</body>
</html>
`;

export const factsOf = (about: Printed['about']) => `<dl>
${about.map(([what, value]) => `<div><dt>${text(what)}</dt><dd>${text(value)}</dd></div>`).join('\n')}
</dl>`;

export const listOf = (notes: readonly string[]) => `<ul>
${notes.map((note) => `<li>${text(note)}</li>`).join('\n')}
</ul>`;

interface Table extends Pick<Printed, 'title' | 'lines'> {
  /** The ids of what names it and of what must be known to read it. */
  labelledBy: string;
  describedBy: string;
}

/** A table, in parts under one another where it is wider than paper. */
export function tableOf(table: Table): string {
  const parts = partsOf(table.lines);
  if (parts.length === 1) return partOf({ ...table, ...parts[0]! });
  return parts
    .map((part, i) => {
      const id = `${table.labelledBy}-${i + 1}`;
      return partOf({ ...table, ...part, title: titleOf(table.title, part), labelledBy: id, id });
    })
    .join('\n');
}

/** A part is called by what its first figure is of, and its last. */
function titleOf(title: string, { names, lines: [heads = []] }: Part): string {
  const [first, last] = [thingOf(heads[names]), thingOf(heads.at(-1))];
  return `${title}: ${first}${first === last ? '' : ` – ${last}`}`;
}

function partOf({
  title,
  lines,
  names,
  labelledBy,
  describedBy,
  id,
}: Table & Part & { id?: string }) {
  const [heads = [], ...rows] = lines;
  const figures = heads.map((_, i) => i >= names && rows.some((row) => isFigure(row[i])));
  const head = (value: CsvValue, i: number) =>
    `<th scope="col"${figures[i] ? ' class="figure"' : ''}>${text(value)}</th>`;
  const cellOf = (value: CsvValue, i: number) =>
    i < names ? `<th scope="row">${text(value)}</th>` : cell(value);
  return `<div class="wide${id ? ' part' : ''}" role="region" aria-labelledby="${labelledBy}" tabindex="0">
<table aria-describedby="${describedBy}">
<caption${id ? ` id="${id}"` : ''}>${text(title)}</caption>
<thead>
<tr>${heads.map(head).join('')}</tr>
</thead>
<tbody>
${rows.map((row) => `<tr>${row.map(cellOf).join('')}</tr>`).join('\n')}
</tbody>
</table>
</div>`;
}

function cell(value: CsvValue): string {
  const kind = isFigure(value) ? 'figure' : String(value ?? '').length > 16 && 'words';
  return `<td${kind ? ` class="${kind}"` : ''}>${text(asRead(value))}</td>`;
}

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const text = (value: CsvValue) =>
  printable(String(value ?? '')).replace(/[&<>"]/g, (mark) => marks[mark]!);

const style = `
body { font: 1.0625rem/1.5 system-ui, sans-serif; color: #14181d; background: #fff; margin: 0; }
main { max-width: 72rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
h1 { font-size: 1.75rem; line-height: 1.2; } h2 { font-size: 1.25rem; margin-top: 2rem; }
dl > div { display: grid; grid-template-columns: minmax(9rem, 14rem) 1fr; gap: 1rem; padding: .35rem 0; border-bottom: 1px solid #d5dae0; }
dt { font-weight: 600; } dd { margin: 0; } dt, dd, li, p, h1, h2, caption { overflow-wrap: anywhere; min-width: 0; } li { max-width: 44rem; margin-bottom: .35rem; }
.wide { overflow-x: auto; } .wide:focus-visible { outline: 3px solid #1d5fd0; outline-offset: 2px; } .part + .part { margin-top: 1.75rem; }
table { border-collapse: collapse; min-width: 100%; font-size: .9375rem; } caption { text-align: left; font-weight: 600; padding-bottom: .5rem; }
th, td { text-align: left; vertical-align: top; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid #d5dae0; overflow-wrap: break-word; }
thead th { border-bottom: 2px solid #14181d; vertical-align: bottom; } tbody th { font-weight: 600; }
.figure { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; } thead .figure { white-space: normal; }
@media screen { .words { min-width: 9rem; } }
section .wide:not(.part) caption { position: absolute; clip-path: inset(50%); }
@page { size: A4 landscape; margin: 12mm; }
@media print {
  body { font-size: 10pt; } main { max-width: none; padding: 0; } .wide { overflow: visible; } table { font-size: 8.5pt; }
  th, td { padding: .2rem .5rem .2rem 0; } thead { display: table-header-group; } tr { break-inside: avoid; } h2, caption { break-after: avoid; }
}
`;
