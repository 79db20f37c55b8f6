import {
  type ChangeSet,
  ChangeSetType,
  type EntityManager,
  type EventSubscriber,
  type FlushEventArgs,
} from '@mikro-orm/core';
import { CompiledQuery, type Transaction } from 'kysely';
import type { Models } from '../model/models.ts';
import { modelNamed } from '../model/models.ts';
import { Compilation } from '../planner/compilation.ts';
import { compile, constant, type Sql } from '../planner/sql.ts';
import { auditChangesSql } from './audit.ts';
import { type Judged, judgeRowsSql, writtenFields } from './change.ts';
import { writerOf } from './loading.ts';
import { type Broken, refuse, refuseBroken } from './refuse.ts';
import { brokenSql, rulesFor } from './rule.ts';

type Action = 'create' | 'update' | 'delete';

const actions: Partial<Record<ChangeSetType, Action>> = {
  [ChangeSetType.CREATE]: 'create',
  [ChangeSetType.UPDATE]: 'update',
  [ChangeSetType.UPDATE_EARLY]: 'update',
  [ChangeSetType.DELETE]: 'delete',
  [ChangeSetType.DELETE_EARLY]: 'delete',
};

/** What a flush does to one row, in the words of its declaration. */
interface RowChange {
  action: Action;
  entity: string;
  id: string;
  fields: string[];
  before: Record<string, unknown>;
  after: Record<string, unknown>;
}

/**
 * The writing gate at the unit of work: every changed field is judged on the row as it was, before the flush, and on
 * the row as it has become, after it; the audit is written in the same transaction.
 */
export class UnitOfWorkGate implements EventSubscriber {
  readonly #models: Models;
  readonly #flushing = new WeakMap<object, RowChange[]>();

  constructor(models: Models) {
    this.#models = models;
  }

  async onFlush({ em, uow }: FlushEventArgs) {
    const changes = uow.getChangeSets().map((set) => this.#rowChange(set));
    if (changes.length > 0 && !em.isInTransaction())
      throw new Error('Entities are flushed inside a transaction only.');
    this.#flushing.set(uow, changes);
    await this.#judge(
      em,
      changes.filter(({ action }) => action !== 'create'),
    );
  }

  async afterFlush({ em, uow }: FlushEventArgs) {
    const changes = this.#flushing.get(uow) ?? [];
    this.#flushing.delete(uow);
    await this.#judge(
      em,
      changes.filter(({ action }) => action !== 'delete'),
    );
    if (changes.length > 0) await run(em, auditChangesSql(changes), writerOf(em));
    for (const change of changes) await this.#judgeRules(em, change);
  }

  async #judgeRules(em: EntityManager, { action, entity, id, fields }: RowChange) {
    const model = modelNamed(this.#models, entity);
    const rules = rulesFor(model, action, fields);
    if (rules.length === 0) return;
    const statement = brokenSql(model, rules, constant([id], 'uuid[]'));
    const [row] = await run<{ answer: string }>(em, statement, writerOf(em));
    refuseBroken(JSON.parse(row!.answer) as Broken[]);
  }

  #rowChange({ type, meta, entity, payload, originalEntity }: ChangeSet<object>): RowChange {
    const action = actions[type];
    if (!action) throw new Error(`The writing gate knows no ${type}.`);
    const model = modelNamed(this.#models, meta.className);
    const named = (values: object = {}) =>
      Object.fromEntries(
        Object.entries(values).filter(
          ([field]) => field !== 'version' && field !== 'id' && model.properties.has(field),
        ),
      );
    const after = action === 'delete' ? {} : named(payload);
    const fields = Object.keys(action === 'delete' ? named(originalEntity) : after);
    const was = named(originalEntity);
    const before = Object.fromEntries(fields.map((field) => [field, was[field] ?? null]));
    const { id } = entity as { id: string };
    return { action, entity: meta.className, id, fields, before, after };
  }

  async #judge(em: EntityManager, changes: readonly RowChange[]) {
    const writer = writerOf(em);
    for (const { action, entity, id, fields } of changes) {
      const model = modelNamed(this.#models, entity);
      const c = new Compilation(this.#models, writer.shape);
      const written = action === 'delete' ? [] : writtenFields(model, fields);
      const judged = await run<Judged>(em, judgeRowsSql(c, model, action, written, [id]), writer);
      refuse(
        model,
        action,
        judged.map((row) => ({ ...row, visible: true, version: null, quoted: null })),
      );
    }
  }
}

async function run<Row = unknown>(
  em: EntityManager,
  statement: Sql,
  { caller }: ReturnType<typeof writerOf>,
): Promise<Row[]> {
  const { text, slots } = compile(statement);
  const { attributes, actor } = caller;
  const values = slots.map((slot) => slot.read({ args: [{ actor }], attributes }));
  const transaction = em.getTransactionContext<Transaction<unknown>>();
  if (!transaction) throw new Error('Entities are flushed inside a transaction only.');
  const { rows } = await transaction.executeQuery(CompiledQuery.raw(text, values));
  return rows as Row[];
}
