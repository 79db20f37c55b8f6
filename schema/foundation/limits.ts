/**
 * What one request may cost, in values of its answer. The rest is measured on 100,000 rows against the values that
 * take as long: 50,000 are one or two seconds of the database.
 */
export const costs = {
  budget: 50_000,
  /** Every row is compared: 5 ms. */
  comparison: 100,
  /** Every text is searched: 35 ms. */
  textSearch: 400,
  /** Another table is read: up to 80 ms. */
  reference: 1000,
  /** A larger table is read, and joins multiply: 100 ms. A request has room for eleven; the console sends none. */
  collection: 4000,
  /** What is asked of the records in a collection is asked of that many more of them. */
  inCollection: 2,
} as const;

/** What one statement may hold, whatever it costs. */
export const statementLimits = {
  /** PostgreSQL plans more of them in seconds and gigabytes, and does not stop planning when told to. */
  relations: 300,
  /** A parameter each, of which a statement has 65,535, and text that is kept with the plan. */
  conditions: 500,
} as const;
