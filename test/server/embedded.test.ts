import { cpSync, lstatSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { withClient } from '../../server/database/connect.ts';
import { embeddedServer } from '../../server/database/embedded.ts';

function folder() {
  const made = mkdtempSync(join(tmpdir(), 'evenhand-embedded-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return join(made, 'data');
}

const answers = (url: string) =>
  withClient(url, (client) => client.query('select 1')).then(
    () => true,
    () => false,
  );

test('many that come at once share one server; it stops when the last has gone', async () => {
  const data = folder();
  const servers = await Promise.all(Array.from({ length: 5 }, () => embeddedServer(data)));
  expect(new Set(servers.map(({ url }) => url)).size).toBe(1);
  const [last, ...others] = servers;
  for (const server of others) await server.close();
  expect(await answers(last!.url)).toBe(true);
  await last!.close();
  expect(await answers(last!.url)).toBe(false);
});

test('it speaks British English, in UTF-8, with checksums, to this machine and by password', async () => {
  const server = await embeddedServer(folder());
  onTestFinished(() => server.close());
  const { rows } = await withClient(server.url, (client) =>
    client.query(`
      select (select datlocale from pg_database where datname = current_database()) as locale,
        current_setting('server_encoding') as encoding,
        current_setting('data_checksums') as checksums,
        current_setting('listen_addresses') as addresses,
        current_setting('unix_socket_directories') as sockets,
        (select array_agg(distinct auth_method) from pg_hba_file_rules) as methods,
        (select string_agg(name, ' ' order by name)
          from unnest(array['Zoe', 'adam', 'Éabha', 'Ŵyn', 'Ellis', 'William']) as name) as names
    `),
  );
  expect(rows[0]).toMatchInlineSnapshot(`
    {
      "addresses": "127.0.0.1",
      "checksums": "on",
      "encoding": "UTF8",
      "locale": "en-GB",
      "methods": [
        "scram-sha-256",
      ],
      "names": "adam Éabha Ellis William Ŵyn Zoe",
      "sockets": "",
    }
  `);
});

test('what was written is there after a stop', async () => {
  const data = folder();
  const first = await embeddedServer(data);
  await withClient(first.url, (client) => client.query('create table kept as select 7 as seven'));
  await first.close();
  const second = await embeddedServer(data);
  onTestFinished(() => second.close());
  const { rows } = await withClient(second.url, (client) => client.query('select * from kept'));
  expect(rows).toEqual([{ seven: 7 }]);
});

test('a copied checkout leaves the server of the original alone', async () => {
  const original = folder();
  const copy = folder();
  const first = await embeddedServer(original);
  onTestFinished(() => first.close());
  const pipe = (path: string) => !lstatSync(path).isFIFO();
  cpSync(original, copy, { recursive: true, verbatimSymlinks: true, filter: pipe });
  const second = await embeddedServer(copy);
  onTestFinished(() => second.close());
  expect(second.url).not.toBe(first.url);
  expect(await answers(first.url)).toBe(true);
  expect(await answers(second.url)).toBe(true);
});
