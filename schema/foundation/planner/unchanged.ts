import type { Models } from '../model/models.ts';
import type { Ask } from './ask.ts';
import type { Plan } from './plan.ts';
import { Slot } from './sql.ts';

/**
 * The same statement, which answers with a mark of all rows that it reads, and works itself out only where that is not
 * the mark it is given last. The mark is of which versions of rows there are: any change, by whomever, makes another,
 * and mark and answer come from one snapshot. Undefined for one of which it cannot be said what it reads.
 */
export function unlessUnchanged(plan: Plan, models: Models): Plan | undefined {
  const tables = tablesOf(plan.text, models);
  if (!tables) return undefined;
  const given = `$${plan.slots.length + 1}`;
  const marks = [
    'current_date::text',
    ...tables.map((table) => `(select ${markOf} from ${table})`),
  ].join();
  const text = `with now_there as materialized (select concat_ws(' ', ${marks}) as mark)
    select mark || case when mark = ${given}::text then '' else E'\\n' || coalesce((select answer from (${plan.text}) as asked), 'null') end as answer from now_there`;
  return {
    text,
    // the mark is known only to who asks
    slots: [...plan.slots, new Slot(() => null)],
    name: plan.name && `${plan.name} unless unchanged`,
    marks: true,
  };
}

const mostKept = 20;
/** What is asked in more letters is worked out each time: it would be kept with them. */
const longestKept = 2000;
const kept = new WeakMap<Plan, Map<string, { mark: string; answer: string }>>();

/** Runs such a statement, and answers with what it told before where nothing has changed. */
export async function askUnlessUnchanged(
  plan: Plan,
  values: unknown[],
  ask: Ask,
): Promise<string | null> {
  const known = kept.get(plan) ?? new Map<string, { mark: string; answer: string }>();
  kept.set(plan, known);
  const key = JSON.stringify(values);
  const before = known.get(key);
  const text = await ask(plan, values.with(-1, before?.mark ?? null));
  if (text === null) return null;
  const { mark, answer } = marked(text);
  if (answer === undefined) return before!.answer;
  if (known.size >= mostKept) known.clear();
  if (key.length <= longestKept) known.set(key, { mark, answer });
  return answer;
}

/** The mark, and the answer where that is another one. */
export function marked(text: string): { mark: string; answer?: string } {
  const end = text.indexOf('\n');
  return end < 0 ? { mark: text } : { mark: text.slice(0, end), answer: text.slice(end + 1) };
}

// a version of a row is where it lies and which transaction wrote it
const markOf = `count(*) || ':' || coalesce(bit_xor(hashtidextended(ctid, hashxidextended(xmin, 0))), 0)`;

const clock = /\b(now|clock_timestamp|current_timestamp|random)\b/;
const sources = /\b(?:from|join)\s+(?:"public"\.)?"?(\w+)"?/g;

/** The tables that a statement reads, and maybe more; undefined where it reads anything else, or looks at the clock. */
function tablesOf(text: string, models: Models): string[] | undefined {
  const code = text.replace(/'[^']*'/g, "''");
  if (clock.test(code) || /\b(auth|monitoring|jobs)"?\./.test(code)) return undefined;
  const known = new Set(
    [...models.values()].flatMap(({ schema, table, derivation }) =>
      derivation || schema !== 'public' ? [] : [table],
    ),
  );
  const named = [...code.matchAll(sources)].map(([, name]) => name!);
  if (!named.every((name) => known.has(name) || notTables.has(name) || isStep(code, name)))
    return undefined;
  const words = new Set(code.match(/\w+/g));
  return [...known].filter((table) => words.has(table)).sort();
}

const isStep = (code: string, name: string) =>
  new RegExp(`\\b${name}"? as (not )?(materialized )?\\(`).test(code);
const notTables = new Set(['lateral', 'unnest', 'generate_series', 'current_date']);
