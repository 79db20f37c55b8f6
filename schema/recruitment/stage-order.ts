import { dayInWords } from '../foundation/planner/day-in-words.ts';
import { type Sql, sql } from '../foundation/planner/sql.ts';
import { rule } from '../foundation/writing/rule.ts';
import { Application, ApplicationStep } from './entities.ts';
import { reached } from './stages.ts';

const inOrder = sql.join(reached.map((stage) => sql.lit(stage)));

/** How far a stage is; the two that end an application come last, together. */
const rank = (stage: Sql): Sql => sql`least(array_position(array[${inOrder}], ${stage}), 6)`;

const inWords = {
  longlisted: 'were longlisted',
  shortlisted: 'were shortlisted',
  interviewed: 'were interviewed',
  offered: 'were offered the post',
  appointed: 'were appointed',
  withdrew: 'withdrew',
  notSelected: 'were not selected',
} satisfies Record<(typeof reached)[number], string>;

const words = Object.entries(inWords).map(
  ([stage, text]) => sql`when ${sql.lit(stage)} then ${sql.lit(text)}`,
);

/** “They were shortlisted on 3 November 2026”. */
const said = (step: Sql): Sql =>
  sql`'They ' || case ${step}.stage ${sql.join(words, sql` `)} end || ' on ' || ${dayInWords(sql`${step}."on"`)}`;

rule(ApplicationStep, {
  property: 'reason',
  of: ['stage', 'reason'],
  against: (step) => sql`case
    when ${step('stage')} = 'notSelected' and ${step('reason')} is null then 'Say why they were not selected.'
    when ${step('stage')} <> 'notSelected' and ${step('reason')} is not null
      then 'Leave this empty: a reason belongs to not selected only.' end`,
});

/** Stages follow each other; some may be missing, for not every council longlists or writes all of them down. */
rule(ApplicationStep, {
  property: 'on',
  of: ['application', 'stage', 'on'],
  against: (step) => sql`case when ${step('on')} > (now() at time zone 'Europe/London')::date
    then 'This day is still to come. Record a stage once it is reached.'
    else coalesce(
      (select 'They applied on ' || ${dayInWords(sql`sent.applied_on`)} || '. Give that day or a later one.'
       from application sent where sent.id = ${step('application')} and sent.applied_on > ${step('on')}),
      (select ${said(sql`other`)} || case
          when ${rank(sql`other.stage`)} = 6 then ', and nothing follows that. If it is a mistake, delete it first.'
          when ${rank(sql`other.stage`)} > ${rank(step('stage'))}
            then ' already, and that comes after this. Give that day or an earlier one.'
          when ${step('stage')} = 'notSelected' and other.stage = 'appointed'
            then '. If that is a mistake, delete it first.'
          else '. Give that day or a later one.' end
       from application_step other
       where other.application_id = ${step('application')} and other.id <> ${step('id')}
         and (${rank(sql`other.stage`)} > ${rank(step('stage'))} and other."on" < ${step('on')}
           or ${rank(sql`other.stage`)} < ${rank(step('stage'))} and other."on" > ${step('on')}
           or ${rank(sql`other.stage`)} = 6 and ${rank(step('stage'))} = 6
           or (other.stage, ${step('stage')}) in (('appointed', 'notSelected'), ('notSelected', 'appointed')))
       order by ${rank(sql`other.stage`)} desc, other."on" limit 1)) end`,
});

rule(Application, {
  property: 'appliedOn',
  of: ['appliedOn'],
  against: (application) => sql`(
    select ${said(sql`step`)} || '. Give that day or an earlier one.' from application_step step
    where step.application_id = ${application('id')} and step."on" < ${application('appliedOn')}
    order by step."on" limit 1)`,
});
