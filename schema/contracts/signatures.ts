import { check } from '../foundation/check.ts';
import { sql } from '../foundation/planner/sql.ts';

/** A signature is a day and a person: both or neither. */
export const signedByWhom = (name: string, day: string, person: string) => ({
  ...check(
    person,
    [day],
    'A signature is a day and a person.',
    (row) => sql`(${row(day)} is null) = (${row(person)} is null)`,
  ),
  name,
});

/** Two signatures are of two people. */
export const anotherPerson = (name: string, second: string, first: string) => ({
  ...check(
    second,
    [first],
    'The second signature must be another person’s, and come after the first.',
    (row) =>
      sql`${row(second)} is null or (${row(first)} is not null and ${row(second)} <> ${row(first)})`,
  ),
  name,
});

/** What must have been said before something else can be. */
export const saidBefore = (name: string, needed: string, property: string, says: string) => ({
  ...check(
    needed,
    [property],
    says,
    (row) => sql`${row(property)} is null or ${row(needed)} is not null`,
  ),
  name,
});
