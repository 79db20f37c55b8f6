import { askGraphQL } from '../providers/data/ask-graphql.ts';
import { Refused, unreachable } from '../providers/data/refused.ts';

/** A kind of file that can be brought in. */
export interface Kind {
  kind: string;
  title: string;
  help: string;
  format: 'csv' | 'json';
  columns: { title: string; help: string; required: boolean }[];
  options: { name: string; title: string; help: string }[];
}

/** Where in a file something stands, and what is to be said about it. */
export interface Remark {
  line: number | null;
  column: string | null;
  value: string | null;
  reason: string;
}

/** What an import did or would do; with problems it does nothing. */
export interface Outcome {
  summary: string[];
  problems: Remark[];
  notices: Remark[];
  counts: { entity: string }[];
  examples: Example[];
  more: { entity: string; added: string | null; changed: string | null }[];
}

/** A record that is added, or one field of a record that is changed. */
export interface Example {
  line: number | null;
  entity: string;
  record: string;
  field: string | null;
  before: string | null;
  after: string | null;
}

/** What the reader may bring in. */
export const importKinds = async () =>
  (
    await askGraphQL<{ importKinds: Kind[] }>(
      '{ importKinds { kind title help format columns { title help required } options { name title help } } }',
    )
  ).importKinds;

/** Hands a file in; nothing is changed by that. */
export async function handIn(kind: string, file: File, options: Record<string, string>) {
  const query = new URLSearchParams({ ...options, name: file.name });
  const response = await fetch(`/imports/${encodeURIComponent(kind)}?${query}`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/octet-stream', 'x-evenhand-upload': 'console' },
    body: file,
  }).catch(() => {
    throw new Refused(unreachable);
  });
  const answer = await response.json().catch(() => unreachable);
  if (!response.ok) throw new Refused(answer);
  return answer as { id: string };
}

const outcome =
  'summary problems { line column value reason } notices { line column value reason } counts { entity } examples { line entity record field before after } more { entity added changed }';

/** What a file that was handed in would change. */
export const previewImport = async (id: string) =>
  (
    await askGraphQL<{ previewImport: Outcome }>(
      `mutation ($id: ID!) { previewImport(id: $id) { ${outcome} } }`,
      { id },
    )
  ).previewImport;

/** Brings it in: all of it, or nothing; a second time changes nothing. */
export const confirmImport = async (id: string) =>
  (
    await askGraphQL<{ confirmImport: Outcome }>(
      `mutation ($id: ID!, $key: String) { confirmImport(id: $id, idempotencyKey: $key) { ${outcome} } }`,
      { id, key: id },
    )
  ).confirmImport;
