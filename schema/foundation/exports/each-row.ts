import pg, { type ClientBase } from 'pg';

/** A row of text, as the database sent it. */
export type TextRow = readonly (string | null)[];

/** Runs a query and hands each row on as it arrives; rows that nobody keeps never grow old in memory. */
export const eachRow = (client: ClientBase, text: string, take: (row: TextRow) => void) =>
  new Promise<void>((resolve, reject) => {
    client.query(new Passing(text, take, (error) => (error ? reject(error) : resolve())));
  });

class Passing extends pg.Query {
  readonly #take: (row: TextRow) => void;

  constructor(text: string, take: (row: TextRow) => void, done: (error?: Error) => void) {
    super({ text }, done);
    this.#take = take;
  }

  handleDataRow({ fields }: { fields: TextRow }) {
    this.#take(fields);
  }
}
