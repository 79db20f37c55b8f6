import { fieldOf, type Resource, resourceNamed } from './declaration.ts';
import { formatted } from './format.ts';
import type { Row } from './may.ts';

/** Words for a row where its own `represents` does not say enough, and the fields they are made of. */
export interface Representation {
  needs: readonly string[];
  say: (row: Row) => string;
  /** Whether the link in a list says all of it, since no other column says the rest. */
  inLists?: boolean;
}

const representations = new Map<string, Representation>();

/** Lets a resource be called by more than one of its fields. */
export const representAs = (name: string, representation: Representation) =>
  representations.set(name, representation);

const summaries = new Map<string, Representation>();

/** Lets rows of a resource be told apart by more than what they are called. */
export const summariseAs = (name: string, summary: Representation) => summaries.set(name, summary);

/** The fields that tell a row from others of the same name. */
export const summarisingFields = (resource: Resource): readonly string[] =>
  summaries.get(resource.name)?.needs ?? [];

/** What tells a row from others of the same name; nothing where its name says enough. */
export const summarise = (resource: Resource, row: Row): string =>
  summaries.get(resource.name)?.say(row) ?? '';

/** The fields that stand for a row in links and menus. */
export const representingFields = (resource: Resource): readonly string[] =>
  representations.get(resource.name)?.needs ?? [resource.represents];

/** What a row is called. */
export function represent(resource: Resource, row: Row | null | undefined): string {
  if (!row) return '';
  const own = representations.get(resource.name);
  return own ? own.say(row) : said(resource, row, resource.represents);
}

/** What the link to a row says in the first column of a list. */
export const linkWords = (resource: Resource, row: Row, column: string): string =>
  representations.get(resource.name)?.inLists
    ? represent(resource, row)
    : said(resource, row, column);

/** One field of a row in words; a reference by what its row is called. */
export function said(resource: Resource, row: Row, name: string): string {
  const field = fieldOf(resource, name);
  const value = row[name];
  if (field.kind === 'reference') return represent(resourceNamed(field.target), value as Row);
  return field.kind === 'value' ? formatted(field, value) : '';
}

/** Calls a row by several of its fields. */
export const calledBy = (
  name: string,
  needs: readonly string[],
  between = ', ',
): Representation => ({
  needs,
  say: (row) =>
    needs
      .map((field) => said(resourceNamed(name), row, field))
      .filter(Boolean)
      .join(between),
});
