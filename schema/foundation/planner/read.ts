import type { GraphQLResolveInfo } from 'graphql';
import type { Action } from '../permissions/permissions.ts';
import type { PermissionShape } from '../permissions/shape.ts';
import type { Ask } from './ask.ts';
import { Compilation } from './compilation.ts';
import { Cursors, listOf } from './cursor.ts';
import { wordsOf } from './filter.ts';
import { readable } from './grants.ts';
import { checkPaging } from './page-size.ts';
import type { Plan, Planner, Road } from './plan.ts';
import type { Selected } from './selection.ts';
import type { Run } from './sql.ts';
import { askUnlessUnchanged } from './unchanged.ts';

/** Who reads, and over which connection. */
export interface Reader {
  shape: PermissionShape;
  attributes: Run['attributes'];
  ask: Ask;
  /** What has been asked already for root fields of this request, by their names in the answer. */
  asked?: Map<string | number, Promise<string | null>>;
}

/** Answers root fields: plans them, runs the plan, and seals its cursors. */
export class Reading {
  readonly planner: Planner;
  #cursors: Cursors;

  constructor(planner: Planner, secret: string) {
    this.planner = planner;
    this.#cursors = new Cursors(secret);
  }

  /** Whether a door opens: whether any grant says so, for any row. */
  permits(shape: PermissionShape, action: Action, subject: string): boolean {
    const model = this.planner.models.get(subject);
    if (action === 'read' && model)
      return readable(new Compilation(this.planner.models, shape), model);
    return shape.ability.rulesFor(action, subject).length > 0;
  }

  /** Whether a field may be read on every row there is, or audited, which shows it in the log alone. */
  always({ ability }: PermissionShape, subject: string, field: string): boolean {
    const rules = [
      ...ability.rulesFor('read', subject, field),
      ...ability.rulesFor('audit', subject, field),
    ];
    return rules.some((rule) => !rule.conditions);
  }

  /** The answer of a root field, keyed as the query names things; null when there is no such row. */
  async answer(
    info: GraphQLResolveInfo,
    road: Road,
    model: string,
    reader: Reader,
    ids?: readonly string[],
  ) {
    const before = await reader.asked?.get(info.path.key);
    const { selection, list, run } = this.#planned(info, road, model, reader, ids);
    // what has been asked before came as `text` gives it
    if (before !== undefined) return before === null ? null : JSON.parse(before);
    const text = await run();
    const answer = text === null ? null : JSON.parse(text);
    if (answer && road === 'list' && selection.root.children.some(holdsCursors))
      this.#seal(answer, selection.root, list());
    return answer;
  }

  /** The same as text: as the database writes it, but for cursors, which are sealed. */
  async text(info: GraphQLResolveInfo, road: Road, model: string, reader: Reader) {
    const { selection, list, run } = this.#planned(info, road, model, reader);
    const text = await run();
    if (text === null || road !== 'list' || !hasCursors(selection.root)) return text;
    const answer = JSON.parse(text);
    this.#seal(answer, selection.root, list());
    return JSON.stringify(answer);
  }

  #planned(
    info: GraphQLResolveInfo,
    road: Road,
    model: string,
    { shape, attributes, ask }: Reader,
    ids?: readonly string[],
  ) {
    let list = () => '';
    const prepare = (args: Record<string, unknown>) => {
      if (road !== 'list') return args;
      checkPaging(args);
      list = () => listOf(model, args);
      return this.#prepared(args, list);
    };
    const { plan, args, selection } = this.planner.plan(info, road, model, shape, prepare);
    const asking = plan?.marks
      ? askUnlessUnchanged
      : (what: Plan, values: unknown[]) => ask(what, values);
    const run = () => asking(plan!, valuesOf(plan!, { args, attributes, ids }), ask);
    return { selection, list: () => list(), run };
  }

  #prepared(args: Record<string, unknown>, list: () => string): Record<string, unknown> {
    const { search, after, before } = args as Record<string, string | null | undefined>;
    return {
      ...args,
      search: search?.trim() ? wordsOf(search) : undefined,
      after: after ? this.#cursors.open(after, list()) : undefined,
      before: before ? this.#cursors.open(before, list()) : undefined,
    };
  }

  #seal(answer: Record<string, unknown>, { children }: Selected, list: string) {
    const seal = (holder: Record<string, unknown> | null, fields: readonly Selected[]) => {
      for (const { key, name } of fields)
        if (holder && cursorFields.has(name) && holder[key])
          holder[key] = this.#cursors.seal(holder[key] as string[], list);
    };
    for (const { key, name, children: fields } of children) {
      if (name === 'pageInfo') seal(answer[key] as Record<string, unknown>, fields);
      if (name === 'edges')
        for (const edge of answer[key] as Record<string, unknown>[]) seal(edge, fields);
    }
  }
}

const holdsCursors = ({ name }: Selected) => name === 'pageInfo' || name === 'edges';
const hasCursors = ({ children }: Selected) =>
  children.some(
    (child) => holdsCursors(child) && child.children.some(({ name }) => cursorFields.has(name)),
  );
/** What is sealed before it is told. */
const cursorFields: ReadonlySet<string> = new Set(['cursor', 'startCursor', 'endCursor']);

/** The values of a plan's parameters in one run. */
export const valuesOf = (plan: Plan, run: Run) => plan.slots.map((slot) => slot.read(run));
