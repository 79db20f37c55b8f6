import type { Connection, Submittable } from 'pg';
import { prepareValue } from 'pg/lib/utils.js';
import { serialize } from 'pg-protocol';

// private to the driver, and what its own queries look at
type Wire = Connection & { parsedStatements: Record<string, string> };

const [execute, sync] = [serialize.execute(), serialize.sync()];

/** A statement, and the name under which the connection keeps it: none where that is empty. */
export interface Said {
  text: string;
  name: string;
  values: readonly unknown[];
}

/**
 * Statements of one column of text, all said to the database at once and in one transaction; the one row of the last is
 * the answer. What its column is is known, so the database is not asked for it with every run. Only the first has a name.
 */
export class OneText implements Submittable {
  /** The first statement: what the driver notes as prepared. */
  readonly text: string;
  /** Empty where the connection keeps no statements. */
  name: string;
  readonly values: readonly unknown[];
  callback?: (error: Error | null, answer?: string | null) => void;
  readonly #others: readonly Said[];
  #complete = 0;
  #answer: string | null = null;

  constructor(first: Said, ...others: readonly Said[]) {
    this.text = first.text;
    this.name = first.name;
    this.values = first.values;
    this.#others = others;
  }

  submit(connection: Connection) {
    const { parsedStatements, stream } = connection as Wire;
    const said = [this, ...this.#others].flatMap(({ text, name, values }) => {
      const bind = serialize.bind({
        statement: name,
        values: values.map((each) => prepareValue(each)),
      });
      const known = name && parsedStatements[name] === text;
      return known ? [bind, execute] : [serialize.parse({ name, text }), bind, execute];
    });
    // a connection that is lost says so itself
    if (stream.writable) stream.write(Buffer.concat([...said, sync]));
  }

  handleDataRow({ fields }: { fields: (string | null)[] }) {
    this.#answer = fields[0] ?? null;
  }

  handleCommandComplete() {
    this.#complete += 1;
    if (this.#complete <= this.#others.length) this.#answer = null;
  }

  handleError(error: Error) {
    this.callback!(error);
  }

  handleReadyForQuery() {
    this.callback!(null, this.#answer);
  }
}
