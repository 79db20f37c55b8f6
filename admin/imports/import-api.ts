import { sayServed } from '../language/served.ts';
import { askGraphQL } from '../providers/data/ask-graphql.ts';
import { Refused, unreachable } from '../providers/data/refused.ts';

/** A kind of file that can be brought in. */
export interface Kind {
  kind: string;
  title: string;
  help: string;
  format: 'csv' | 'json';
  columns: { name: string; title: string; help: string; required: boolean }[];
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
  counts: { entity: string; created: number; updated: number; unchanged: number }[];
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
      '{ importKinds { kind title help format columns { name title help required } options { name title help } } }',
    )
  ).importKinds.map(
    (kind): Kind => ({
      ...inWords(kind),
      columns: kind.columns.map(inWords),
      options: kind.options.map(inWords),
    }),
  );

/** What is declared of a kind, a column or an option, in the language of the reader. */
const inWords = <Declared extends { title: string; help: string }>(declared: Declared) => ({
  ...declared,
  title: sayServed(declared.title),
  help: sayServed(declared.help),
});

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

/** What came of a file, in the language of the reader. */
const outcomeSaid = <Came extends Outcome>(came: Came): Came => ({
  ...came,
  summary: came.summary.map(sayServed),
  problems: came.problems.map(lineSaid),
  notices: came.notices.map(lineSaid),
  more: came.more.map(({ added, changed, ...each }) => ({
    ...each,
    added: added && sayServed(added),
    changed: changed && sayServed(changed),
  })),
});

const lineSaid = <Line extends { reason: string }>(line: Line): Line => ({
  ...line,
  reason: sayServed(line.reason),
});

const outcome =
  'summary problems { line column value reason } notices { line column value reason } counts { entity created updated unchanged } examples { line entity record field before after } more { entity added changed }';

/** What a file that was handed in would change. */
export async function previewImport(id: string) {
  const { previewImport: found } = await askGraphQL<{ previewImport: Outcome }>(
    `mutation ($id: ID!) { previewImport(id: $id) { ${outcome} } }`,
    { id },
  );
  return outcomeSaid(found);
}

/** Asks for the run that brings it in; answers with its id. */
export const startImport = async (id: string) =>
  (
    await askGraphQL<{ startImport: { jobRun: { id: string } } }>(
      'mutation ($id: ID!) { startImport(id: $id) { jobRun { id } } }',
      { id },
    )
  ).startImport.jobRun.id;

/** What came of it last. */
export async function importResult(id: string) {
  const { importResult: found } = await askGraphQL<{
    importResult: (Outcome & { dryRun: boolean }) | null;
  }>(`query ($id: ID!) { importResult(id: $id) { dryRun ${outcome} } }`, { id });
  return found && outcomeSaid(found);
}

/** A file on its way in. */
export interface KeptFile {
  id: string;
  kind: string;
  name: string;
  state: 'uploaded' | 'imported';
  run: string | null;
}

export const keptFile = async (id: string) =>
  (
    await askGraphQL<{ importFile: KeptFile | null }>(
      'query ($id: ID!) { importFile(id: $id) { id kind name state run } }',
      { id },
    )
  ).importFile;
