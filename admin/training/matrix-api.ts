import type { Row } from '../foundation/may.ts';
import { askGraphQL } from '../providers/data/ask-graphql.ts';
import { type Area, allAreas } from './areas.ts';

/** What the matrix is narrowed to, as its address says it. */
export interface Narrowed {
  on: string;
  name: string;
  area: string;
  engagement: string;
  requirement: string;
  /** Where people stand towards it, or towards anything. */
  standing: string;
  page: number;
}

export interface Person {
  id: string;
  fullName: string;
  staffNumber: string;
  serviceArea: { name: string } | null;
  trainingStandings: (Row & { requirement: { id: string } })[];
}

export interface Choices {
  areas: Area[];
  requirements: { id: string; name: string }[];
}

export const peopleOnAPage = 25;

/** What there is to choose from. */
export async function matrixChoices(): Promise<Choices> {
  const { requirements } = await askGraphQL<{ requirements: { nodes: Choices['requirements'] } }>(
    `{ requirements(first: 50, orderBy: [{ name: asc }]) { nodes { id name } } }`,
  );
  return { areas: await allAreas(), requirements: requirements.nodes };
}

const person = `id fullName staffNumber serviceArea { name }
  trainingStandings(on: $on, first: 50) { id standing until outstandingSince reason requirement { id } }`;

/** A page of people with all their standings; with a standing, a page of what stands so, and of whom. */
export async function matrixOf(narrowed: Narrowed): Promise<{ people: Person[]; total: number }> {
  const { on, page, requirement, standing } = narrowed;
  const offset = (page - 1) * peopleOnAPage;
  const asked = { on, first: peopleOnAPage, offset };
  if (!requirement && !standing) {
    const { employees } = await askGraphQL<{ employees: { totalCount: number; nodes: Person[] } }>(
      `query ($on: Date!, $first: Int, $offset: Int, $filter: EmployeeFilter) {
        employees(first: $first, offset: $offset, filter: $filter, orderBy: [{ fullName: asc }]) {
          totalCount nodes { ${person} } } }`,
      { ...asked, filter: peopleIn(narrowed) },
    );
    return { people: employees.nodes, total: employees.totalCount };
  }
  const filter = {
    ...(requirement && { requirement: { id: { eq: requirement } } }),
    employee: peopleIn(narrowed),
    ...(standing && { standing: { in: [standing] } }),
  };
  const { trainingStandings } = await askGraphQL<{
    trainingStandings: { totalCount: number; nodes: { employee: Person }[] };
  }>(
    `query ($on: Date!, $first: Int, $offset: Int, $filter: TrainingStandingFilter) {
      trainingStandings(on: $on, first: $first, offset: $offset, filter: $filter,
        orderBy: [{ employee: { fullName: asc } }]) { totalCount nodes { employee { ${person} } } } }`,
    { ...asked, filter },
  );
  const { nodes, totalCount } = trainingStandings;
  const people = new Map(nodes.map(({ employee }) => [employee.id, employee]));
  return { people: [...people.values()], total: totalCount };
}

/** The people who work here on the day, as far as they are meant; an area means all below it. */
function peopleIn({ on, name, area, engagement }: Narrowed) {
  return {
    startedOn: { lte: on },
    or: [{ endedOn: { isNull: true } }, { endedOn: { gte: on } }],
    ...(area && { serviceArea: { within: area } }),
    ...(name && { fullName: { contains: name } }),
    ...(engagement && { engagement: { in: [engagement] } }),
  };
}
