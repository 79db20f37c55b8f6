import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { withClient } from '../../server/database/connect.ts';
import { databaseAccount } from '../../server/database/embedded/account.ts';
import { binaries } from '../../server/database/embedded/binaries.ts';
import { spawnOptions } from '../../server/database/embedded/cluster.ts';
import { accepts } from '../../server/database/embedded/postmaster.ts';
import { freePort } from '../../server/free-port.ts';
import { until } from './process.ts';

/** A server beside the database, until it is stopped. */
export interface Beside {
  /** The superuser's address there. */
  url: string;
  port: number;
  stop(): Promise<void>;
}

const account = databaseAccount();

/** A copy of a running server that follows it by streaming replication. */
export async function standbyOf(primary: string, folder: string): Promise<Beside> {
  const runtime = { bin: binaries(account), account };
  const data = join(folder, 'standby');
  await withClient(primary, async (client) => {
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    await client.query(`select pg_backup_start('standby', true)`);
    const from = rows[0]!.data_directory;
    spawnSync('cp', ['-a', from, data]);
    const stopped = await client.query<{ labelfile: string }>(
      'select labelfile from pg_backup_stop(false)',
    );
    own(join(data, 'backup_label'), stopped.rows[0]!.labelfile);
  });
  rmSync(join(data, 'postmaster.pid'), { force: true });
  own(join(data, 'standby.signal'), '');
  const { hostname, port: from, username, password } = new URL(primary);
  const conninfo = `host=${hostname} port=${from} user=${username} password=${password}`;
  const port = await freePort();
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    `primary_conninfo=${conninfo}`,
  ].flatMap((setting) => ['-c', setting]);
  const program = join(runtime.bin, 'postgres');
  const child = spawn(program, ['-D', data, '-p', String(port), ...settings], {
    ...spawnOptions(runtime),
    stdio: 'ignore',
  });
  const url = new URL(primary);
  url.port = String(port);
  await until(() => accepts(url.href));
  return { url: url.href, port, stop: () => stopped(child, 'SIGQUIT') };
}

const places = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];

/** Where PgBouncer is on this machine, if it is. */
export const pgbouncer =
  process.env.PGBOUNCER ??
  places.map((place) => join(place, 'pgbouncer')).find((program) => existsSync(program));

/** A PgBouncer before a server: a few connections there, each lent for one transaction. */
export async function poolerBefore(primary: string, folder: string, size: number): Promise<Beside> {
  const { hostname, port: to, username, password } = new URL(primary);
  const port = await freePort();
  const home = join(folder, 'pooler');
  mkdirSync(home);
  chmodSync(folder, 0o755);
  if (account) chownSync(home, account.uid, account.gid);
  own(join(home, 'users.txt'), `"${username}" "${password}"\n`);
  own(
    join(home, 'pgbouncer.ini'),
    `[databases]
* = host=${hostname} port=${to}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = scram-sha-256
auth_file = ${join(home, 'users.txt')}
auth_user = ${username}
auth_query = select usename, passwd from pg_shadow where usename = $1
pool_mode = transaction
default_pool_size = ${size}
max_client_conn = 500
logfile = ${join(home, 'log')}
${process.env.PGBOUNCER_SETTINGS ?? ''}
`,
  );
  const [program = '', ...given] = pgbouncer!.split(' ');
  const child = spawn(program, [...given, join(home, 'pgbouncer.ini')], {
    ...account,
    stdio: 'ignore',
  });
  const url = new URL(primary);
  url.port = String(port);
  await until(() => accepts(url.href));
  return { url: url.href, port, stop: () => stopped(child, 'SIGKILL') };
}

function own(file: string, text: string) {
  writeFileSync(file, text, { mode: 0o600 });
  if (account) chownSync(file, account.uid, account.gid);
}

async function stopped(child: ChildProcess, signal: NodeJS.Signals) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}
