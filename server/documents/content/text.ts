import type { FileHandle } from 'node:fs/promises';
import type { Format } from '../../../schema/foundation/documents/formats.ts';
import { bytesAt } from './zip.ts';

// as far as a browser looks that guesses what something is
const guessed = 1445;
const markup = /<(!doctype|html|head|body|script|iframe|object|embed|svg|img)[\s>/]/i;
const mailHeader = /^(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)+\r?\n/;
const mailFields = /^(from|date|subject|received|message-id|mime-version|return-path):/im;
const longestHeader = 256 * 1024;
const piece = 1024 * 1024;

/** Whether the beginning of a file could be taken for a web page. */
export const looksLikeMarkup = (head: Buffer) =>
  markup.test(head.subarray(0, guessed).toString('latin1'));

/** What a file of text is, going by its beginning and by how its name ends. */
export async function textFormat(
  file: FileHandle,
  size: number,
  ending: string,
): Promise<Format | 'markup' | 'binary' | 'no mail'> {
  if (!(await isText(file, size))) return 'binary';
  const head = await bytesAt(file, 0, Math.min(size, longestHeader));
  if (/^(\xef\xbb\xbf)?\s*</.test(head.toString('latin1'))) return 'markup';
  if (ending === 'eml') return isMail(head) ? 'eml' : 'no mail';
  if (looksLikeMarkup(head)) return 'markup';
  return ending === 'csv' ? 'csv' : 'txt';
}

function isMail(head: Buffer): boolean {
  const [header] = mailHeader.exec(head.toString('latin1')) ?? [];
  return header !== undefined && mailFields.test(header);
}

/** Whether it has no character that text does not have. */
async function isText(file: FileHandle, size: number): Promise<boolean> {
  for (let at = 0; at < size; at += piece) {
    const bytes = await bytesAt(file, at, Math.min(size, at + piece));
    for (const byte of bytes) if (byte < 32 && !spaces.has(byte)) return false;
  }
  return true;
}

const spaces = new Set([...'\t\n\f\r'].map((space) => space.charCodeAt(0)));
