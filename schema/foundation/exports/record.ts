import type { Ask } from '../planner/ask.ts';
import { named } from '../planner/plan.ts';
import { valuesOf } from '../planner/read.ts';
import { slot, sql } from '../planner/sql.ts';
import type { ExportRequest } from './request.ts';

/** An export that is over, whether or not all of it was fetched. */
export interface Exported extends Record<string, unknown> {
  actor: string;
  subject: string;
  fields: readonly string[];
  rows: number;
  details: ExportRequest;
}

const given = (name: keyof Exported, type: string) => slot(({ args }) => args[0]![name], type);

const entry =
  named(sql`insert into audit_entry (id, at, actor, action, subject, fields, rows, changes)
    values (uuidv7(), clock_timestamp(), ${given('actor', 'text')}, 'export', ${given('subject', 'text')},
      ${given('fields', 'text[]')}, ${given('rows', 'int')}, ${given('details', 'jsonb')})`);

/** Writes down who took what out, and how many rows of it. */
export const record = (ask: Ask, exported: Exported) =>
  ask(entry, valuesOf(entry, { args: [exported], attributes: {} }));
