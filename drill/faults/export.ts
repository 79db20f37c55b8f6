import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { again } from '../again.ts';
import type { Drill } from '../drill.ts';
import { note, type Outcome, outcomeOf } from '../outcome.ts';
import { personOn } from '../person.ts';

const path = '/export/employees.csv';
const crowd = 40_000;

/** The database stops while a long list is on its way to somebody. */
export async function databaseStopsDuringExport(drill: Drill): Promise<Outcome> {
  const { ground, stops, away, random, say } = drill;
  const outcome = outcomeOf(`the database stops for ${away} s during an export`);
  await ground.owner.query(fill, [crowd]);
  const person = await personOn(ground, 'hrAdministrator');
  const { rows } = await ground.owner.query('select count(*)::int as people from employee');
  const lines = rows[0].people + 1;
  for (; outcome.tries < stops; outcome.tries += 1) {
    const download = await begin(ground.platform.url, person.cookie);
    await wait(random() * 300);
    await ground.stopDatabase();
    const meanwhile = await person.send(path).then(
      async (answer) => (await answer.json()).message as string,
      () => 'The download fails.',
    );
    const received = await rest(download);
    await wait(away * 1000);
    await ground.startDatabase();
    note(outcome.told, received.whole ? 'The file is whole.' : 'The download fails half-way.');
    note(outcome.told, `Asked for meanwhile: ${meanwhile}`);
    note(outcome.found, received.whole ? 'a whole file' : 'a broken download');
    if (received.whole && received.lines !== lines)
      outcome.lost.push(`A file of ${received.lines} lines looks whole; it should have ${lines}`);
    const { milliseconds } = await again(async () => {
      const file = await rest(await begin(ground.platform.url, person.cookie));
      return (file.whole && file.lines === lines) || undefined;
    });
    outcome.recovery.push(milliseconds);
    say(`${outcome.fault}: ${outcome.tries + 1} of ${stops}, ${received.lines} of ${lines} lines`);
  }
  return outcome;
}

/** A download of which nothing more than its beginning has been read. */
async function begin(url: string, cookie: string): Promise<IncomingMessage> {
  const request = get(url + path, { headers: { cookie }, agent: false });
  const [answer] = (await once(request, 'response')) as [IncomingMessage];
  request.on('error', () => undefined);
  if (answer.statusCode !== 200) throw new Error(`The export answers ${answer.statusCode}.`);
  await once(answer, 'readable');
  return answer;
}

async function rest(answer: IncomingMessage) {
  let text = '';
  answer.setEncoding('utf8').on('data', (chunk) => {
    text += chunk;
  });
  await new Promise<void>((resolve) => {
    answer.once('end', resolve).once('error', () => resolve());
  });
  return { whole: answer.complete, lines: text.split('\n').length - 1 };
}

const fill = `
  insert into employee (id, version, staff_number, full_name, service_area_id,
    engagement, full_time_equivalent, working_pattern, started_on)
  select gen_random_uuid(), 1, 'X' || number, 'Drill Crowd ' || number,
    (select id from service_area order by code limit 1), 'permanent', 1, 'fullTime', '2010-01-01'
  from generate_series(1, $1::int) as number`;
