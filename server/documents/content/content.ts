import { type FileHandle, open } from 'node:fs/promises';
import { type Format, formats } from '../../../schema/foundation/documents/formats.ts';
import { Refusal } from '../../../schema/foundation/refusal.ts';
import { type Fault, officeFormat } from './office.ts';
import { looksLikeMarkup, textFormat } from './text.ts';
import { bytesAt } from './zip.ts';

type Finding = Format | Fault | 'markup' | 'oldOffice' | 'unknown' | 'no mail';

const headSize = 4096;

/** How files begin that are not text. */
const beginnings: [string, Finding | 'zip'][] = [
  ['%PDF-', 'pdf'],
  ['\x89PNG\r\n\x1a\n', 'png'],
  ['\xff\xd8\xff', 'jpeg'],
  ['PK\x03\x04', 'zip'],
  ['PK\x05\x06', 'archive'],
  ['Rar!', 'archive'],
  ['7z\xbc\xaf\x27\x1c', 'archive'],
  ['\x1f\x8b', 'archive'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'oldOffice'],
  ['MZ', 'program'],
  ['\x7fELF', 'program'],
  ['\xcf\xfa\xed\xfe', 'program'],
  ['\xca\xfe\xba\xbe', 'program'],
  ['#!', 'program'],
];

/** What a file is, going by its content; what is not kept is refused with the reason. */
export async function formatOf(path: string, name: string): Promise<Format> {
  const ending = name.toLowerCase().match(/\.([a-z0-9]+)$/)?.[1] ?? '';
  const file = await open(path);
  try {
    const found = await look(file, ending);
    if (!(found in formats)) throw refused(name, found);
    const { called, endings } = formats[found as Format];
    if (!(endings as readonly string[]).includes(ending))
      throw new Refusal(
        'BAD_USER_INPUT',
        `“${name}” holds ${called}, and its name does not end in .${endings[0]}. Give it the right name, or save it anew.`,
      );
    return found as Format;
  } finally {
    await file.close();
  }
}

async function look(file: FileHandle, ending: string): Promise<Finding> {
  const { size } = await file.stat();
  const head = await bytesAt(file, 0, Math.min(size, headSize));
  const text = head.toString('latin1');
  const beginning = beginnings.find(([bytes]) => text.startsWith(bytes))?.[1];
  if (beginning === 'zip') return officeFormat(file, size);
  if (beginning === 'pdf') return looksLikeMarkup(head) ? 'markup' : 'pdf';
  if (beginning) return beginning;
  const found = await textFormat(file, size, ending);
  return found === 'binary' ? 'unknown' : found;
}

const kept =
  'Kept are PDF, Word (docx), Excel (xlsx), OpenDocument (odt, ods), CSV, plain text, PNG and JPEG pictures, and e-mails (eml).';

const reasons: Record<Exclude<Finding, Format>, (name: string) => string> = {
  unknown: (name) => [`“${name}” is not of a kind that is kept here.`, kept].join(' '),
  markup: (name) =>
    `“${name}” holds a web page or a drawing that a browser could run (HTML, SVG or XML). Print it to a PDF and add that.`,
  program: (name) => `“${name}” is a program or contains one. Programs are not kept here.`,
  archive: (name) => `“${name}” is an archive. Unpack it and add the files one by one.`,
  macros: (name) =>
    `“${name}” contains macros, which are programs. Save it without them, or as a PDF.`,
  damaged: (name) => `“${name}” is damaged: it cannot be read to its end. Save it anew.`,
  locked: (name) =>
    `“${name}” is locked with a password, so nobody could read it here. Save it without one.`,
  bomb: (name) => `“${name}” unpacks to far more than it is. Save it anew, or as a PDF.`,
  oldOffice: (name) =>
    `“${name}” is an Office file of the old kind, or locked with a password. Save it as docx, xlsx or PDF, without a password.`,
  'no mail': (name) =>
    `“${name}” does not begin as an e-mail does. Save it anew from the mail program.`,
};

const refused = (name: string, found: Finding) =>
  new Refusal('BAD_USER_INPUT', reasons[found as keyof typeof reasons](name));
