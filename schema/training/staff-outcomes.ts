import { sql } from '../foundation/planner/sql.ts';
import { countsFrom } from '../foundation/report/counts-from.ts';
import { ExitAnswer } from '../monitoring/exit-answer.ts';
import { cohort } from '../monitoring/outcomes/cohort.ts';
import { directoratesSql } from '../monitoring/outcomes/count-outcomes.ts';
import { Grade, Post } from '../organisation/entities.ts';
import { EarlierPlacement, Employee, Leaver } from '../workforce/entities.ts';
import { Completion, RequirementItem } from './entities.ts';
import { inWords, placeOf, recorded, said } from './leaving-reasons.ts';

countsFrom(Employee, [
  'id',
  'post',
  'serviceArea',
  'engagement',
  'schoolEmployed',
  'startedOn',
  'endedOn',
]);
countsFrom(EarlierPlacement, ['id', 'employee', 'post', 'serviceArea', 'from', 'until']);
countsFrom(Leaver, ['employee', 'reason']);
countsFrom(Post, ['id', 'grade']);
countsFrom(Grade, ['id', 'rank']);
countsFrom(Completion, ['employee', 'course', 'completedOn']);
countsFrom(RequirementItem, ['course']);
countsFrom(ExitAnswer, ['subject', 'question', 'answer', 'answeredOn']);

const whoIsLeftOut = 'Councillors and those whom schools employ are not counted.';
const lastDay =
  'Whoever has their last day on the last day of the year counts as gone in the next.';

/** Those who worked for the council when a year began, and what became of them in it: one population for every question. */
cohort({
  name: 'staff',
  called: 'staff',
  start: 'inPost',
  asked: 'asPerson',
  workforce: { path: 'leaving', left: 'left' },
  settlesAfter: 0,
  asAt: ({ until }) => until,
  groupings: ['serviceArea', 'grade'],
  paths: [
    {
      name: 'leaving',
      report: 'LeavingByCharacteristic',
      question: `Of those who worked for the council when the year began, who has left it by the end, by what they have said of themselves? ${lastDay} ${whoIsLeftOut}`,
      stages: { left: 'gone within the year', resigned: 'gone by their own notice' },
      brief: ['left'],
    },
    {
      name: 'reasons',
      of: 'leaving',
      groupings: ['serviceArea'],
      report: 'ReasonsByCharacteristic',
      question: `Of those who worked for the council when the year began and have left it by the end, who left for what reason, as the council records it? ${lastDay} ${whoIsLeftOut}`,
      stages: { left: 'gone within the year' },
      sorts: inWords(recorded),
    },
    {
      name: 'exit',
      of: 'leaving',
      groupings: ['serviceArea'],
      report: 'ExitAnswersByCharacteristic',
      question: `Of those who worked for the council when the year began and have left it by the end, who answered the exit interview, and what was their main reason? ${lastDay} ${whoIsLeftOut}`,
      stages: {
        left: 'gone within the year',
        answered: 'heard in an exit interview by the end of the year',
      },
      sorts: inWords(said),
    },
    {
      name: 'moves',
      report: 'MovesByCharacteristic',
      question: `Of those who worked for the council when the year began, who has moved to another post within it, and who to a higher grade? ${whoIsLeftOut}`,
      stages: { moved: 'in another post', promoted: 'promoted to a higher grade' },
      selects: ['promoted'],
    },
    {
      name: 'training',
      report: 'TrainingByCharacteristic',
      question: `Of those who worked for the council when the year began, who was trained in it, and who beyond what is required? ${whoIsLeftOut}`,
      stages: { trained: 'trained', furtherTrained: 'trained beyond what is required' },
    },
  ],
  people({ start, until }) {
    const began = sql`${sql.lit(start)}::date`;
    const ended = sql`${sql.lit(until)}::date`;
    const within = sql`completion.employee_id = employee.id and completion.completed_on > ${began} and completion.completed_on <= ${ended}`;
    return sql`
      select employee.id as subject, directorate.directorate::text as "serviceArea", first_post.grade_id::text as grade,
        case when employee.ended_on < ${ended} then case when exists (select from leaver
          where leaver.employee_id = employee.id and leaver.reason = 'resignation') then 2 else 1 end else 0 end as leaving,
        case when employee.ended_on < ${ended} then (select ${placeOf(recorded, sql`max(leaver.reason)`, 1)} from leaver
          where leaver.employee_id = employee.id) else 0 end as reasons,
        case when employee.ended_on < ${ended} then (select case when count(*) = 0 then 1
            else ${placeOf(said, sql`max(given.answer) filter (where given.question = 'mainReason')`, 2)} end
          from monitoring.exit_answer given where given.subject = employee.id and given.answered_on <= ${ended}) else 0 end as exit,
        case when not exists (select from earlier_placement moved where moved.employee_id = employee.id
            and moved.until >= ${began} and moved.until < ${ended}) then 0
          when last_grade.rank > first_grade.rank then 2 else 1 end as moves,
        case when exists (select from completion where ${within} and not exists (
            select from requirement_item item where item.course_id = completion.course_id)) then 2
          when exists (select from completion where ${within}) then 1 else 0 end as training
      from employee
      left join lateral (select placement.id, placement.post_id, placement.service_area_id from earlier_placement placement where placement.employee_id = employee.id
        and placement."from" <= ${began} and placement.until >= ${began} limit 1) first on true
      left join lateral (select placement.id, placement.post_id from earlier_placement placement where placement.employee_id = employee.id
        and placement."from" <= ${ended} and placement.until >= ${ended} limit 1) last on true
      left join post first_post on first_post.id = case when first.id is null then employee.post_id else first.post_id end
      left join post last_post on last_post.id = case when last.id is null then employee.post_id else last.post_id end
      left join grade first_grade on first_grade.id = first_post.grade_id
      left join grade last_grade on last_grade.id = last_post.grade_id
      left join (${directoratesSql}) directorate on directorate.id = coalesce(first.service_area_id, employee.service_area_id)
      where not employee.school_employed and employee.engagement <> 'councillor'
        and employee.started_on <= ${began} and (employee.ended_on is null or employee.ended_on >= ${began})`;
  },
});
