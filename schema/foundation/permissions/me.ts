/** A value known only per request, named in grants and turned into a parameter of the statement. */
export interface Symbolic {
  readonly $me: string;
}

/** What grants may say about the person who asks. */
export const attributes = {
  user: 'The signed-in account.',
  holder: 'Whoever has held the account since somebody else last gave it a way in.',
  employee: "The person's own employee record.",
  areas: 'The service areas the person manages, and all below them.',
  link: 'The fingerprint of the link by which somebody came who has no account.',
} as const;

export type Attribute = keyof typeof attributes;
export type Me = { readonly [name in Attribute]: Symbolic & string & readonly string[] };

/** The values behind the symbols, for one request; absent or empty grants nothing. */
export type Attributes = { readonly [name in Attribute]?: string | readonly string[] | null };

/** The attributes that are several ids; the others are one value. */
export const several: ReadonlySet<string> = new Set<Attribute>(['areas']);

/** How a value of `me` follows from the account: scalar subqueries, given the SQL of its id. */
export interface Known {
  sql: (userId: string) => string;
  /** A text that is another whenever the value may be another, for less work; else the value itself is compared. */
  mark?: (userId: string) => string;
}

/** Whether there is a value behind a symbol. */
export const known = (value: string | readonly string[] | null | undefined) =>
  value !== null && value !== undefined && value.length > 0;

/** Whether a value of a grant is a symbol, to be known with the request. */
export const isSymbolic = (value: unknown): value is Symbolic =>
  typeof value === 'object' && value !== null && '$me' in value;

function symbol(name: string): Symbolic {
  const refuse = () => {
    throw new Error(`me.${name} is a symbol: a grant may name it, never read or compare it.`);
  };
  const token = { $me: name };
  Object.defineProperty(token, Symbol.toPrimitive, { value: refuse });
  return Object.freeze(token);
}

const symbols = Object.fromEntries(Object.keys(attributes).map((name) => [name, symbol(name)]));

/** Stands for whoever asks, while grants are being declared. */
export const me = new Proxy(symbols, {
  get(target, name) {
    if (typeof name === 'string' && name in target) return target[name];
    throw new Error(
      `Grants know no me.${String(name)}; they know ${Object.keys(target).join(', ')}.`,
    );
  },
}) as unknown as Me;
