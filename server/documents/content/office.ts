import type { FileHandle } from 'node:fs/promises';
import type { Format } from '../../../schema/foundation/documents/formats.ts';
import { BrokenZip, type Entry, entriesOf, textOf } from './zip.ts';

/** Why a file is not kept. */
export type Fault = 'macros' | 'program' | 'archive' | 'damaged' | 'locked' | 'bomb';

const openDocuments: Record<string, Format> = {
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
};

const microsoft: [string, Format][] = [
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml', 'docx'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml', 'xlsx'],
];

const program = /\.(exe|dll|scr|com|bat|cmd|vbs|js|ps1|hta|jar)$/i;
const macro = /(^|\/)vbaProject\.bin$|^(Basic|Scripts)\//i;

const largestUnpacked = 50 * 1024 * 1024;
const mostTimesLarger = 200;

/** What a zip file is, if it is a document of an office: going by its directory, without unpacking it. */
export async function officeFormat(file: FileHandle, size: number): Promise<Format | Fault> {
  try {
    const entries = await entriesOf(file, size);
    const format = await formatOf(file, entries);
    if (typeof format !== 'string') return 'archive';
    if (entries.some(({ locked }) => locked)) return 'locked';
    if (entries.some(({ name }) => macro.test(name))) return 'macros';
    if (entries.some(({ name }) => program.test(name))) return 'program';
    const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
    return unpacked > Math.max(largestUnpacked, size * mostTimesLarger) ? 'bomb' : format;
  } catch (error) {
    if (error instanceof BrokenZip) return 'damaged';
    throw error;
  }
}

async function formatOf(file: FileHandle, entries: readonly Entry[]) {
  const [first] = entries;
  if (first?.name === 'mimetype') return openDocuments[await textOf(file, first)];
  const types = entries.filter(({ name }) => name === '[Content_Types].xml');
  if (!types[0]) return undefined;
  if (types.length > 1) throw new BrokenZip();
  const text = await textOf(file, types[0]);
  // what is written with entities could say something else than it seems to
  if (text.includes('&')) throw new BrokenZip();
  if (/macro|vbaProject/i.test(text)) return 'macros';
  return microsoft.find(([type]) => text.includes(`"${type}"`))?.[1];
}
