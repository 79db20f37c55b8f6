import { dayInWords } from '../foundation/planner/day-in-words.ts';
import { sql } from '../foundation/planner/sql.ts';
import { rule } from '../foundation/writing/rule.ts';
import { Vacancy } from './entities.ts';

const today = sql`(now() at time zone 'Europe/London')::date`;

/** The names of the shortlisted are shown from the day on which somebody shows them: what was seen is not unseen. */
rule(Vacancy, {
  property: 'applicantsShownOn',
  of: ['applicantsShownOn'],
  updatesOnly: true,
  against: (vacancy) => sql`case
    when not exists (
      select 1 from application join application_step step on step.application_id = application.id
      where application.vacancy_id = ${vacancy('id')} and step.stage = 'shortlisted')
      then 'Nobody is shortlisted yet. Make the shortlist first.'
    when ${vacancy('applicantsShownOn')} is distinct from ${today}
      then 'Names are shown from the day that somebody shows them, and stay so. Give today, '
        || ${dayInWords(today)} || '.' end`,
});

/** Nobody goes back to shortlisting without names once they have been shown. */
rule(Vacancy, {
  property: 'status',
  of: ['status'],
  updatesOnly: true,
  against: (vacancy) => sql`case
    when ${vacancy('applicantsShownOn')} is not null and ${vacancy('status')} in ('draft', 'open', 'shortlisting')
      then 'The names of the shortlisted have been shown. This vacancy cannot go back to before that.' end`,
});
