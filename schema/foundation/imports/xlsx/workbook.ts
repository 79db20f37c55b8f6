import { Unreadable } from '../problem.ts';
import type { Archive } from './archive.ts';
import { readXml } from './parse-xml.ts';

/** What is to be known of a workbook before its rows are read. */
export interface Workbook {
  /** The file of its first sheet that is not hidden. */
  sheet: string;
  /** Whether its days are counted from 1904, as old Macs did. */
  since1904: boolean;
  /** The styles in which a number is a day. */
  days: ReadonlySet<number>;
  texts: readonly string[];
}

const mostTexts = 64_000_000;
/** Of a cell: Excel writes no more than half of it. */
export const longestText = 65_535;

/** Looks a workbook through. */
export async function openWorkbook(archive: Archive): Promise<Workbook> {
  if (!archive.has('xl/workbook.xml'))
    throw new Unreadable(
      'This is not an Excel workbook (.xlsx) and not text. Save it as one of the two.',
    );
  let since1904 = false;
  let first: string | undefined;
  await readXml(archive.text('xl/workbook.xml'), {
    open(name, attributes) {
      if (name === 'workbookPr') since1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
      if (name === 'sheet' && !first && (attributes.state ?? 'visible') === 'visible')
        first =
          attributes['r:id'] ??
          Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
    },
  });
  const targets = new Map<string, string>();
  await readXml(archive.text('xl/_rels/workbook.xml.rels'), {
    open(name, { Id = '', Target = '' }) {
      if (name === 'Relationship') targets.set(Id, Target);
    },
  });
  const target = targets.get(first ?? '');
  if (!target) throw new Unreadable('This workbook has no sheet to read.');
  const sheet = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  return { sheet, since1904, days: await stylesOfDays(archive), texts: await textsOf(archive) };
}

/** The formats that Excel has for days without being told. */
const ownDays = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
]);

async function stylesOfDays(archive: Archive): Promise<Set<number>> {
  const formats = new Set(ownDays);
  const days = new Set<number>();
  let inside = false;
  let style = 0;
  await readXml(archive.text('xl/styles.xml'), {
    open(name, { numFmtId, formatCode }) {
      if (name === 'numFmt' && sayDays(formatCode ?? '')) formats.add(Number(numFmtId));
      if (name === 'cellXfs') inside = true;
      if (inside && name === 'xf') {
        if (formats.has(Number(numFmtId))) days.add(style);
        style += 1;
      }
    },
    close(name) {
      if (name === 'cellXfs') inside = false;
    },
  });
  return days;
}

/** Whether a format writes days or years, beside what it quotes and its colours. */
const sayDays = (format: string) =>
  /[dy]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').replace(/general/gi, ''));

async function textsOf(archive: Archive): Promise<string[]> {
  const texts: string[] = [];
  let text = '';
  let inside = false;
  let phonetic = false;
  let length = 0;
  await readXml(archive.text('xl/sharedStrings.xml'), {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') phonetic = true;
      inside = name === 't' && !phonetic;
    },
    text(piece) {
      if (inside) text += piece;
      if (text.length > longestText)
        throw new Unreadable('A cell of this workbook is too long: shorten it.');
    },
    close(name) {
      if (name === 'rPh') phonetic = false;
      if (name === 't') inside = false;
      if (name !== 'si') return;
      texts.push(text);
      length += text.length;
      if (length > mostTexts) throw new Unreadable('The workbook is too big: split it.');
    },
  });
  return texts;
}
