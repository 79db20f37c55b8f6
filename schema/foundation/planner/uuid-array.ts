const uuidType = 2950;
const header = 20;
const each = 4 + 16;

/**
 * Ids as PostgreSQL takes an array of them in binary: half the bytes of the text, and nothing to be read as text.
 * Source: `array_recv` and `uuid_recv` of PostgreSQL.
 */
export function uuidArray(ids: readonly string[]): Buffer {
  const array = Buffer.alloc(header + each * ids.length);
  // one dimension, no nulls, and counted from one
  const head = [1, 0, uuidType, ids.length, 1];
  for (const [at, number] of head.entries()) array.writeInt32BE(number, 4 * at);
  for (const [at, id] of ids.entries()) {
    const start = header + each * at;
    array.writeInt32BE(16, start);
    array.write(id.replaceAll('-', ''), start + 4, 'hex');
  }
  return array;
}
