import type { EntityClass } from '@mikro-orm/core';
import type { Language } from './message.ts';

/** Something that a mail mentions, and the field that it comes from. */
export interface Mentioned {
  entity: string;
  field: string;
}

/** What a mail mentions: single values, and lists of a few values each. */
export type Variables = Readonly<Record<string, Mentioned | Readonly<Record<string, Mentioned>>>>;

/** The values behind the variables: text, and nothing else. */
export type Values<V extends Variables> = {
  readonly [name in keyof V]: V[name] extends Mentioned
    ? string
    : readonly { readonly [part in keyof V[name]]: string | null }[];
};

/** A piece of a mail: a paragraph, a list, or its link under these words. */
export type Piece = string | { list: readonly string[] } | { link: string };

/** A mail in one language. */
export interface Wording<V extends Variables> {
  /** The subject line; it is seen on locked screens, so it says nothing about anybody. */
  subject: string;
  body(values: Values<V>): readonly Piece[];
}

/** A mail as it is declared: what it mentions, and what it says in each language. */
export interface Mail<V extends Variables = Variables> {
  name: string;
  /** For how many days it is of use; after that it is not sent. */
  goodFor: number;
  variables: V;
  /** Whether those who look after messages may copy its link while no mail server is set; it opens what it leads to. */
  linkToCopy?: true;
  english: Wording<V>;
  welsh: Wording<V>;
}

const copied = new Set<string>();

/** Declares a mail. */
export function mail<const V extends Variables>(declaration: Mail<V>): Mail<V> {
  if (declaration.linkToCopy) copied.add(declaration.name);
  return declaration;
}

/** Whether the link of a mail of this name is to be copied by those who look after messages. */
export const isLinkToCopy = (name: string): boolean => copied.has(name);

/** A variable that holds a field of an entity or of a derived relation. */
export const mentions = <E extends object>(
  entity: EntityClass<E> | string,
  field: keyof E & string,
): Mentioned => ({ entity: typeof entity === 'string' ? entity : entity.name, field });

/** Whether a variable is a single value, rather than a list of some. */
export const isMentioned = (variable: object): variable is Mentioned =>
  typeof (variable as Mentioned).entity === 'string';

/** What a mail says in a language. */
export const wordingOf = (mail: Mail, language: Language): Wording<Variables> => mail[language];

/** Every mail of some domains, by its name. */
export const mailsOf = (
  domains: readonly { mails: readonly Mail[] }[],
): ReadonlyMap<string, Mail> =>
  new Map(domains.flatMap(({ mails }) => mails).map((each) => [each.name, each]));
