import { setTimeout as wait } from 'node:timers/promises';
import { again } from '../again.ts';
import type { Drill } from '../drill.ts';
import { note, type Outcome, outcomeOf } from '../outcome.ts';
import { type BringingIn, bringingIn, type File } from './bringing-in.ts';

/** The database stops at a random point of an import. */
export async function databaseStopsDuringImport(drill: Drill): Promise<Outcome> {
  const { ground, stops, away } = drill;
  const outcome = outcomeOf(`the database stops for ${away} s during an import`);
  await interrupt(drill, outcome, stops, async () => {
    await ground.stopDatabase();
    await wait(away * 1000);
    await ground.startDatabase();
  });
  return outcome;
}

/** The platform is killed at a random point of an import. */
export async function killedDuringImport(drill: Drill): Promise<Outcome> {
  const { ground, kills } = drill;
  const outcome = outcomeOf('the platform is killed during an import');
  await interrupt(drill, outcome, kills, async () => {
    ground.platform.kill();
    await ground.startPlatform();
  });
  return outcome;
}

let files = 0;

/** Does harm to one import after another, and does afterwards what its words say. */
async function interrupt(drill: Drill, outcome: Outcome, times: number, harm: () => Promise<void>) {
  const { ground, rows, random, say } = drill;
  const desk = await bringingIn(ground, rows);
  let usual = await usualLength(desk);
  for (; outcome.tries < times; outcome.tries += 1) {
    files += 1;
    const file = await desk.handIn(files);
    const begun = performance.now();
    const answer = desk.confirm(file).then((told) => {
      const done = told.data !== undefined;
      if (done) usual = performance.now() - begun;
      return { ...told, done };
    });
    await wait(random() * usual);
    // whatever is answered before the harm is done has been acknowledged
    const known = await Promise.race([answer, wait(0)]);
    await harm();
    const start = performance.now();
    const { done, words } = await answer;
    note(outcome.told, words || 'It is done.');
    const found = await again(() => desk.standing(file));
    note(outcome.found, whole.has(found.result) ? found.result : 'a part');
    judge(outcome, file, found.result, done || known?.done === true);
    await again(async () => (await desk.confirm(file)).data);
    outcome.recovery.push(performance.now() - start);
    const end = await desk.standing(file);
    if (end !== 'all') outcome.lost.push(`${file.prefix}: brought in again, ${end}`);
    say(`${outcome.fault}: ${outcome.tries + 1} of ${times}, ${found.result} was there`);
  }
}

const whole = new Set(['all', 'nothing']);

function judge({ lost }: Outcome, { prefix }: File, standing: string, acknowledged: boolean) {
  if (!whole.has(standing)) lost.push(`${prefix}: half done, ${standing}`);
  else if (acknowledged && standing !== 'all') lost.push(`${prefix}: acknowledged and not there`);
}

/** How long an import takes that nobody disturbs. */
async function usualLength(desk: BringingIn) {
  files += 1;
  const file = await desk.handIn(files);
  const begun = performance.now();
  const { words } = await desk.confirm(file);
  if (words) throw new Error(`An import fails that nobody disturbs: ${words}`);
  return performance.now() - begun;
}
