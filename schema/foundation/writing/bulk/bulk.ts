import type { Models } from '../../model/models.ts';
import { sql } from '../../planner/sql.ts';
import type { Transaction, Writer } from '../writing.ts';
import { circles } from './circles.ts';
import { Desk, type Tray } from './desk.ts';
import { changesSql, type Example, examples, onlyDatedSql } from './examples.ts';
import type { Fault } from './fault.ts';
import { faultsOf, foreseenFaults } from './faults.ts';
import type { Intake } from './intake.ts';
import { judgeAsTheyBecame, judgeAsTheyWere } from './judged.ts';
import { linkedSql } from './linked.ts';
import { matchedSql } from './matched.ts';
import { mergedSql } from './merged.ts';
import { brokenRules, sparedByRules } from './rules.ts';
import { type StagedRow, Staging } from './staging.ts';
import { type Stood, stoodValues } from './stood.ts';
import { insertSql, updateSql } from './store.ts';
import { type Held, heldValues, traceRun } from './traced.ts';

/** What becomes of the rows of one intake. */
export interface Outcome {
  entity: string;
  created: number;
  updated: number;
  unchanged: number;
  /** Rows that could be one of several existing ones; the one added first was taken. */
  ambiguous: Ambiguous[];
  examples: Example[];
  /** What else is added and changed, beyond the examples. */
  unlisted: Unlisted;
  /** Values that were left as somebody has written them, although the file says otherwise. */
  held: Held[];
  /** What rows keep that is written once, although the file says otherwise. */
  stood: Stood[];
  /** When there are any, nothing must remain of what was written. */
  faults: Fault[];
}

export interface Unlisted {
  /** Rows. */
  added: number;
  /** Fields of rows that were there. */
  changed: number;
}

export interface Ambiguous {
  line: number;
  key: string;
  candidates: number;
}

const mostExamples = 20;

/**
 * The bulk road of the writing gate: COPY into staging tables, references and natural keys resolved over what the
 * writer sees, grants compiled over the rows as they were and as they become, merge, audit by `insert … select`.
 */
export class Bulk {
  readonly #desk: Desk;
  readonly #stagings: ReadonlyMap<string, Staging>;
  readonly #earlier = new Map<string, Staging>();
  #alone = false;

  constructor(tx: Transaction, writer: Writer, models: Models, intakes: readonly Intake[]) {
    for (const { model } of intakes)
      if (model.guarded) throw new Error(`${model.name} has a road of its own.`);
    this.#desk = new Desk(tx, writer, models);
    this.#stagings = new Map(intakes.map((intake) => [intake.model.name, new Staging(intake)]));
  }

  /** Lays out what is needed. */
  async prepare() {
    await this.#desk.run(sql`savepoint bulk`);
    for (const staging of this.#stagings.values()) await staging.create(this.#desk.tx.client);
  }

  /** Takes in some rows of one entity. */
  async add(entity: string, rows: readonly StagedRow[]) {
    await this.#stagingOf(entity).add(this.#desk.tx.client, rows);
  }

  /** Judges and writes the rows of one entity; those that they refer to must have been written before. */
  async write(entity: string): Promise<Outcome> {
    const staging = this.#stagingOf(entity);
    const tray: Tray = { desk: this.#desk, staging, earlier: this.#earlier };
    const { client } = this.#desk.tx;
    await staging.finish(client);
    await this.#writeAlone();
    await this.#desk.run(linkedSql(tray));
    for (const step of [matchedSql, mergedSql]) await this.#desk.run(step(tray));
    await this.#desk.run(sql`analyze ${staging.table('merged')}`);
    this.#earlier.set(entity, staging);
    const { changes, onlyDated, ...counted } = await this.#count(tray);
    const none = { examples: [] as Example[], unlisted: { added: 0, changed: 0 } };
    const held = staging.intake.traced ? await heldValues(tray) : [];
    const stood = await stoodValues(tray);
    const outcome = { entity, ...counted, ...none, held, stood };
    const faults = [...(await faultsOf(tray)), ...(await judgeAsTheyWere(tray))];
    if (faults.length > 0) return { ...outcome, faults };
    const stored = { ...outcome, ...(await this.#store(tray, outcome)) };
    stored.updated -= onlyDated;
    stored.unchanged += onlyDated;
    const named = stored.examples.filter(({ field }) => field !== null).length;
    return {
      ...stored,
      unlisted: {
        added: stored.created - (stored.examples.length - named),
        changed: changes - named,
      },
    };
  }

  /** What is known to stand against rows of one entity; nothing is written any more after it was asked. */
  async foreseen(entity: string): Promise<Fault[]> {
    const staging = this.#stagingOf(entity);
    await staging.finish(this.#desk.tx.client);
    return foreseenFaults({ desk: this.#desk, staging, earlier: this.#earlier });
  }

  /** Writes down what was written of one entity, as the work of a run; how many values were left alone. */
  async trace(entity: string, run: string): Promise<number> {
    const staging = this.#stagingOf(entity);
    if (!staging.intake.traced) return 0;
    return traceRun({ desk: this.#desk, staging, earlier: this.#earlier }, run);
  }

  /** Takes back everything since `prepare`. */
  async undo() {
    await this.#desk.run(sql`rollback to savepoint bulk`);
  }

  /** Lets one writer write at a time, so that the second finds what the first has brought; however long they read. */
  async #writeAlone() {
    if (this.#alone) return;
    await this.#desk.run(sql`select pg_advisory_xact_lock(hashtext('bulk'))`);
    this.#alone = true;
  }

  async #store(tray: Tray, expected: Pick<Outcome, 'created' | 'updated'>) {
    const { model } = tray.staging.intake;
    if (expected.created > 0) await this.#desk.run(insertSql(tray), model);
    const found = await examples(tray, mostExamples);
    const spared = await sparedByRules(tray);
    if (expected.updated > 0) {
      const [changed] = await this.#desk.run<{ count: number }>(updateSql(tray), model);
      if (changed!.count !== expected.updated) return { examples: [], faults: [overtaken] };
    }
    return {
      examples: found,
      faults: [
        ...(await judgeAsTheyBecame(tray)),
        ...(await circles(tray)),
        ...(await brokenRules(tray, spared)),
      ],
    };
  }

  async #count(tray: Tray) {
    const { staging } = tray;
    const [counts] = await this.#desk.run<
      Pick<Outcome, 'created' | 'updated' | 'unchanged'> & { changes: number; onlyDated: number }
    >(
      sql`select ${changesSql(tray)} as changes, ${onlyDatedSql(tray)} as "onlyDated", count(*) filter (where _standing = 'created')::int as created, count(*) filter (where _standing = 'updated')::int as updated, count(*) filter (where _standing = 'unchanged')::int as unchanged from ${staging.table('merged')}`,
    );
    const ambiguous = await this.#desk.run<Ambiguous>(
      sql`select s._line as line, s._key as key, m._candidates as candidates from ${staging.table('matched')} as m join ${staging.table('staged')} as s on s._position = m._position where m._candidates > 1 order by s._position limit 1000`,
    );
    return { ...counts!, ambiguous };
  }

  #stagingOf(entity: string): Staging {
    const staging = this.#stagings.get(entity);
    if (!staging) throw new Error(`${entity} is no target of this import.`);
    return staging;
  }
}

/** Somebody has changed a row between the moment it was compared and the moment it was to be written. */
const overtaken: Fault = {
  line: null,
  field: null,
  value: null,
  fault: 'changedMeanwhile',
  other: null,
};
