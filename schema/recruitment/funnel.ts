import { sql } from '../foundation/planner/sql.ts';
import { countsFrom } from '../foundation/report/counts-from.ts';
import { cohort } from '../monitoring/outcomes/cohort.ts';
import { directoratesSql } from '../monitoring/outcomes/count-outcomes.ts';
import { Post } from '../organisation/entities.ts';
import { Application, ApplicationStep, Vacancy } from './entities.ts';
import { stages } from './stages.ts';

countsFrom(Application, ['id', 'vacancy']);
countsFrom(ApplicationStep, ['application', 'stage']);
countsFrom(Vacancy, ['id', 'post', 'serviceArea', 'grade', 'channel', 'closesOn']);
countsFrom(Post, ['id', 'grade']);

const along = ['longlisted', 'shortlisted', 'interviewed', 'offered', 'appointed'] as const;

const inOrder = sql.join(along.map((stage) => sql.lit(stage)));

/** Those who applied for the vacancies that closed in a year, and how far they got: counted a quarter later, when it is settled. */
cohort({
  name: 'applicants',
  called: 'applicants',
  start: stages[0],
  asked: 'asPerson',
  settlesAfter: 3,
  asAt: ({ until }) => until,
  groupings: ['serviceArea', 'grade', 'channel'],
  paths: [
    {
      name: 'recruitment',
      report: 'RecruitmentFunnel',
      question:
        'Of those who applied for the vacancies that closed in the year, who got how far, by what they have said of themselves?',
      stages: {
        longlisted: 'longlisted',
        shortlisted: 'shortlisted',
        interviewed: 'interviewed',
        offered: 'offered a post',
        appointed: 'appointed',
      },
      brief: ['shortlisted', 'appointed'],
      selects: along,
    },
  ],
  people: ({ start, until }) => sql`
    select application.id as subject, directorate.directorate::text as "serviceArea",
      coalesce(vacancy.grade_id, post.grade_id)::text as grade, vacancy.channel as channel,
      coalesce((select max(array_position(array[${inOrder}], step.stage)) from application_step step
        where step.application_id = application.id), 0) as recruitment
    from application
    join vacancy on vacancy.id = application.vacancy_id
    left join post on post.id = vacancy.post_id
    left join (${directoratesSql}) directorate on directorate.id = vacancy.service_area_id
    where vacancy.closes_on > ${sql.lit(start)}::date and vacancy.closes_on <= ${sql.lit(until)}::date`,
});
