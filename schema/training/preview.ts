import { durationForm } from '../foundation/duration.ts';
import { builder } from '../foundation/graphql/builder.ts';
import { asSql, granted, visible } from '../foundation/planner/grants.ts';
import { bare, from } from '../foundation/planner/row.ts';
import { all, constant, sql } from '../foundation/planner/sql.ts';
import { uuidOrNone } from '../foundation/planner/values.ts';
import { Refusal } from '../foundation/refusal.ts';
import { Desk } from '../foundation/writing/bulk/desk.ts';
import { Employee } from '../workforce/entities.ts';
import { Completion, Exemption, Requirement } from './entities.ts';
import { engagements } from './requirement.ts';
import { trainingStandings } from './standing.ts';

const Item = builder.inputType('PreviewedItem', {
  description: 'A course of a requirement that is not saved yet.',
  fields: (t) => ({
    course: t.id({ required: true }),
    validFor: t.string(),
    renewFrom: t.string({ description: 'From `completion`, unless it says `expiry`.' }),
    window: t.string(),
  }),
});

const Asked = builder.inputType('PreviewedRequirement', {
  description: 'A requirement that is not saved yet.',
  fields: (t) => ({
    id: t.id({ description: 'The one that it is saved as, if it is: its exemptions hold.' }),
    engagements: t.stringList(),
    serviceArea: t.id(),
    post: t.id(),
    recruiting: t.boolean(),
    customerFacing: t.boolean(),
    managers: t.boolean(),
    startedWithinDays: t.int(),
    changedRoleWithinDays: t.int(),
    combine: t.string({ description: 'All of its courses, unless it says `anyOf`.' }),
    dueWithinDays: t.int(),
    grace: t.string(),
    items: t.field({ type: [Item], required: true }),
  }),
});

type Given = typeof Asked.$inferInput;

interface Counted {
  people: number;
  outstanding: number;
  lapsing: number;
}

const Preview = builder.objectRef<Counted>('RequirementPreview').implement({
  description: 'Whom a requirement would mean.',
  fields: (t) => ({
    people: t.exposeInt('people', { nullable: false, description: 'To how many it would apply.' }),
    outstanding: t.exposeInt('outstanding', {
      nullable: false,
      description: 'How many of them would not meet it.',
    }),
    lapsing: t.exposeInt('lapsing', {
      nullable: false,
      description: 'How many more would have lapsed by the later day, unless trained again.',
    }),
  }),
});

builder.queryField('requirementPreview', (t) =>
  t.field({
    type: Preview,
    nullable: false,
    allow: ['create', Requirement.name],
    description:
      'Whom a requirement would mean if it were saved as it is given here. Nothing is written.',
    args: {
      requirement: t.arg({ type: Asked, required: true }),
      on: t.arg({ type: 'Date', required: true, description: 'The day.' }),
      next: t.arg({ type: 'Date', required: true, description: 'The later day.' }),
    },
    resolve: (_parent, { requirement, on, next }, context) =>
      context.writing.transaction((tx) =>
        previewed(new Desk(tx, context, context.reading.planner.models), {
          ...{ requirement, on: String(on), next: String(next) },
        }),
      ),
  }),
);

interface Question {
  requirement: Given;
  on: string;
  next: string;
}

/**
 * The standings themselves, with what is given in the place of the tables of requirements. Whoever may not read all
 * that they are made of is told nothing; of people, those count whom the asker sees.
 */
async function previewed(desk: Desk, { requirement, on, next }: Question) {
  const { items, ...asked } = requirement;
  for (const length of [
    asked.grace,
    ...items.flatMap(({ validFor, window }) => [validFor, window]),
  ])
    if (length && !new RegExp(durationForm).test(length))
      throw new Refusal('BAD_USER_INPUT', 'Write years, months, weeks or days, such as P3Y.');
  const c = desk.compilation();
  const read = [Completion, Exemption].map(({ name }) => asSql(granted(c, c.row(name), 'read')));
  const person = c.row(Employee.name);
  const day = sql`${constant(on, 'date')}`;
  const [counted] = await desk.run<Counted>(sql`
    with requirement as (select * from jsonb_populate_record(null::requirement, ${constant(JSON.stringify(rowOf(asked)), 'jsonb')})),
    requirement_item as (select * from jsonb_populate_recordset(null::requirement_item, ${constant(JSON.stringify(itemRows(items, idOf(asked))), 'jsonb')}))
    select count(*)::int as people,
      count(*) filter (where standing.standing in ('never', 'lapsed'))::int as outstanding,
      count(*) filter (where standing.standing in ('compliant', 'dueSoon') and standing.until < ${constant(next, 'date')})::int as lapsing
    from (${trainingStandings(day)}) as standing
    join ${from(person)} on ${bare(person, 'id')} = standing.employee_id
    where ${visible(c, person)} and ${all(read)}`);
  return counted!;
}

const given = '00000000-0000-7000-8000-000000000000';

const idOf = ({ id }: Pick<Given, 'id'>) => (id ? uuidOrNone(String(id)) : given) as string;

const rowOf = (asked: Omit<Given, 'items'>) => ({
  id: idOf(asked),
  engagements: (asked.engagements ?? []).filter((each) => engagements.includes(each as never)),
  service_area_id: asked.serviceArea ? uuidOrNone(String(asked.serviceArea)) : null,
  post_id: asked.post ? uuidOrNone(String(asked.post)) : null,
  recruiting: asked.recruiting ?? false,
  customer_facing: asked.customerFacing ?? false,
  managers: asked.managers ?? false,
  started_within_days: asked.startedWithinDays,
  changed_role_within_days: asked.changedRoleWithinDays,
  combine: asked.combine === 'anyOf' ? 'anyOf' : 'allOf',
  due_within_days: asked.dueWithinDays,
  grace: asked.grace || null,
});

/** A requirement without courses asks nothing: where none is given yet, it is one that nobody has completed. */
const itemRows = (items: Given['items'], requirement: string) =>
  (items.length > 0 ? items : [{ course: given }]).map((item, i) => ({
    id: given.slice(0, -1) + ((i % 9) + 1),
    requirement_id: requirement,
    course_id: uuidOrNone(String(item.course)),
    valid_for: ('validFor' in item && item.validFor) || null,
    renew_from: 'renewFrom' in item && item.renewFrom === 'expiry' ? 'expiry' : 'completion',
    window: ('window' in item && item.window) || null,
  }));
