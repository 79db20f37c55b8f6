import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { below, type Random } from '../../bench/random.ts';
import { bringIn } from './bringing.ts';
import { areasFile, type BigFile, bigFiles, messyFile } from './files.ts';

export interface Extent {
  rows: number;
  /** How often the import is killed, over all kinds together. */
  kills: number;
  random: Random;
  say: (line: string) => void;
}

/** What came of one kind of file. */
export interface Brought {
  kind: string;
  rows: number;
  seconds: number;
  /** Megabytes beyond what a file of one line takes. */
  extra: number;
  kills: number;
  /** After how many of those something was left. */
  left: number;
}

export interface Outcome {
  brought: Brought[];
  /** What the messy file is told. */
  messy: string[];
}

const megabyte = 1024 * 1024;

/** Brings in files of many lines, kills the import at random points, and looks behind it each time. */
export async function drillImports(
  env: Record<string, string>,
  owner: pg.Pool,
  { rows, kills, random, say }: Extent,
): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-imports-'));
  const place = { env, owner, folder };
  try {
    await owner.query(
      `insert into grade (id, code, name, rank) values (uuidv7(), 'G5', 'Grade 5', 5) on conflict do nothing`,
    );
    await whole(place, 'areas', areasFile);
    const files = await bigFiles(folder, rows);
    const brought: Brought[] = [];
    for (const [i, file] of files.entries()) {
      const own = Math.floor(kills / files.length) + (i < kills % files.length ? 1 : 0);
      brought.push(await tried(place, file, { kills: own, random, say }));
    }
    const { said } = await whole(place, 'employees', messyFile);
    return {
      brought,
      messy: said
        .trim()
        .split('\n')
        .filter((line) => !line.startsWith('The database is '))
        .map((line) => line.replaceAll(`${folder}/`, '')),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Place {
  env: Record<string, string>;
  owner: pg.Pool;
  folder: string;
}

/** A short file, to its end. */
function whole({ env, folder }: Place, kind: string, text: string) {
  const path = join(folder, `short-${kind}.csv`);
  writeFileSync(path, text);
  return bringIn(env, kind, path).ended;
}

async function tried(
  place: Place,
  { kind, path, rows, count }: BigFile,
  { kills, random, say }: Omit<Extent, 'rows'>,
): Promise<Brought> {
  const { env, owner } = place;
  const counted = async () => (await owner.query(count)).rows[0].n as number;
  const least = await whole(place, kind, 'Nothing that anybody knows\n');
  const before = await counted();
  let usual = 1 + rows / 5000;
  let left = 0;
  for (let i = 0; i < kills; i += 1) {
    const { child, ended } = bringIn(env, kind, path);
    await wait(least.seconds * 1000 * 0.5 + below(usual * 1000, random));
    child.kill('SIGKILL');
    const { code, seconds } = await ended;
    await gone(owner);
    const there = (await counted()) - before;
    if (code === 0) usual = seconds;
    if (there !== 0 && there !== rows) left += 1;
    say(
      `${kind}: killed ${i + 1} of ${kills} after ${seconds.toFixed(1)} s, ${there} rows were there`,
    );
    // one that came to its end before it was killed is taken back
    if (there > 0) await takeBack(owner, kind);
  }
  const { code, said, seconds, most } = await bringIn(env, kind, path).ended;
  const there = (await counted()) - before;
  if (code !== 0 || there !== rows)
    throw new Error(`${kind}: ${there} of ${rows} came in.\n${said}`);
  say(`${kind}: ${said.trim()}`);
  return { kind, rows, seconds, extra: (most - least.most) / megabyte, kills, left };
}

/** Waits until nothing that was killed works in the database any more. */
async function gone(owner: pg.Pool) {
  for (;;) {
    const { rows } = await owner.query(
      `select 1 from pg_stat_activity where usename in ('evenhand_app', 'evenhand_profiles') and state <> 'idle' and datname = current_database()`,
    );
    if (rows.length === 0) return;
    await wait(50);
  }
}

const takenBack: Readonly<Record<string, string>> = {
  posts: 'delete from post',
  employees: 'delete from employee',
  'equality-answers':
    'delete from monitoring.equality_answer; delete from monitoring.equality_profile; delete from answer_state',
  leavers: 'delete from leaver; update employee set ended_on = null',
};

const takeBack = (owner: pg.Pool, kind: string) => owner.query(takenBack[kind]!);
