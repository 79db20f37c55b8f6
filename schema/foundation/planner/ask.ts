import type { Pool, PoolClient } from 'pg';
import { OneText, type Said } from './one-text.ts';
import type { Plan } from './plan.ts';

/** Runs a statement of one row and one column of text. */
export type Ask = (plan: Plan, values: unknown[]) => Promise<string | null>;

interface Prepared {
  names: Set<string>;
  letters: number;
}

// a connection keeps what it has prepared, and the memory for it, until it closes
const most = { statements: 200, letters: 2_000_000 };
const prepared = new WeakMap<PoolClient, Prepared>();

/** Runs plans on a connection, as named prepared statements. */
export function askOn(client: PoolClient): Ask {
  const say = sayOn(client);
  return ({ text, name }, values) => say({ text, name, values });
}

/** Says statements on a connection in one breath; the last one answers. */
function sayOn(client: PoolClient) {
  const known = prepared.get(client) ?? { names: new Set(), letters: 0 };
  prepared.set(client, known);
  return (first: Said, ...others: readonly Said[]) => {
    const { text, name } = first;
    if (name && !known.names.has(name)) known.letters += text.length;
    if (name) known.names.add(name);
    return new Promise<string | null>((resolve, reject) => {
      submit(client, new OneText(first, ...others), (error, answer) =>
        error ? reject(error) : resolve(answer ?? null),
      );
    });
  };
}

type Answered = NonNullable<OneText['callback']>;

/** The driver takes a callback beside what is submitted; its types do not say so. */
const submit = (client: PoolClient, statement: OneText, answered: Answered) =>
  (client as unknown as { query(what: OneText, then: Answered): void }).query(statement, answered);

/** Runs plans on whatever connection is free. */
export const askAny = (pool: Pool): Ask => {
  const say = sayAny(pool);
  return ({ text, name }, values) => say({ text, name, values });
};

const sayAny =
  (pool: Pool) =>
  async (first: Said, ...others: readonly Said[]) => {
    const client = await pool.connect();
    let broken = true;
    try {
      const answer = await sayOn(client)(first, ...others);
      broken = false;
      return answer;
    } finally {
      client.release(broken || worn(client));
    }
  };

/** What must hold for a statement to be run at all; its parameters come after those of the statement. */
export interface Proviso {
  /** The same for the same condition. */
  name: string;
  sql(first: number, second: number): string;
  values: readonly [unknown, unknown];
}

/** Is thrown where a proviso does not hold: nothing has been read then. */
export class NotSo extends Error {}

const provided = new WeakMap<Plan, Map<string, Plan>>();

/** The plan that runs where a proviso holds; made once. Its parameters are followed by those of the proviso. */
export function providedBy(
  plan: Plan,
  { name: proviso, sql }: Proviso,
  gated: (text: string, holds: string) => string,
): Plan {
  const known = provided.get(plan) ?? new Map<string, Plan>();
  provided.set(plan, known);
  const found = known.get(proviso);
  if (found) return found;
  const { text, slots, name } = plan;
  const holds = sql(slots.length + 1, slots.length + 2);
  const made = { text: gated(text, holds), slots, name: name && `${name} ${proviso}` };
  known.set(proviso, made);
  return made;
}

/** One row where it holds, whatever is answered; else none, and PostgreSQL does not begin to read. */
const readWhere = (text: string, holds: string) =>
  `select coalesce((select answer from (${text}) as asked), '') as answer where ${holds}`;

/** What holds, for what is said in the same breath. */
const heldBefore = { name: 'evenhand.holds', yes: 'yes' };

/** The same as `askAny` where a proviso holds, which is looked at in the same breath before anything is read. */
export const askProvided = (pool: Pool, proviso: Proviso): Ask => {
  const [ask, say] = [askAny(pool), sayAny(pool)];
  const look: Said = {
    name: `held ${proviso.name}`,
    text: `select set_config('${heldBefore.name}', case when ${proviso.sql(1, 2)} then '${heldBefore.yes}' end, true)`,
    values: proviso.values,
  };
  const anew = ({ text }: Plan, values: unknown[]) =>
    say(look, {
      name: '',
      text: readWhere(text, `current_setting('${heldBefore.name}', true) = '${heldBefore.yes}'`),
      values,
    });
  return async (plan, values) => {
    // what is planned anew each time is spared the planning of the proviso
    const answer = plan.name
      ? await ask(providedBy(plan, proviso, readWhere), [...values, ...proviso.values])
      : await anew(plan, values);
    if (answer === null) throw new NotSo();
    return answer || null;
  };
};

/** Whether a connection has prepared so much that a fresh one should take its place. */
export function worn(client: PoolClient): boolean {
  const { names, letters } = prepared.get(client) ?? { names: new Set(), letters: 0 };
  return names.size >= most.statements || letters >= most.letters;
}
