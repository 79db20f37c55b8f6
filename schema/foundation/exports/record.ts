import type { Ask } from '../planner/ask.ts';
import { named } from '../planner/plan.ts';
import { valuesOf } from '../planner/read.ts';
import { slot, sql } from '../planner/sql.ts';
import type { ExportRequest } from './request.ts';

/** Who takes what out. */
export interface Exported {
  actor: string;
  subject: string;
  fields: readonly string[];
  details: ExportRequest;
}

/** How an export ended, whether or not all of it was fetched. */
export interface Ended {
  actor: string;
  /** The entry that it was begun with. */
  begun: string;
  rows: number;
}

const given = (name: keyof Exported | keyof Ended, type: string) =>
  slot(({ args }) => args[0]![name], type);

const beginning =
  named(sql`insert into audit_entry (id, at, actor, action, subject, fields, changes)
    values (uuidv7(), clock_timestamp(), ${given('actor', 'text')}, 'export', ${given('subject', 'text')},
      ${given('fields', 'text[]')}, ${given('details', 'jsonb')})
    returning id::text as answer`);

const end =
  named(sql`insert into audit_entry (id, at, actor, action, subject, subject_id, fields, rows, changes)
    values (uuidv7(), clock_timestamp(), ${given('actor', 'text')}, 'exportEnd', 'AuditEntry',
      ${given('begun', 'uuid')}, '{}', ${given('rows', 'int')}, '{}')`);

/** Writes down who takes what out, before any of it leaves; answers with the entry. */
export const recordBeginning = async (ask: Ask, exported: Exported): Promise<string> =>
  (await ask(beginning, valuesOf(beginning, { args: [{ ...exported }], attributes: {} })))!;

/** Writes down how many rows had left: in an entry of its own, since none is ever changed. */
export const recordEnd = (ask: Ask, ended: Ended) =>
  ask(end, valuesOf(end, { args: [{ ...ended }], attributes: {} }));
