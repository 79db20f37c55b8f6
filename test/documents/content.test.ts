import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { formatOf } from '../../server/documents/content/content.ts';
import { good, kinds, office, openDocument, pdf, zip } from './files.ts';

const folder = mkdtempSync(join(tmpdir(), 'evenhand-content-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What a file is taken for, or why it is refused. */
async function taken(name: string, bytes: Buffer | string): Promise<string> {
  const path = join(folder, 'draft');
  writeFileSync(path, bytes);
  return formatOf(path, name).catch((error: Error) => error.message);
}

test('every kind that is kept is known by its content', async () => {
  const found: Record<string, string> = {};
  for (const [name, bytes] of Object.entries(good)) found[name] = await taken(name, bytes);
  expect(found).toEqual({
    'policy.pdf': 'pdf',
    'policy.docx': 'docx',
    'figures.xlsx': 'xlsx',
    'policy.odt': 'odt',
    'figures.ods': 'ods',
    'figures.csv': 'csv',
    'note.txt': 'txt',
    'letter.txt': 'txt',
    'scan.png': 'png',
    'scan.jpg': 'jpeg',
    'scan.JPEG': 'jpeg',
    'mail.eml': 'eml',
  });
});

const markup =
  'holds a web page or a drawing that a browser could run (HTML, SVG or XML). Print it to a PDF and add that.';
const program = 'is a program or contains one. Programs are not kept here.';
const macros = 'contains macros, which are programs. Save it without them, or as a PDF.';
const archive = 'is an archive. Unpack it and add the files one by one.';
const damaged = 'is damaged: it cannot be read to its end. Save it anew.';
const unknown =
  'is not of a kind that is kept here. Kept are PDF, Word (docx), Excel (xlsx), OpenDocument (odt, ods), CSV, plain text, PNG and JPEG pictures, and e-mails (eml).';
const otherName = (holds: string, ending: string) =>
  `holds ${holds}, and its name does not end in .${ending}. Give it the right name, or save it anew.`;

const lying = office(kinds.docx);
lying.fill(0xff, lying.length - 12, lying.length - 6);

test.for<[string, Buffer | string, string]>([
  // web pages and drawings, whatever they are called
  ['page.txt', '<!DOCTYPE html><script>alert(1)</script>', markup],
  ['page.csv', '\ufeff \n<html>', markup],
  ['drawing.txt', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', markup],
  ['page.html', 'Hello <script>alert(1)</script>', markup],
  ['data.txt', '<?xml version="1.0"?><a/>', markup],
  ['page.eml', '<html>', markup],
  // a PDF that is a web page as well
  ['both.pdf', `%PDF-1.7\n<html><script>alert(1)</script>${pdf}`, markup],
  ['both.pdf', `<html>${pdf}`, markup],
  ['both.pdf', `\n${pdf}`, otherName('plain text', 'txt')],
  ['both.pdf', `\n${pdf}\0`, unknown],
  // programs
  ['tool.txt', 'MZ\x90\0', program],
  ['tool.pdf', '\x7fELF', program],
  ['tool.txt', '#!/bin/sh\nrm -r /\n', program],
  ['tool.docx', office(kinds.docx, { name: 'word/run.exe', content: 'MZ' }), program],
  // macros
  ['macro.docx', office(kinds.docm), macros],
  ['macro.xlsx', office(kinds.xlsx, { name: 'xl/vbaProject.bin', content: 'x' }), macros],
  ['macro.odt', openDocument('text', { name: 'Basic/Standard/x.xml', content: 'x' }), macros],
  ['macro.ods', openDocument('spreadsheet', { name: 'Scripts/x.py', content: 'x' }), macros],
  [
    'macro.xlsx',
    office(`${kinds.xlsx}"/><Override ContentType="application/vnd.ms-excel.macrosheet+xml`),
    macros,
  ],
  [
    'macro.docx',
    office(`${kinds.docx}"/><Override ContentType="application/vnd.ms-office.vba&#80;roject`),
    damaged,
  ],
  // archives and what only looks like a document
  ['archive.pdf', zip({ name: 'a.txt', content: 'a' }), archive],
  ['archive.zip', zip({ name: 'a.txt', content: 'a' }), archive],
  ['slides.docx', office(kinds.pptx), archive],
  [
    'old.docx',
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    'is an Office file of the old kind, or locked with a password. Save it as docx, xlsx or PDF, without a password.',
  ],
  ['cut.docx', good['policy.docx']!.subarray(0, 100), damaged],
  ['lying.docx', lying, damaged],
  [
    'locked.docx',
    office(kinds.docx, { name: 'word/x.xml', content: 'x', locked: true }),
    'is locked with a password, so nobody could read it here. Save it without one.',
  ],
  // bombs: one that says so, and one whose list of contents is the bomb
  [
    'bomb.xlsx',
    office(kinds.xlsx, { name: 'xl/x.xml', content: 'x', claims: 2 ** 31 }),
    'unpacks to far more than it is. Save it anew, or as a PDF.',
  ],
  ['bomb.xlsx', office(`${kinds.xlsx}"${' '.repeat(100 * 1024 * 1024)}`), damaged],
  // right content, wrong name
  ['policy.txt', pdf, otherName('a PDF', 'pdf')],
  ['policy.pdf', good['policy.docx']!, otherName('a Word document', 'docx')],
  ['policy.pdf.exe', pdf, otherName('a PDF', 'pdf')],
  ['policy', pdf, otherName('a PDF', 'pdf')],
  ['note.html', 'Only words.', otherName('plain text', 'txt')],
  ['note.docm', 'Only words.', otherName('plain text', 'txt')],
  // neither text nor anything known
  ['noise.txt', 'a\0b', unknown],
  ['song.mp3', 'ID3\x03\0', unknown],
  [
    'note.eml',
    'Only words.',
    'does not begin as an e-mail does. Save it anew from the mail program.',
  ],
])('%s with %o', async ([name, bytes, reason]) => {
  expect(await taken(name, bytes)).toBe(`“${name}” ${reason}`);
});

test('a bomb is not unpacked to find out', async () => {
  const bomb = office(`${kinds.xlsx}"${' '.repeat(200 * 1024 * 1024)}`);
  const path = join(folder, 'bomb');
  writeFileSync(path, bomb);
  const before = process.memoryUsage.rss();
  const start = performance.now();
  await expect(formatOf(path, 'bomb.xlsx')).rejects.toThrow('is damaged');
  expect(performance.now() - start).toBeLessThan(500);
  expect(process.memoryUsage.rss() - before).toBeLessThan(20 * 1024 * 1024);
});
