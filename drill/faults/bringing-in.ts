import type { Ground } from '../ground.ts';
import { type Person, personOn, type Told } from '../person.ts';

/** A file that has been handed in, of people whom nobody else has. */
export interface File {
  id: string;
  prefix: string;
  rows: number;
}

/** Brings files of people in, and counts whom the database has of each. */
export interface BringingIn {
  handIn(number: number): Promise<File>;
  /** The word to do it; whoever asks again under the same key is told what came of it. */
  confirm(file: File): Promise<Told<{ confirmImport: { summary: string[] } }>>;
  /** `all`, `nothing`, or how much of it is there: people, entries of the audit log, and what the file says of itself. */
  standing(file: File): Promise<string>;
}

const confirmation = `mutation ($id: ID!, $key: String) {
  confirmImport(id: $id, idempotencyKey: $key) { summary problems { reason } }
}`;

const count = `
  select (select count(*)::int from employee where staff_number like $2 || '%') as people,
    (select count(*)::int from audit_entry
     where subject = 'Employee' and action = 'create' and subject_id in
       (select id from employee where staff_number like $2 || '%')) as written,
    (select state from import_file where id = $1) as state`;

/** Somebody who brings files in. */
export async function bringingIn(ground: Ground, rows: number): Promise<BringingIn> {
  const person: Person = await personOn(ground, 'hrAdministrator');
  const area = (await ground.owner.query('select code from service_area order by code limit 1'))
    .rows[0].code as string;
  return {
    async handIn(number) {
      const prefix = `D${String(number).padStart(4, '0')}-`;
      const answer = await person.send(`/imports/employees?name=people-${number}.csv`, {
        method: 'POST',
        headers: { 'content-type': 'text/csv', 'x-evenhand-upload': '1' },
        body: fileOf(prefix, rows, area),
      });
      const { id, message } = await answer.json();
      if (!id) throw new Error(`The file was not taken: ${message}`);
      return { id, prefix, rows };
    },
    confirm: ({ id, prefix }) => person.ask(confirmation, { id, key: `drill ${prefix}` }),
    async standing({ id, prefix }) {
      const { people, written, state } = (await ground.owner.query(count, [id, prefix])).rows[0];
      if (people === rows && written === rows && state === 'imported') return 'all';
      if (people === 0 && written === 0 && state === 'uploaded') return 'nothing';
      return `${people} of ${rows} people, ${written} of them written down, the file ${state}`;
    },
  };
}

function fileOf(prefix: string, rows: number, area: string) {
  const head = 'Staff number,Full name,Service area code,Engagement,Working pattern,Started on';
  const lines = Array.from(
    { length: rows },
    (_, i) => `${prefix}${i},Drill Person ${prefix}${i},${area},permanent,fullTime,2020-01-01`,
  );
  return [head, ...lines, ''].join('\n');
}
