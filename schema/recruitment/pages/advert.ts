import type { Asked } from '../../foundation/pages/page.ts';
import type { Language } from '../../foundation/pages/words.ts';

/** A vacancy as the public sees it. */
export interface Advert {
  id: string;
  reference: string;
  opensOn: string;
  closesOn: string;
  post: { title: string; grade: { name: string } };
  grade: { name: string } | null;
  serviceArea: { name: string };
}

const advertised =
  'id reference opensOn closesOn post { title grade { name } } grade { name } serviceArea { name }';
const today = () => new Date().toLocaleDateString('en-CA', { timeZone: 'Europe/London' });

/** The vacancies that take applications from everybody today, the first to close first. */
export async function adverts(ask: Asked['ask']): Promise<Advert[]> {
  const { vacancies } = await ask<{ vacancies: { nodes: Advert[] } }>(
    `query ($today: Date!) { vacancies(filter: { opensOn: { lte: $today }, closesOn: { gte: $today } },
      orderBy: [{ closesOn: asc }], first: 200) { nodes { ${advertised} } } }`,
    { today: today() },
  );
  return vacancies.nodes;
}

/** The vacancy at an address, while it is advertised to everybody. */
export async function advertAt({ ask, parameters }: Asked): Promise<Advert | null> {
  const { vacancy } = await ask<{ vacancy: Advert | null }>(
    `query ($id: ID!) { vacancy(id: $id) { ${advertised} } }`,
    { id: parameters.vacancy },
  );
  return vacancy;
}

/** Whether it takes applications today. */
export const takesApplications = ({ opensOn, closesOn }: Advert) =>
  opensOn <= today() && today() <= closesOn;

/** A day in words. */
export const dayIn = (language: Language, day: string) =>
  new Intl.DateTimeFormat(language === 'cy' ? 'cy' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(day));
