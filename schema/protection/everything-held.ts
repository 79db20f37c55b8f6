import type { Context } from '../foundation/graphql/context.ts';
import { named } from '../foundation/planner/plan.ts';
import { slot, sql } from '../foundation/planner/sql.ts';
import { Refusal } from '../foundation/refusal.ts';
import { type HeldRows, heldAbout } from '../foundation/subject-access/held-about.ts';
import { User } from '../organisation/entities.ts';
import { Employee } from '../workforce/entities.ts';
import { equalityInWords, exitInWords } from './answers-in-words.ts';
import { type Counted, type CountedInWords, countedInWords } from './counted-in-words.ts';
import { RightsRequest } from './entities.ts';

/** Everything that is held about one person, kind by kind. */
export interface Held {
  madeOn: string;
  records: HeldRows[];
  equalityAnswers: object[];
  exitAnswers: object[];
  counted: CountedInWords[];
  looks: object[];
}

type Apart = Record<'equalityAnswers' | 'exitAnswers' | 'looks', Record<string, string>[]> & {
  counted: Counted[];
};

const reader = slot(({ args }) => args[0], 'text');
/** Whoever comes by an account is told what was told to it, and no more; by a link that was sent to them, everything. */
const holder = slot(({ args }) => args[1], 'uuid');

/** What is kept apart, as the role that sees one subject at a time; that it was read is written down with it. */
const keptApart = named(
  sql`select monitoring.all_of_subject(${reader}, ${holder})::text as answer`,
);

const accountOf = named(
  sql`select user_id::text as answer from employee where id = ${slot(({ args }) => args[0], 'uuid')}`,
);

/** Whose access this is: the caller’s own, or that of the link by which they came. */
export async function subjectOf(context: Context): Promise<string> {
  const { employee, link } = context.attributes;
  if (typeof employee === 'string') return employee;
  const request =
    typeof link === 'string' &&
    (await context.entities.transaction(context, (em) =>
      em.findOne(RightsRequest, { kind: 'access', linkExpiresAt: { $gt: new Date() } }),
    ));
  if (request) return request.employee.id;
  throw new Refusal('NOT_FOUND', 'There is no record about you here.');
}

const nobody = '00000000-0000-0000-0000-000000000000';

const holderOf = ({ attributes: { employee, holder } }: Context) =>
  typeof employee === 'string' ? (holder ?? nobody) : null;

/** Gathers everything that is held about one person, from every table that names them. */
export async function everythingHeld(context: Context, subject: string): Promise<Held> {
  const { models } = context.reading.planner;
  const records = await context.writing.transaction(async (tx) => {
    const person = await heldAbout(tx, models, { entity: Employee.name, id: subject });
    const account = await tx.ask(accountOf, [subject]);
    return account
      ? [
          ...person,
          ...(await heldAbout(tx, models, { entity: User.name, id: account, but: Employee.name })),
        ]
      : person;
  });
  const apart = await context.guarded.about(subject, async ({ ask }) =>
    JSON.parse((await ask(keptApart, [context.caller.actor, holderOf(context)]))!),
  );
  const { equalityAnswers, exitAnswers, counted, looks } = apart as Apart;
  return {
    madeOn: new Date().toISOString().slice(0, 10),
    records,
    equalityAnswers: await context.writing.transaction((tx) =>
      equalityInWords(tx, equalityAnswers),
    ),
    exitAnswers: exitAnswers.map(exitInWords),
    counted: await context.writing.transaction((tx) => countedInWords(tx, counted)),
    looks,
  };
}
