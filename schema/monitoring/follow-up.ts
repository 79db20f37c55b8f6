import { p } from '@mikro-orm/core';
import { derived } from '../foundation/model/registry.ts';
import { type Sql, sql } from '../foundation/planner/sql.ts';
import { ServiceArea } from '../organisation/entities.ts';
import { employedSql } from '../workforce/employed.ts';
import { Employee } from '../workforce/entities.ts';
import { AnswerState, FormEdition, StaffInvitation } from './entities.ts';

const standings = ['open', 'notAsked', 'complete', 'doNotAsk'] as const;

/** How many of the questions are in a state, none of them ever with its answer. */
const counted = (state: Sql) => sql`count(*) filter (where ${state})::int`;

/**
 * Everybody on the staff on a day, and the form for staff that was the newest then: whether they have been asked by it,
 * when, and how many of its questions they have answered. What they answered is nowhere near.
 */
derived({
  name: 'FollowUp',
  domain: 'monitoring',
  comment:
    'Whether somebody on the staff was asked for their equality information, and whether they answered; never what.',
  parameters: { on: { scalar: 'Date', comment: 'The day.' } },
  properties: {
    id: p.string().primary().comment('The person.'),
    employee: () => p.manyToOne(Employee).ref().comment('The person.'),
    serviceArea: () => p.manyToOne(ServiceArea).ref().comment('The area that they work in.'),
    edition: () => p.manyToOne(FormEdition).ref().comment('The form for staff.'),
    standing: p
      .enum([...standings])
      .comment(
        'Not asked yet; open, while a question is unanswered; complete; or that they took back what they said and are not to be asked.',
      ),
    askedOn: p
      .date()
      .nullable()
      .comment('The day that they were first asked by this form; empty where they were not.'),
    remindedOn: p.date().nullable().comment('The day that they were last reminded.'),
    answered: p
      .integer()
      .comment('How many of its questions they have answered; prefer not to say is an answer.'),
    notAnswered: p.integer().comment('How many they were asked and have not answered.'),
    notAsked: p.integer().comment('How many they were never asked.'),
    withdrawn: p.integer().comment('How many they took back: those are not asked again.'),
  },
  keys: ['employee'],
  represents: 'employee',
  labels: {
    standing: 'Stands',
    answered: 'Answered',
    notAnswered: 'Not answered',
    notAsked: 'Never asked',
    withdrawn: 'Taken back',
    askedOn: 'Asked',
    remindedOn: 'Reminded',
    edition: 'Form',
  },
  order: ['standing', 'askedOn', 'employee'],
  reads: [
    {
      entity: Employee,
      fields: ['id', 'serviceArea', 'startedOn', 'endedOn'],
      through: 'employee',
    },
    {
      entity: FormEdition,
      fields: ['audience', 'questions', 'opensOn', 'closesOn'],
      through: 'edition',
    },
    {
      entity: StaffInvitation,
      fields: ['employee', 'edition', 'askedOn', 'remindedOn'],
      like: (row) => ({ columns: { employee: row('employee'), edition: row('edition') } }),
    },
    {
      entity: AnswerState,
      fields: ['employee', 'characteristic', 'state'],
      like: (row) => ({ columns: { employee: row('employee') } }),
    },
  ],
  sql: ({ on }) => sql`
    select employee.id::text as id, employee.id as employee_id, employee.service_area_id,
      edition.id as edition_id, asked.asked_on, asked.reminded_on,
      states.answered, states.not_answered, states.not_asked, states.withdrawn,
      case when states.not_answered > 0 then 'open'
        when states.not_asked > 0 then case when asked.id is null then 'notAsked' else 'open' end
        when states.answered = 0 then 'doNotAsk' else 'complete' end as standing
    from employee
    cross join (
      select id, questions from form_edition where audience = 'staff' and opens_on <= ${on!}
        and (closes_on is null or closes_on >= ${on!})
      order by published_on desc, number desc, id limit 1) as edition
    left join staff_invitation asked
      on asked.employee_id = employee.id and asked.edition_id = edition.id
    cross join lateral (
      select ${counted(sql`state.state = 'answered'`)} as answered,
        ${counted(sql`state.state = 'notAnswered'`)} as not_answered,
        ${counted(sql`state.state = 'withdrawn'`)} as withdrawn,
        ${counted(sql`coalesce(state.state, 'notAsked') = 'notAsked'`)} as not_asked
      from unnest(edition.questions) as question
      join characteristic on characteristic.code = split_part(question, '/', 1)
      left join answer_state state
        on state.employee_id = employee.id and state.characteristic_id = characteristic.id
    ) as states
    where ${employedSql(sql`employee`, on!)}`,
});
