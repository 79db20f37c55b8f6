import { type Sample, sampleId } from '../foundation/samples.ts';
import { daysAfter } from '../organisation/samples/calendar.ts';
import { areaId, postId } from '../organisation/samples.ts';
import { employeeId } from '../workforce/samples.ts';
import { PanelMember, Vacancy } from './entities.ts';
import { type VacancyData, vacancies } from './samples/vacancies.ts';

const vacancyId = (reference: string) => sampleId('Vacancy', reference);

/** The vacancies of the invented council and the panels that fill them. */
export const samples = (today: string): Sample[] => [
  { entity: Vacancy, rows: vacancies.map((vacancy) => vacancyRow(vacancy, today)) },
  { entity: PanelMember, rows: vacancies.flatMap((vacancy) => panelRows(vacancy, today)) },
];

const vacancyRow = (vacancy: VacancyData, today: string) => ({
  id: vacancyId(vacancy.reference),
  reference: vacancy.reference,
  post: postId(vacancy.post.number),
  serviceArea: areaId(vacancy.post.area.code),
  channel: vacancy.channel,
  opensOn: daysAfter(today, -vacancy.opensDaysAgo),
  closesOn: daysAfter(today, -vacancy.closesDaysAgo),
  status: vacancy.status,
});

const panelRows = ({ reference, panel }: VacancyData, today: string) =>
  panel.map(({ person, role, fromDaysAgo, untilDaysAgo }) => ({
    id: sampleId('PanelMember', `${reference}/${person.staffNumber}`),
    vacancy: vacancyId(reference),
    employee: employeeId(person.staffNumber),
    role,
    from: daysAfter(today, -fromDaysAgo),
    until: untilDaysAgo === null ? null : daysAfter(today, -untilDaysAgo),
  }));
