import { sql } from '../../foundation/planner/sql.ts';
import { countsFrom } from '../../foundation/report/counts-from.ts';
import { FormEdition } from '../form-edition.ts';
import { Response } from '../response.ts';
import { cohort } from './cohort.ts';
import { directoratesSql } from './count-outcomes.ts';

countsFrom(Response, ['id', 'edition', 'serviceArea', 'channel', 'satisfaction', 'countedOn']);
countsFrom(FormEdition, ['id', 'audience', 'serviceArea']);

/** Those who handed in a form about a service, and whether they are satisfied. */
cohort({
  name: 'serviceUsers',
  called: 'service users',
  start: 'used',
  asked: 'onForms',
  settlesAfter: 0,
  asAt: ({ until }) => until,
  groupings: ['serviceArea', 'channel'],
  paths: [
    {
      name: 'satisfaction',
      report: 'ServiceUse',
      question:
        'Who uses the services of the council, by what they have said of themselves, and who of them is satisfied?',
      stages: { rated: 'asked and said how satisfied they are', satisfied: 'satisfied' },
      said: true,
      stepByStep: true,
    },
  ],
  people: ({ start, until }) => sql`
    select response.id as subject, directorate.directorate::text as "serviceArea", response.channel as channel,
      case when response.satisfaction is null then 0 when response.satisfaction < 4 then 1 else 2 end as satisfaction
    from monitoring.response response
    join form_edition edition on edition.id = response.edition and edition.audience = 'serviceUsers'
    left join (${directoratesSql}) directorate on directorate.id = coalesce(response.service_area, edition.service_area_id)
    where response.counted_on > ${sql.lit(start)}::date and response.counted_on <= ${sql.lit(until)}::date`,
});
