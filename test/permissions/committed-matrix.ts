import { readFileSync } from 'node:fs';
import type { ToMany } from '../../schema/foundation/model/model.ts';
import type { Models } from '../../schema/foundation/model/models.ts';
import type { Attributes } from '../../schema/foundation/permissions/me.ts';
import type { Loaded } from '../harness/world.ts';
import type { Judge } from './judge.ts';

export type Act = 'read' | 'create' | 'update' | 'delete';

export type Extent = 'always' | 'some' | 'never';

/** Rows that a role may do something to, as a line under a table says it. */
interface Line {
  role: string;
  act: Act;
  fields: readonly string[] | null;
  where: Where;
}

interface Where {
  readonly [property: string]: unknown;
}

interface Table {
  /** What stands in the cell of a field and a role. */
  cells: Map<string, Map<string, string>>;
  lines: Line[];
  /** The fields that a derived relation is made of; empty for a table. */
  facts: [subject: string, field: string][];
}

/** The permission matrix that people have read and committed, as the only truth of a test. */
export class CommittedMatrix {
  readonly #tables = new Map<string, Table>();
  readonly #extents = new Map<string, Extent>();

  constructor(path = 'schema/permissions.md') {
    for (const section of readFileSync(path, 'utf8').split('\n### ').slice(1)) {
      const [subject = '', ...lines] = section.split('\n## ')[0]!.split('\n');
      this.#tables.set(subject, tableOf(lines));
    }
  }

  /** How far a role reaches: every row, some, or none. */
  extent(role: string, act: Act, subject: string, field?: string): Extent {
    const key = [role, act, subject, field].join();
    const known = this.#extents.get(key) ?? this.#extent(role, act, subject, field);
    this.#extents.set(key, known);
    return known;
  }

  #extent(role: string, act: Act, subject: string, field?: string): Extent {
    const { cells, facts } = this.#tables.get(subject)!;
    if (facts.length > 0) {
      if (act !== 'read') return 'never';
      const extents = facts.map((fact) => this.extent(role, act, ...fact));
      if (extents.includes('never')) return 'never';
      return extents.includes('some') ? 'some' : 'always';
    }
    const letter = act.charAt(0);
    const marks = [...cells]
      .filter(([name]) => (act === 'delete' ? name === '(row)' : !field || name === field))
      .map(([, byRole]) => byRole.get(role)!);
    if (marks.some((mark) => mark.includes(letter.toUpperCase()))) return 'always';
    return marks.some((mark) => mark.includes(letter)) ? 'some' : 'never';
  }

  /** Whether a role may do something to a row, or to one field of it. */
  may(role: string, attributes: Attributes, act: Act, row: Loaded, field?: string): boolean {
    const subject = row.__typename;
    const { cells } = this.#tables.get(subject)!;
    const line = [field, `(${field})`].find((name) => name && cells.has(name));
    const extent = this.extent(role, act, subject, line);
    if (extent !== 'some') return extent === 'always';
    return this.#tables
      .get(subject)!
      .lines.filter((line) => line.role === role && line.act === act)
      .filter(({ fields }) => !field || !fields || fields.includes(field))
      .some(({ where }) => holds(where, row, attributes));
  }

  /** The fields that decide which rows a role reaches, as `Type.field`. */
  conditionFields(models: Models, role: string): string[] {
    const fields: string[] = [];
    const note = (type: string, where: Where) => {
      for (const [name, wanted] of Object.entries(where)) {
        fields.push(`${type}.${name}`);
        const { target, by } = (models.get(type)!.properties.get(name) ?? {}) as Partial<ToMany>;
        if (!target || typeof wanted !== 'object' || wanted === null) continue;
        if ('$me' in wanted || 'not' in wanted) continue;
        if (by) fields.push(`${target}.${by}`);
        const { isNull, some, ...nested } = wanted as { isNull?: boolean; some?: Where };
        note(target, some ?? (nested as Where));
      }
    };
    for (const [subject, { lines }] of this.#tables)
      for (const line of lines) if (line.role === role) note(subject, line.where);
    return fields;
  }

  /** The matrix as somebody who judges what a role reads. */
  judge(role: string, attributes: Attributes): Judge {
    return {
      can: (act, row, field) => this.may(role, attributes, act, row, field),
      rulesFor: (act, subject, field) => ({
        length: this.extent(role, act, subject, field) === 'never' ? 0 : 1,
      }),
    };
  }
}

function tableOf(lines: readonly string[]): Table {
  const rows = lines.filter((line) => line.startsWith('| ')).map(cellsOf);
  const [[, ...roles] = [], ...fields] = rows;
  const cells = fields.map(([field, ...marks]) => {
    return [field!, new Map(roles.map((role, i) => [role, marks[i]!]))] as const;
  });
  return { cells: new Map(cells), lines: lines.flatMap(lineOf), facts: lines.flatMap(factsOf) };
}

function factsOf(text: string): Table['facts'] {
  const [, subject, fields] = /^- made of (\w+): (.+)$/.exec(text) ?? [];
  return fields ? fields.split(', ').map((field) => [subject!, field]) : [];
}

const cellsOf = (line: string) => line.slice(2, -2).split(' | ');

function lineOf(text: string): Line[] {
  const found = /^- (\w+) (read|create|update|delete)s (.+) where `(.+)`$/.exec(text);
  if (!found) return [];
  const [, role, act, fields, where] = found as unknown as [string, string, Act, string, string];
  const named = fields === 'every field' ? null : fields.split(', ');
  return [{ role, act, fields: named, where: JSON.parse(where) }];
}

/** Whether a row is as a line says. */
function holds(where: Where, row: Loaded, attributes: Attributes): boolean {
  return Object.entries(where).every(([property, wanted]) => {
    const value = row[property];
    const key = (value as Loaded | null)?.id ?? value;
    const values = meant(wanted, attributes);
    if (values) return values.includes(key);
    const { isNull, some, not, ...nested } = wanted as {
      isNull?: boolean;
      some?: Where;
      not?: unknown;
    };
    if (not !== undefined) return !meant(not, attributes)!.includes(key);
    if (isNull !== undefined) return (value === null) === isNull;
    if (some) return (value as Loaded[]).some((item) => holds(some, item, attributes));
    return value !== null && holds(nested as Where, value as Loaded, attributes);
  });
}

/** The values that a plain condition allows; none when it follows a relation. */
function meant(wanted: unknown, attributes: Attributes): readonly unknown[] | null {
  if (Array.isArray(wanted)) return wanted;
  if (typeof wanted !== 'object' || wanted === null) return [wanted];
  if (!('$me' in wanted)) return null;
  const value = attributes[wanted.$me as keyof Attributes];
  return value === undefined || value === null ? [] : [value].flat();
}
