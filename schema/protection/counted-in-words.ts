import { label } from '../foundation/model/words.ts';
import { named } from '../foundation/planner/plan.ts';
import { slot, sql } from '../foundation/planner/sql.ts';
import type { Transaction } from '../foundation/writing/writing.ts';
import type { Kept, Places } from '../monitoring/kept-people.ts';
import { cohorts } from '../monitoring/outcomes/cohort.ts';

/** That somebody was counted in a month or a year, and where. */
export type Counted = Kept & { places: Places };

const called = named(sql`
  select coalesce(json_object_agg(id, name), '{}')::text as answer
  from (select id, name from service_area union all select id, name from grade) place
  where id::text in (select jsonb_array_elements_text(${slot(({ args }) => args[0], 'jsonb')}))`);

/** The same, as a person is told of it: of a month or of a year, by its last day. */
export interface CountedInWords {
  endOfMonth?: string;
  endOfYear?: string;
  serviceArea: string | null;
  grade: string | null;
  engagement: string | null;
  workingPattern: string | null;
  whatBecameOfYou: string[] | null;
}

/** Where somebody was counted, with the names of areas and grades in place of their numbers. */
export async function countedInWords(
  { ask }: Transaction,
  counted: readonly Counted[],
): Promise<CountedInWords[]> {
  const ids = counted.flatMap(({ places: { serviceArea, grade } }) => [serviceArea, grade]);
  const names: Record<string, string> = JSON.parse(
    (await ask(called, [JSON.stringify(ids.filter(Boolean))]))!,
  );
  const nameOf = (place: Place, gone: string) => (place ? (names[place] ?? gone) : null);
  return counted.map(({ what, day, places }) => {
    const year = cohorts.find(({ name }) => name === what);
    return {
      ...(year ? { endOfYear: day } : { endOfMonth: day }),
      serviceArea: nameOf(places.serviceArea, 'An area that is no more'),
      grade: nameOf(places.grade, 'A grade that is no more'),
      engagement: inWords(places.engagement),
      workingPattern: inWords(places.workingPattern),
      whatBecameOfYou: year ? reached(year.paths, places) : null,
    };
  });
}

type Place = Places[string] | undefined;

const inWords = (code: Place) => (code ? label(String(code)) : null);

type Paths = (typeof cohorts)[number]['paths'];

/** Every stage that somebody reached in a year, once: some paths tell of the same. */
function reached(paths: Paths, places: Places) {
  const stages = paths.flatMap(({ name, stages }) =>
    Object.values(stages).slice(0, Number(places[name] ?? 0)),
  );
  return stages.length > 0 ? [...new Set(stages)] : null;
}
