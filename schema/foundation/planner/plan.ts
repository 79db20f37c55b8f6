import type { GraphQLResolveInfo } from 'graphql';
import { type Models, modelNamed } from '../model/models.ts';
import type { PermissionShape } from '../permissions/shape.ts';
import { patchedSql } from '../writing/patch.ts';
import { Compilation } from './compilation.ts';
import { granted, visible } from './grants.ts';
import { ownSql } from './own.ts';
import { connectionSql } from './page.ts';
import { sizeShape } from './page-size.ts';
import { bare, from } from './row.ts';
import { type Arguments, list0, parametersOf, select } from './select.ts';
import { argumentsOf, type Selected, type Selection, selectionOf } from './selection.ts';
import { all, compile, list, type Slot, type Sql, slot, sql } from './sql.ts';
import { unlessUnchanged } from './unchanged.ts';
import { uuidOrNone } from './values.ts';

/** A statement that answers one root field, and where its parameters come from. */
export interface Plan {
  text: string;
  slots: readonly Slot[];
  /** Names the prepared statement; empty for one that is not kept. */
  name: string;
  /** Whether it marks what it reads, and works itself out only where that has changed. */
  marks?: boolean;
}

/** The kinds of root field, and the statement each of them is; null where there is none that answers all of it. */
const statements = {
  list: connectionSql,
  get: (c: Compilation, model: string, root: Selected, args: Arguments) =>
    sql`select json::text as answer from (${recordSql(c, model, root, args, idArgument(root))}) as record`,
  changed: payloadSql,
  patched: patchedSql,
  own: ownSql,
};

const idArgument = (root: Selected) => slot((run) => uuidOrNone(run.args[root.args!]!.id), 'uuid');

export type Road = keyof typeof statements;

/** One row by its id, if the caller may see it. */
function recordSql(
  c: Compilation,
  model: string,
  selected: Selected,
  args: Arguments,
  id: Sql,
): Sql {
  const row = c.row(model);
  const { columns, joins } = select(c, row, selected.children, args);
  const where = all([sql`${bare(row, 'id')} = ${id}`, visible(c, row)]);
  return sql`select row_to_json(x.*) as json from (select ${list(columns)} from ${from(row)} ${list0(joins)} where ${where}) as x`;
}

/** The rows a mutation has changed, in the order asked; null for one that its caller may not see. */
function payloadSql(c: Compilation, model: string, root: Selected, args: Arguments): Sql {
  const { singular } = modelNamed(c.models, model);
  const entries = root.children.flatMap((child) => {
    const record = recordSql(c, model, child, args, sql`changed.id`);
    const rows = sql`(select json_agg(record.json order by changed.position) as json from unnest(${slot(({ ids }) => ids, 'uuid[]')}) with ordinality as changed(id, position) left join lateral (${record}) as record on true)`;
    const value = child.name === singular ? sql`(${rows} -> 0)` : rows;
    return [sql.lit(child.key), value];
  });
  return sql`select json_build_object(${list(entries)})::text as answer`;
}

const mostPlansPerSelection = 200;
// the letters of statements and shapes: whoever asks for ever new things must not fill the memory
const mostLetters = 20_000_000;
let made = 0;

/** Makes plans and keeps them: per selection, permission shape and shape of the arguments. */
export class Planner {
  readonly models: Models;
  readonly #most: number;
  #plans = new WeakMap<Selection, Map<string, Plan | null>>();
  #letters = 0;

  constructor(models: Models, most = mostLetters) {
    this.models = models;
    this.#most = most;
  }

  /** How many letters the plans have that are kept. */
  get letters(): number {
    return this.#letters;
  }

  /** The plan of a root field, and the arguments to run it with. */
  plan(
    info: GraphQLResolveInfo,
    road: Road,
    model: string,
    shape: PermissionShape,
    prepare: (args: Record<string, unknown>) => Record<string, unknown>,
  ): { plan: Plan | null; args: Arguments; selection: Selection } {
    const selection = selectionOf(info);
    const coerced = argumentsOf(selection, info);
    const args = coerced.map((each, i) => (i === selection.root.args ? prepare(each) : each));
    const key = `${road}|${shape.key}|${args.map((each, i) => (selection.withArguments[i]!.varies ? shapeOf : keptShapeOf)(each)).join('|')}`;
    let plan = this.#plans.get(selection)?.get(key);
    if (plan === undefined) {
      const statement = statements[road](
        new Compilation(this.models, shape),
        model,
        selection.root,
        args,
      );
      plan = statement && named(statement);
      if (plan && road === 'list' && this.#countsAll(model, shape, selection.root))
        plan = unlessUnchanged(plan, this.models) ?? plan;
      this.#keep(selection, key, plan);
    }
    return { plan, args, selection };
  }

  /** Whether all of a derived relation is counted and nothing else asked: then every row of it is worked out. */
  #countsAll(model: string, shape: PermissionShape, { children, args }: Selected): boolean {
    if (!modelNamed(this.models, model).derivation) return false;
    if (!children.every(({ name }) => name === 'totalCount')) return false;
    const c = new Compilation(this.models, shape);
    return granted(c, c.row(model, parametersOf(c, model, args!)), 'read') === 'always';
  }

  #keep(selection: Selection, key: string, plan: Plan | null) {
    const letters = key.length + (plan?.text.length ?? 0);
    this.#letters += letters;
    if (this.#letters > this.#most) {
      this.#plans = new WeakMap();
      this.#letters = letters;
    }
    const plans = this.#plans.get(selection);
    if (plans && plans.size < mostPlansPerSelection) plans.set(key, plan);
    else this.#plans.set(selection, new Map([[key, plan]]));
  }
}

/** A statement as a plan, under a name of its own; how a word is best found depends on the word, each time anew. */
export function named(statement: Sql): Plan {
  const compiled = compile(statement);
  if (compiled.text.includes(' ilike ')) return { ...compiled, name: '' };
  made += 1;
  return { ...compiled, name: `plan${made}` };
}

const keptShapes = new WeakMap<object, string>();

/** The same; that of arguments that stay the same is kept with them. */
function keptShapeOf(args: object): string {
  const known = keptShapes.get(args);
  if (known !== undefined) return known;
  const shape = shapeOf(args);
  keptShapes.set(args, shape);
  return shape;
}

/** What of an argument decides the statement: everything but the values compared with. */
export function shapeOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value))
    return value.some((item) => typeof item === 'object')
      ? `[${value.map(shapeOf).join()}]`
      : '[v]';
  if (typeof value !== 'object') return typeof value === 'boolean' ? String(value) : 'v';
  return `{${Object.entries(value)
    .map(([key, item]) => `${key}:${(shapes[key] ?? shapeOf)(item)}`)
    .join()}}`;
}

const stepShape = (size: unknown) => (typeof size === 'number' ? sizeShape(size) : shapeOf(size));

/** The arguments of which more decides than whether they are there. */
const shapes: Record<string, (value: unknown) => string> = {
  orderBy: (order) => JSON.stringify(order),
  first: stepShape,
  last: stepShape,
  offset: (offset) => (offset === 0 ? 'none' : shapeOf(offset)),
};
