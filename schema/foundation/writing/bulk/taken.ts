import { all, any, type Sql, sql } from '../../planner/sql.ts';
import { column, fieldOf, type Tray, tableOf } from './desk.ts';
import { faultSql } from './fault.ts';
import { sameSql } from './repeated.ts';

/** Values that no two rows may share: those of other rows of the file, and of rows that are not in it. */
export function takenFaults(tray: Tray): Sql[] {
  const { fields, intake } = tray.staging;
  const known = new Set(fields.map(({ name }) => name));
  const keys = intake.model.uniques.filter((key) => key.every((name) => known.has(name)));
  const matching = new Set(intake.match.map((key) => key.join()));
  return keys.flatMap((key) => [
    takenElsewhere(tray, key),
    ...(matching.has(key.join()) ? [] : [takenInFile(tray, key)]),
  ]);
}

function takenInFile(tray: Tray, key: readonly string[]): Sql {
  const values = key.map((name) => sql`o.${column(fieldOf(tray.staging.intake.model, name))}`);
  const whole = all(values.map((value) => sql`${value} is not null`));
  return faultSql(tray, {
    fault: 'taken',
    field: key[0]!,
    other: sql`r.line`,
    join: sql`join (${sameSql(tray, values, whole)}) as r on r._position = m._position`,
    where: sql`r.place > 1`,
  });
}

function takenElsewhere(tray: Tray, key: readonly string[]): Sql {
  const { staging } = tray;
  const { model } = staging.intake;
  const agree = key.map((name) => {
    const its = column(fieldOf(model, name));
    return sql`t.${its} = m.${its}`;
  });
  const written = any(key.map((name) => sql`${sql.lit(name)} = any(m._written)`));
  return faultSql(tray, {
    fault: 'taken',
    field: key[0]!,
    join: sql`join ${tableOf(model)} as t on ${all(agree)} left join ${staging.table('merged')} as o on o.id = t.id`,
    where: all([sql`o.id is null`, any([sql`m._new`, written])]),
  });
}
