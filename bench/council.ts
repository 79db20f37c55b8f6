import type { Client } from 'pg';
import { below, type Random, shuffled } from './random.ts';

/** What the inputs of the workloads are drawn from. */
export interface Council {
  employees: number;
  /** The areas that people work in, and how many pages of 25 each of them surely fills. */
  areas: number;
  pages: number;
  edits: Edits;
}

/** The next edit that nobody has made yet: the version a record has, and a value it has not. */
export interface Edits {
  next(): { id: string; version: number; fullTimeEquivalent: string };
  /** Reads the records anew, once whatever was under way has ended. */
  refresh(): Promise<void>;
}

const areas = 60;
const mostPages = 20;

/** The id that the data gives to a record: its kind, and its number from 1. */
const idOf = (kind: number, number: number) =>
  `01900000-${hex(kind, 4)}-7000-8000-${hex(number, 12)}`;
const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');

export const areaId = (number: number) => idOf(1, number);
export const employeeId = (number: number) => idOf(4, number);

/** The council as it is in the database. */
export async function councilIn(client: Client, random: Random): Promise<Council> {
  const { rows } = await client.query('select count(*)::int as employees from employee');
  const employees: number = rows[0].employees;
  const pages = Math.max(1, Math.min(mostPages, Math.floor(employees / areas / 25) - 1));
  return { employees, areas, pages, edits: await editsOf(client, employees, random) };
}

async function editsOf(client: Client, employees: number, random: Random): Promise<Edits> {
  const versions = new Int32Array(employees);
  const thousandths = new Int32Array(employees);
  const order = shuffled(employees, random);
  let turn = below(employees, random);
  const refresh = async () => {
    const { rows } = await client.query(
      'select version, (full_time_equivalent * 1000)::int as thousandths from employee order by id',
    );
    rows.forEach((row, i) => {
      versions[i] = row.version;
      thousandths[i] = row.thousandths;
    });
  };
  await refresh();
  return {
    refresh,
    next() {
      turn = (turn + 1) % employees;
      const i = order[turn]!;
      const version = versions[i]!;
      versions[i] = version + 1;
      thousandths[i] = 100 + ((thousandths[i]! - 100 + 37) % 900);
      return {
        id: employeeId(i + 1),
        version,
        fullTimeEquivalent: (thousandths[i]! / 1000).toFixed(3),
      };
    },
  };
}
