import type pg from 'pg';

/** What a text begins with, or the year of a day, that nobody may look at. */
export const secret = { text: 'HIDDEN', year: 1800 };

const compared = {
  text: ['=', '<>', '<', '<=', '>', '>=', '~~*'],
  date: ['=', '<>', '<', '<=', '>', '>='],
  // by this one rows are found, each time anew: it can be neither hashed nor looked up
  uuid: ['='],
};

const costs = { text: 0.00001, date: 0.00001, uuid: 10 };

const found = {
  text: `$1 operator(pg_catalog.^@) '${secret.text}'`,
  date: `extract(year from $1) operator(pg_catalog.=) ${secret.year}`,
  uuid: 'false',
};

/**
 * Puts operators before PostgreSQL's own which fail on a secret, for connections that are opened from now on.
 * They say that they cost nothing, and grants much: where PostgreSQL may choose, it compares first.
 */
export async function spyOnComparisons(owner: pg.Pool) {
  const operators = Object.entries(compared).flatMap(([type, symbols]) =>
    symbols.map((symbol, i) => {
      const name = `spy.${type}_${i}`;
      return `
        create function ${name}(${type}, ${type}) returns boolean language plpgsql immutable strict cost ${costs[type as keyof typeof costs]} as $$
        begin
          if ${found[type as keyof typeof found]} then raise exception 'A % of a hidden row was looked at.', '${type}'; end if;
          return $1 operator(pg_catalog.${symbol}) $2;
        end $$;
        create operator spy.${symbol} (leftarg = ${type}, rightarg = ${type}, function = ${name});`;
    }),
  );
  const { rows } = await owner.query<{ name: string }>('select current_database() as name');
  await owner.query(`create schema spy; grant usage on schema spy to public; ${operators.join('')}
    alter database ${rows[0]!.name} set search_path = spy, pg_catalog, public`);
}
