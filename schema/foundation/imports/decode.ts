import { Unreadable } from './problem.ts';

/** Enough of a file to know how it is written. */
const sample = 4096;

const otherFormats: [number[], string][] = [
  [[0x50, 0x4b, 0x03, 0x04], 'an Excel workbook'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Excel workbook, or one with a password'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF'],
  [[0x1f, 0x8b], 'a compressed file'],
];

/** The text of a file in pieces, whatever it is encoded in, with every line break as `\n`. */
export async function* decode(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let start = Buffer.alloc(0);
  let held = '';
  for await (const piece of bytes) {
    if (!decoder) {
      start = Buffer.concat([start, piece]);
      if (start.length < sample) continue;
      decoder = new TextDecoder(encodingOf(start));
    }
    const text = held + decoder.decode(start.length > 0 ? start : piece, { stream: true });
    start = Buffer.alloc(0);
    held = text.endsWith('\r') ? '\r' : '';
    yield unixLines(held ? text.slice(0, -1) : text);
  }
  decoder ??= new TextDecoder(encodingOf(start));
  yield unixLines(held + decoder.decode(start));
}

const unixLines = (text: string) => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

function encodingOf(start: Buffer): string {
  const other = otherFormats.find(([mark]) => mark.every((byte, index) => start[index] === byte));
  if (other) {
    throw new Unreadable(`This is ${other[1]}, not text. Save it as CSV (UTF-8) and try again.`);
  }
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return withoutMark(start.subarray(0, sample));
}

/** In UTF-16 every other byte of ordinary text is zero; in UTF-8 hardly any is. */
function withoutMark(start: Buffer): string {
  let even = 0;
  let odd = 0;
  for (const [index, byte] of start.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const many = start.length * 0.3;
  if (odd > many && even < odd / 4) return 'utf-16le';
  if (even > many && odd < even / 4) return 'utf-16be';
  return 'utf-8';
}
