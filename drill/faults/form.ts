import { setTimeout as wait } from 'node:timers/promises';
import { again } from '../again.ts';
import type { Drill } from '../drill.ts';
import { note, type Outcome, outcomeOf } from '../outcome.ts';
import { type Person, personOn } from '../person.ts';

interface Course {
  id: string;
  version: number;
}

interface Saved {
  updateCourse: { course: Course };
}

const mutation = `mutation ($id: ID!, $version: Int!, $title: String!, $key: String!) {
  updateCourse(id: $id, version: $version, patch: { title: $title }, idempotencyKey: $key) {
    course { id version }
  }
}`;

const people = 4;

/** The database stops while people save forms, one of them in the middle of its statement. */
export async function databaseStopsDuringSave(drill: Drill): Promise<Outcome> {
  const { ground, stops, away, random, say } = drill;
  const outcome = outcomeOf(`the database stops for ${away} s while forms are saved`);
  const person = await personOn(ground, 'trainingCoordinator');
  const { rows } = await ground.owner.query<Course>(
    'select id, version from course order by id limit $1',
    [people],
  );
  for (; outcome.tries < stops; outcome.tries += 1) {
    const writers = rows.map((course) => new Writer(person, course, `try ${outcome.tries}`));
    let stopped = false;
    const writing = writers.map((writer) => writer.saveUntil(() => stopped, outcome));
    await wait(500 + random() * 1000);
    // holds the next save of the first in the middle
    const holding = await ground.owner.connect();
    await holding.query('begin');
    await holding.query('select from course where id = $1 for update', [rows[0]!.id]);
    await wait(200);
    stopped = true;
    await ground.stopDatabase();
    holding.release(true);
    await wait(away * 1000);
    await ground.startDatabase();
    const start = performance.now();
    await Promise.all(writing);
    outcome.recovery.push(performance.now() - start);
    for (const writer of writers) {
      const lost = await writer.lostIn(ground.owner);
      outcome.lost.push(...lost);
      note(outcome.found, lost.length > 0 ? 'something missing' : 'every save once');
    }
    say(`${outcome.fault}: ${outcome.tries + 1} of ${stops}, ${sum(writers)} saves`);
  }
  return outcome;
}

const sum = (writers: readonly Writer[]) => writers.reduce((all, { saves }) => all + saves, 0);

/** Somebody who saves one form after another, and presses the button again when told to. */
class Writer {
  saves = 0;
  readonly #person: Person;
  readonly #course: Course;
  readonly #name: string;

  constructor(person: Person, course: Course, name: string) {
    this.#person = person;
    this.#course = course;
    this.#name = name;
  }

  /** Saves until it is said to stop, or one save fails and has gone well when it was tried again. */
  async saveUntil(stopped: () => boolean, outcome: Outcome): Promise<void> {
    for (;;) {
      const words = await this.#save();
      if (words) {
        note(outcome.told, words);
        await again(async () => {
          const failed = await this.#save();
          return failed === '' || undefined;
        });
        return;
      }
      if (stopped()) return;
    }
  }

  /** One save, under a key that stays the same until it has gone well. */
  async #save(): Promise<string> {
    const course = this.#course;
    const title = this.#title(this.saves);
    const { data, words } = await this.#person.ask<Saved>(mutation, {
      ...course,
      title,
      key: `${title} ${course.id}`,
    });
    if (!data) return words;
    this.saves += 1;
    course.version = data.updateCourse.course.version;
    return '';
  }

  #title = (number: number) => `Drill ${this.#name}, save ${number}`;

  /** Acknowledged saves that are not written down once. */
  async lostIn(owner: Pick<Drill['ground']['owner'], 'query'>): Promise<string[]> {
    const { id } = this.#course;
    const { rows } = await owner.query<{ changes: string }>(
      `select changes::text as changes from audit_entry where subject = 'Course' and subject_id = $1`,
      [id],
    );
    const current = (await owner.query('select title from course where id = $1', [id])).rows[0];
    const titles = Array.from({ length: this.saves }, (_, i) => this.#title(i));
    const wrong = titles.flatMap((title) => {
      const times = rows.filter(({ changes }) => becomes(changes, title)).length;
      return times === 1 ? [] : [`${title}: written down ${times} times`];
    });
    if (current.title !== titles.at(-1)) wrong.push(`${titles.at(-1)}: not what is there now`);
    return wrong;
  }
}

/** Whether an entry of the audit log says that the title became this. */
function becomes(changes: string, title: string) {
  const { title: values } = JSON.parse(changes) as { title?: { after: string } };
  return values?.after === title;
}
