import type { Batch, Import } from '../../schema/foundation/imports/import.ts';

/** Everything that an import reads from a file, given as text or as bytes in pieces. */
export async function readImport(
  kind: Import,
  content: string | Uint8Array | Iterable<Uint8Array>,
  name = 'file.csv',
  options: Record<string, string> = {},
): Promise<Batch> {
  const whole: Batch = { rows: [], problems: [], notices: [] };
  for await (const batch of kind.read({ name, bytes: pieces(content), options })) {
    whole.rows.push(...batch.rows);
    whole.problems.push(...batch.problems);
    whole.notices.push(...batch.notices);
  }
  return whole;
}

async function* pieces(content: string | Uint8Array | Iterable<Uint8Array>) {
  if (typeof content === 'string') yield Buffer.from(content);
  else if (content instanceof Uint8Array) yield content;
  else yield* content;
}
