import type pg from 'pg';

/** Whoever has the whole database in hand: where people left a trace, and where the answers are. */
export interface Seized {
  /** Everybody who signed in or applied, in the order in which they did. */
  people: Trace[];
  responses: Row[];
}

interface Trace {
  person: string;
  xmin: number;
  /** After which nightly count they came. */
  night: number;
}

interface Row {
  /** Who it is of: nothing that the attacker looks at, only what their guesses are marked by. */
  truth: string;
  id: string;
  ctid: [number, number];
  xmin: number;
  day: string;
  /** Where the first of its answers is. */
  answers: [number, number];
}

type Guess = (seized: Seized) => Map<string, Row>;

const place = ([page, item]: [number, number]) => page * 10_000 + item;
const by =
  (...keys: ((row: Row) => number | string)[]) =>
  (a: Row, b: Row) => {
    for (const key of keys) {
      const [one, other] = [key(a), key(b)];
      if (one !== other) return one < other ? -1 : 1;
    }
    return 0;
  };

const orders: Record<string, (a: Row, b: Row) => number> = {
  'by ctid': by(({ ctid }) => place(ctid)),
  'by xmin, then ctid': by(
    ({ xmin }) => xmin,
    ({ ctid }) => place(ctid),
  ),
  'by xmin, then the place of the answers': by(
    ({ xmin }) => xmin,
    ({ answers }) => place(answers),
  ),
  'by id': by(({ id }) => id),
  'by xmin, then id': by(
    ({ xmin }) => xmin,
    ({ id }) => id,
  ),
  'by day, then ctid': by(
    ({ day }) => day,
    ({ ctid }) => place(ctid),
  ),
};

/** The k-th person is given the k-th answer. */
const inOrder =
  (order: (a: Row, b: Row) => number): Guess =>
  ({ people, responses }) => {
    const sorted = responses.toSorted(order);
    return new Map(people.flatMap(({ person }, k) => (sorted[k] ? [[person, sorted[k]]] : [])));
  };

/** Everybody is given the answer that was written soonest after they left a trace. */
const nextWritten: Guess = ({ people, responses }) => {
  const left = responses.toSorted(orders['by xmin, then ctid']);
  return new Map(
    people.flatMap(({ person, xmin }) => {
      const at = left.findIndex((row) => row.xmin >= xmin);
      return at < 0 ? [] : [[person, left.splice(at, 1)[0]!]];
    }),
  );
};

/** Those who came since the night before are matched with the batch of that night, in the order given. */
const nightByNight =
  (order: (a: Row, b: Row) => number): Guess =>
  ({ people, responses }) => {
    const batches = [...Map.groupBy(responses, ({ xmin }) => xmin)].sort(([a], [b]) => a - b);
    const guesses = new Map<string, Row>();
    for (const [night, [, batch]] of batches.entries()) {
      const came = people.filter((each) => each.night === night);
      const sorted = batch.toSorted(order);
      came.forEach(({ person }, k) => {
        if (sorted[k]) guesses.set(person, sorted[k]);
      });
    }
    return guesses;
  };

const ways: Record<string, Guess> = {
  ...Object.fromEntries(
    Object.entries(orders).flatMap(([name, order]) => [
      [name, inOrder(order)],
      [`${name}, backwards`, inOrder((a, b) => order(b, a))],
    ]),
  ),
  'the next one written': nextWritten,
  'night by night, by ctid': nightByNight(orders['by ctid']!),
  'night by night, by id': nightByNight(orders['by id']!),
  'night by night, by the place of the answers': nightByNight(
    orders['by xmin, then the place of the answers']!,
  ),
};

/** How many people each way of guessing pairs with their own answers. */
export const scores = (seized: Seized): Record<string, number> =>
  Object.fromEntries(
    Object.entries(ways).map(([name, guess]) => [
      name,
      [...guess(seized)].filter(([person, { truth }]) => truth === person).length,
    ]),
  );

/** Takes the whole database: the traces in one table, the answers in two. */
export async function seize(
  owner: pg.Pool,
  { responses, answers }: { responses: string; answers: string },
): Promise<Seized> {
  const people = await owner.query<Trace>(
    'select person, xmin::text::bigint::int as xmin, night from trace order by at',
  );
  const rows = await owner.query(
    `select response.id, response.ctid::text as ctid, response.xmin::text::bigint::int as xmin,
       response.counted_on::text as day, answer.ctid::text as answers, answer.self_description as truth
     from ${responses} response join ${answers} answer on answer.response_id = response.id
     where answer.self_description is not null`,
  );
  const tid = (text: string) => text.slice(1, -1).split(',').map(Number) as [number, number];
  return {
    people: people.rows,
    responses: rows.rows.map((row) => ({ ...row, ctid: tid(row.ctid), answers: tid(row.answers) })),
  };
}
