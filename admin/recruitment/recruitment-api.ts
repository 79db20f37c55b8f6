import type { Row } from '../foundation/may.ts';
import { askGraphQL } from '../providers/data/ask-graphql.ts';

/** Where somebody stands towards training to recruit. */
export interface Stands extends Row {
  standing: string;
  until: string | null;
  outstandingSince: string | null;
  reason: string;
}

export interface FollowUp {
  id: string;
  on: string;
  how: string;
  outcome: string;
  note: string | null;
  told: { fullName: string } | null;
}

/** A place on a panel, with the training of whoever has it and what was done about it. */
export interface Place {
  id: string;
  role: string;
  from: string;
  until: string | null;
  employee: { id: string; fullName: string } | null;
  vacancy: { id: string; reference: string } | null;
  /** As it was on the day they joined; absent before they have. */
  participation: Stands[];
  followUps: FollowUp[];
}

const standing = 'id standing until outstandingSince reason';
const place = `id role from until employee { id fullName } vacancy { id reference }
  participation(from: "1900-01-01", until: $until) { ${standing} }
  followUps(first: 20, orderBy: [{ on: desc }]) { id on how outcome note told { fullName } }`;

/** Places on panels by their ids, with the training as it was when each joined, up to a day. */
export async function placesWith(ids: readonly string[], until: string) {
  const { panelMembers } = await askGraphQL<{ panelMembers: { nodes: Place[] } }>(
    `query ($ids: [ID!], $until: Date!) {
      panelMembers(first: 100, filter: { id: { in: $ids } }) { nodes { ${place} } } }`,
    { ids, until },
  );
  return new Map(panelMembers.nodes.map((each) => [each.id, each]));
}

/** The panel of a vacancy; `now` is how each stands today, or will on their first day. */
export async function panelOf(vacancy: string, until: string) {
  const { panelMembers, panelStandings } = await askGraphQL<{
    panelMembers: { nodes: Place[] };
    panelStandings: { nodes: (Stands & { judgedOn: string; panelMember: { id: string } })[] };
  }>(
    `query ($vacancy: ID!, $until: Date!) {
      panelMembers(first: 100, filter: { vacancy: { id: { eq: $vacancy } } }, orderBy: [{ role: asc }, { from: asc }]) {
        nodes { ${place} } }
      panelStandings(first: 100, filter: { vacancy: { id: { eq: $vacancy } } }) {
        nodes { ${standing} judgedOn panelMember { id } } } }`,
    { vacancy, until },
  );
  return panelMembers.nodes.map((member) => ({
    ...member,
    now: panelStandings.nodes.filter(({ panelMember }) => panelMember.id === member.id),
  }));
}

export type PanelPlace = Awaited<ReturnType<typeof panelOf>>[number];

export interface Application {
  id: string;
  number: string;
  appliedOn: string;
  stage: string;
  statement: string | null;
  heardThrough: string | null;
}

export interface NamedApplication extends Application {
  fullName: string | null;
}

const applicationsAsked = (fields: string) =>
  `query ($vacancy: ID!) { applications(first: 500, filter: { vacancy: { id: { eq: $vacancy } } }, orderBy: [{ number: asc }]) {
    nodes { id number appliedOn stage ${fields} } } }`;

/** What a shortlist is made of: names are not even asked for. */
export const unnamedApplications = async (vacancy: string) =>
  (
    await askGraphQL<{ applications: { nodes: Application[] } }>(
      applicationsAsked('statement heardThrough'),
      { vacancy },
    )
  ).applications.nodes;

/** The applications of a vacancy, each by its name where that is shown. */
export const applicationsFor = async (vacancy: string) =>
  (
    await askGraphQL<{ applications: { nodes: NamedApplication[] } }>(
      applicationsAsked('fullName'),
      { vacancy },
    )
  ).applications.nodes;

export interface Vacancy {
  id: string;
  version: number;
  reference: string;
  status: string;
  post: { title: string } | null;
  applicantsShownOn: string | null;
}

export const vacancyWith = async (id: string) =>
  (
    await askGraphQL<{ vacancy: Vacancy | null }>(
      'query ($id: ID!) { vacancy(id: $id) { id version reference status post { title } applicantsShownOn } }',
      { id },
    )
  ).vacancy;

/** Changes a vacancy as it is at this moment. */
export async function changeVacancy(id: string, patch: Record<string, unknown>) {
  const { vacancy } = await askGraphQL<{ vacancy: { version: number } | null }>(
    'query ($id: ID!) { vacancy(id: $id) { version } }',
    { id },
  );
  await askGraphQL(
    `mutation ($id: ID!, $version: Int!, $patch: VacancyPatch!) {
      updateVacancy(id: $id, version: $version, patch: $patch) { vacancy { id } } }`,
    { id, version: vacancy?.version ?? 0, patch },
  );
}

export const addStep = (input: {
  application: string;
  stage: string;
  on: string;
  reason?: string;
}) =>
  askGraphQL(
    'mutation ($input: ApplicationStepInput!) { createApplicationStep(input: $input) { applicationStep { id } } }',
    { input },
  );

export const addFollowUp = (input: Record<string, unknown>) =>
  askGraphQL(
    'mutation ($input: PanelFollowUpInput!) { createPanelFollowUp(input: $input) { panelFollowUp { id } } }',
    { input },
  );
