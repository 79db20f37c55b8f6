import { Unreadable } from './problem.ts';

const deepest = 60;
const mostEntries = 100_000;
/** No honest entry comes near: a release that names a hundred suppliers has some thousands. */
const mostValues = 100_000;

/** Where a value stands in a text, and on which line it begins. */
export interface Span {
  start: number;
  end: number;
  line: number;
}

const [tab, newline, carriage, space, quote, comma, backslash] = [9, 10, 13, 32, 34, 44, 92];
const [openList, closeList, openObject, closeObject] = [91, 93, 123, 125];

/** Walks over a JSON text from mark to mark, once, and makes nothing of it. */
export class JsonWalk {
  readonly #text: string;
  #line = 1;
  at = 0;

  constructor(text: string) {
    this.#text = text;
    this.#passBlanks();
  }

  get ended(): boolean {
    return this.at >= this.#text.length;
  }

  sees(mark: string): boolean {
    return this.#text[this.at] === mark;
  }

  /** What stands between two brackets, one after another; false where something does not fit. */
  between(open: string, close: string, each: () => boolean): boolean {
    if (!this.#take(open)) return false;
    if (this.#take(close)) return true;
    do {
      if (!each()) return false;
    } while (this.#take(','));
    return this.#take(close);
  }

  /** The entries of the list that begins here, inside so many brackets. */
  entries(name: string, depth: number): Span[] | null {
    const spans: Span[] = [];
    const fit = this.between('[', ']', () => {
      const span = this.value(depth + 1);
      if (span && spans.push(span) > mostEntries) throw tooMany(name);
      return span !== null;
    });
    return fit ? spans : null;
  }

  /** The name of a property, as it is written, and the colon after it. */
  name(): string | null {
    if (!this.sees('"')) return null;
    const start = this.at + 1;
    this.#passString();
    const name = this.#text.slice(start, this.at - 1);
    this.#passBlanks();
    return this.#take(':') ? name : null;
  }

  /** One value inside so many brackets. */
  value(depth: number): Span | null {
    const span = { start: this.at, end: this.at, line: this.#line };
    const closers: number[] = [];
    let values = 1;
    while (!this.ended) {
      const mark = this.#text.charCodeAt(this.at);
      if (closers.length === 0 && this.at > span.start && endsValue(mark)) break;
      if (mark === quote) this.#passString();
      else {
        this.at += 1;
        if (mark === newline) this.#line += 1;
        else if (mark === comma || mark === openList || mark === openObject) values += 1;
        else if (mark === closeList || mark === closeObject)
          if (closers.pop() !== mark) return null;
        if (mark === openList || mark === openObject)
          closers.push(mark === openList ? closeList : closeObject);
      }
      if (closers.length + depth > deepest) throw tooDeep(this.#line);
      if (values > mostValues) throw tooLong(span.line);
    }
    span.end = this.at;
    this.#passBlanks();
    return closers.length === 0 && span.end > span.start ? span : null;
  }

  #take(mark: string): boolean {
    if (!this.sees(mark)) return false;
    this.at += 1;
    this.#passBlanks();
    return true;
  }

  #passString() {
    this.at += 1;
    while (!this.ended && !this.sees('"'))
      this.at += this.#text.charCodeAt(this.at) === backslash ? 2 : 1;
    this.at += 1;
  }

  #passBlanks() {
    for (; blank(this.#text.charCodeAt(this.at)); this.at += 1)
      if (this.#text.charCodeAt(this.at) === newline) this.#line += 1;
  }
}

const blank = (mark: number) =>
  mark === space || mark === newline || mark === tab || mark === carriage;

const endsValue = (mark: number) =>
  mark === comma || mark === closeList || mark === closeObject || blank(mark);

const figures = (number: number) => number.toLocaleString('en-GB');

const tooMany = (name: string) =>
  new Unreadable(
    `The list ${name && `“${name}” `}has more than ${figures(mostEntries)} entries: split the file.`,
  );

const tooLong = (line: number) =>
  new Unreadable(
    `What begins here holds more than ${figures(mostValues)} values, which is more than is read at once.`,
    { line },
  );

const tooDeep = (line: number) =>
  new Unreadable(`The file is nested more than ${deepest} levels deep.`, { line });
