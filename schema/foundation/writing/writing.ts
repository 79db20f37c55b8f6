import type { GraphQLResolveInfo } from 'graphql';
import type { Pool, PoolClient } from 'pg';
import type { Model } from '../model/model.ts';
import type { Caller, PermissionShape } from '../permissions/shape.ts';
import { type Ask, askOn, type Proviso, providedBy, worn } from '../planner/ask.ts';
import { Compilation } from '../planner/compilation.ts';
import { named, type Plan } from '../planner/plan.ts';
import { type Reading, valuesOf } from '../planner/read.ts';
import { type Sql, slot } from '../planner/sql.ts';
import { Refusal } from '../refusal.ts';
import { type Change, changeSql, type Values, type Verdict } from './change.ts';
import { connectionLost, PerhapsDone } from './connection-lost.ts';
import { explained } from './database-error.ts';
import { type Lately, latelySql } from './lately.ts';
import { changesWhere } from './patch.ts';
import { type Broken, changedMeanwhile, refuse, refuseBroken } from './refuse.ts';
import { brokenSql, rulesFor, type Spared, sparedSql } from './rule.ts';

/** Everything done for one mutation: one connection, one transaction. */
export interface Transaction {
  client: PoolClient;
  ask: Ask;
}

/** Who writes. */
export interface Writer {
  caller: Caller;
  shape: PermissionShape;
  /** What must still hold of them, for a change that looks by itself. */
  still?: Proviso;
}

/** Makes changes: judges them, writes them and records them in one statement each. */
export class Writing {
  readonly #pool: Pool;
  readonly #reading: Reading;
  readonly #plans = new Map<string, Plan>();

  constructor(pool: Pool, reading: Reading) {
    this.#pool = pool;
    this.#reading = reading;
  }

  /**
   * Runs `work` in a transaction, under settings of its own; whatever it throws undoes all of it.
   * Where a single statement before it has done everything, there is none.
   */
  async transaction<Result>(
    work: (tx: Transaction) => Promise<Result>,
    settings: Record<string, string> = {},
    single?: (tx: Transaction) => Promise<Result | null>,
  ): Promise<Result> {
    const client = await this.#pool.connect();
    const tx = { client, ask: askOn(client) };
    let broken: Error | undefined;
    try {
      const done = await single?.(tx);
      if (done) return done;
      await client.query(beginWith(client, settings));
      const result = await work(tx);
      await commit(client);
      return result;
    } catch (error) {
      await client.query('rollback').catch((lost: Error) => {
        broken = lost;
      });
      throw error;
    } finally {
      client.release(broken ?? worn(client));
    }
  }

  /** The same as `patch` on a connection of its own. */
  async patchAlone(info: GraphQLResolveInfo, writer: Writer, model: Model) {
    const client = await this.#pool.connect();
    let lost: Error | undefined;
    try {
      return await this.patch({ client, ask: askOn(client) }, info, writer, model);
    } catch (error) {
      if (error instanceof PerhapsDone) lost = error;
      throw error;
    } finally {
      client.release(lost ?? worn(client));
    }
  }

  /**
   * Makes the change that a mutation of one row asks for, and answers with the JSON of what its caller may see of it:
   * all in one statement. Null where that cannot be: then nothing has been done, and a transaction does it or says
   * why not.
   */
  async patch(tx: Transaction, info: GraphQLResolveInfo, writer: Writer, model: Model) {
    const { caller, shape, still } = writer;
    const planned = this.#patchPlan(info, shape, model);
    if (!planned?.plan) return null;
    const { plan, args } = planned;
    const [root, ...others] = args;
    const run = {
      args: [{ ...root, actor: caller.actor }, ...others],
      attributes: caller.attributes,
    };
    const whole = still ? providedBy(plan, still, changesWhere) : plan;
    const values = [...valuesOf(plan, run), ...(still?.values ?? [])];
    return tx.ask(whole, values).catch((error: unknown) => {
      // a transaction of its own: where the connection breaks, nobody knows whether it came through
      throw connectionLost(error) ? new PerhapsDone(error) : explained(error, model);
    });
  }

  #patchPlan(info: GraphQLResolveInfo, shape: PermissionShape, model: Model) {
    try {
      return this.#reading.planner.plan(info, 'patched', model.name, shape, (args) => args);
    } catch (error) {
      // what may not be read is refused after what may not be written
      if (error instanceof Refusal) return undefined;
      throw error;
    }
  }

  /** Makes a change, or throws what stands against it; the ids are those of the rows changed. */
  async change(tx: Transaction, writer: Writer, change: Change, args: ChangeArguments) {
    const plan = this.#planOf(writer.shape, change);
    const run = {
      args: [{ ...args, actor: writer.caller.actor }],
      attributes: writer.caller.attributes,
    };
    const judgeRules = await this.#rulesOf(tx, writer, change, args.ids ?? []);
    const text = await tx.ask(plan, valuesOf(plan, run)).catch((error: unknown) => {
      throw explained(error, change.model, args.values);
    });
    const verdicts = JSON.parse(text ?? '[]') as Verdict[];
    const changed = changedMeanwhile(verdicts).map(({ id }) => id);
    const lately = changed.length > 0 ? await this.#lately(tx, writer, change.model, changed) : [];
    refuse(change.model, change.action, verdicts, lately);
    const ids = verdicts.map(({ id }) => id);
    await judgeRules(ids);
    return ids;
  }

  /** What must hold of rows together with others: asked before they are written, and judged once they are. */
  async #rulesOf(tx: Transaction, { shape }: Writer, change: Change, before: readonly string[]) {
    const { model, action } = change;
    const fields = action === 'delete' ? [] : Object.keys(change.values).sort();
    const rules = rulesFor(model, action, fields);
    if (rules.length === 0) return async () => undefined;
    const ids = slot((run) => run.args[0]!.ids, 'uuid[]');
    const ask = async (part: string, statement: Sql | undefined, args: Values) => {
      if (!statement) return undefined;
      const key = `${part}|${action}|${model.name}|${fields.join()}`;
      const plan = this.#planned(key, shape, () => statement);
      return tx.ask(plan, valuesOf(plan, { args: [args], attributes: {} }));
    };
    const asked = await ask('spared', sparedSql(model, rules, ids), { ids: before });
    const spared = JSON.parse(asked ?? '{}') as Spared;
    const broken = brokenSql(model, rules, ids, (place) =>
      slot((run) => (run.args[0]!.spared as Spared)[place] ?? [], 'uuid[]'),
    );
    return async (changed: readonly string[]) => {
      const text = await ask('rules', broken, { ids: changed, spared });
      refuseBroken(JSON.parse(text ?? '[]') as Broken[]);
    };
  }

  /** A statement of its own: what another transaction has just written is seen by the next one only. */
  async #lately(tx: Transaction, { shape, caller }: Writer, model: Model, ids: readonly string[]) {
    const plan = this.#planned(`lately|${model.name}|${shape.key}`, shape, (c) =>
      latelySql(c, model),
    );
    const run = { args: [{ ids }], attributes: caller.attributes };
    return JSON.parse((await tx.ask(plan, valuesOf(plan, run))) ?? '[]') as Lately[];
  }

  #planOf(shape: PermissionShape, change: Change): Plan {
    const values = change.action === 'delete' ? [] : Object.keys(change.values).sort();
    const key = `${change.action}|${change.model.name}|${values.join()}|${shape.key}`;
    return this.#planned(key, shape, (c) => changeSql(c, change));
  }

  #planned(key: string, shape: PermissionShape, statement: (c: Compilation) => Sql): Plan {
    let plan = this.#plans.get(key);
    if (!plan) {
      if (this.#plans.size >= mostPlans) this.#plans.clear();
      plan = named(statement(new Compilation(this.#reading.planner.models, shape)));
      this.#plans.set(key, plan);
    }
    return plan;
  }
}

/** Ends a transaction; where the connection breaks meanwhile, nobody knows whether it still came through. */
async function commit(client: PoolClient) {
  try {
    await client.query('commit');
  } catch (error) {
    throw connectionLost(error) ? new PerhapsDone(error) : error;
  }
}

/** Begins a transaction under settings that end with it, all in one go. */
const beginWith = (client: PoolClient, settings: Record<string, string>) =>
  [
    'begin',
    ...Object.entries(settings).map(
      ([setting, value]) =>
        `set local ${client.escapeIdentifier(setting)} = ${client.escapeLiteral(value)}`,
    ),
  ].join('; ');

/** For what finds its rows by their ids: the same plan is good for all, so none is made again. */
export const planOnce = { plan_cache_mode: 'force_generic_plan' };

const mostPlans = 1000;

export interface ChangeArguments {
  values?: Values;
  id?: string;
  ids?: readonly string[];
  versions?: readonly number[];
}
