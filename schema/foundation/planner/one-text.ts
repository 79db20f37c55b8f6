import type { Connection, Submittable } from 'pg';
import { prepareValue } from 'pg/lib/utils.js';
import { serialize } from 'pg-protocol';

// private to the driver, and what its own queries look at
type Wire = Connection & { parsedStatements: Record<string, string> };

const rest = Buffer.concat([serialize.execute(), serialize.sync()]);

/**
 * A prepared statement that answers one row with one column of text. What its columns are is known, so the database is
 * not asked for it with every run, and all that is said to it goes out at once.
 */
export class OneText implements Submittable {
  readonly text: string;
  /** Empty where the connection keeps no statements. */
  name: string;
  callback?: (error: Error | null, answer?: string | null) => void;
  readonly values: readonly unknown[];
  #answer: string | null = null;

  constructor(text: string, name: string, values: readonly unknown[]) {
    this.text = text;
    this.name = name;
    this.values = values;
  }

  submit(connection: Connection) {
    const { text, name } = this;
    const { parsedStatements, stream } = connection as Wire;
    const values = this.values.map((value) => prepareValue(value));
    const bind = serialize.bind({ statement: name, values });
    const known = name && parsedStatements[name] === text;
    const said = known ? [bind, rest] : [serialize.parse({ name, text }), bind, rest];
    // a connection that is lost says so itself
    if (stream.writable) stream.write(Buffer.concat(said));
  }

  handleDataRow({ fields }: { fields: (string | null)[] }) {
    this.#answer = fields[0] ?? null;
  }

  handleCommandComplete() {}

  handleError(error: Error) {
    this.callback!(error);
  }

  handleReadyForQuery() {
    this.callback!(null, this.#answer);
  }
}
