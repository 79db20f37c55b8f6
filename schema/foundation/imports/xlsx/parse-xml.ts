import { SaxesParser } from 'saxes';
import { Unreadable } from '../problem.ts';

/** What is told of a document as it is read, by names without their prefixes. */
export interface Listener {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

const bare = (name: string) => name.slice(name.indexOf(':') + 1);

/** Reads a document piece by piece; stops after each, so that what was found can be taken. */
export async function* parseXml(pieces: AsyncIterable<string>, listener: Listener) {
  const parser = new SaxesParser();
  parser.on('error', () => {
    throw new Unreadable('This workbook is damaged. Open it, save it again and try once more.');
  });
  parser.on('opentag', ({ name, attributes }) => listener.open?.(bare(name), attributes));
  parser.on('text', (text) => listener.text?.(text));
  parser.on('closetag', ({ name }) => listener.close?.(bare(name)));
  let begun = false;
  for await (const piece of pieces) {
    begun ||= piece !== '';
    parser.write(piece);
    yield;
  }
  // a part that is not there says nothing
  if (begun) parser.close();
}

/** Reads a small document to its end. */
export async function readXml(pieces: AsyncIterable<string>, listener: Listener): Promise<void> {
  for await (const _ of parseXml(pieces, listener));
}
