import { askGraphQL } from '../providers/data/ask-graphql.ts';
import type { Channel, GivenAnswer } from './answers-api.ts';

/** A published form that takes answers. */
export interface OpenForm {
  id: string;
  title: string;
  number: number;
  questions: string[];
  asksSatisfaction: boolean;
}

/** The forms that people answer without their name and that take answers today, the newest edition of each. */
export async function openForms(today: string): Promise<OpenForm[]> {
  const { formEditions } = await askGraphQL<{
    formEditions: { nodes: (OpenForm & { slug: string })[] };
  }>(
    `query ($today: Date!) { formEditions(first: 200, orderBy: [{ title: asc }, { number: desc }], filter: {
      audience: { ne: staff }, opensOn: { lte: $today }, or: [{ closesOn: { isNull: true } }, { closesOn: { gte: $today } }] }) {
      nodes { id slug title number questions asksSatisfaction } } }`,
    { today },
  );
  // by its address: not everybody who records forms may read the form that an edition is of
  const newest = Map.groupBy(formEditions.nodes, ({ slug }) => slug);
  return [...newest.values()].map((editions) =>
    editions.reduce((one, other) => (other.number > one.number ? other : one)),
  );
}

/** Publishes a form as it stands; answers the number of the edition. */
export const publishForm = async (id: string, version: number) =>
  (
    await askGraphQL<{ publishMonitoringForm: number }>(
      'mutation ($id: ID!, $version: Int!) { publishMonitoringForm(id: $id, version: $version) }',
      { id, version },
    )
  ).publishMonitoringForm;

/** The names of the questions of a form that nothing says what they are needed for. */
export async function unneeded(form: string): Promise<string[]> {
  const { formQuestions } = await askGraphQL<{
    formQuestions: { nodes: { neededFor: string | null; characteristic: { name: string } }[] };
  }>(
    `query ($form: ID!) { formQuestions(first: 60, filter: { form: { id: { eq: $form } } }, orderBy: [{ characteristic: { order: asc } }]) {
      nodes { neededFor characteristic { name } } } }`,
    { form },
  );
  return formQuestions.nodes
    .filter(({ neededFor }) => !neededFor?.trim())
    .map(({ characteristic }) => characteristic.name);
}

/** Writes down a form that somebody filled in; what was asked of the service goes with it, under names of its own. */
export function recordResponse(
  edition: string,
  { token, channel }: { token: string; channel: Channel },
  given: readonly GivenAnswer[],
) {
  const of = (name: string) =>
    given.find(({ characteristic }) => characteristic === name)?.category ?? null;
  const satisfaction = of('satisfaction');
  return askGraphQL(
    `mutation ($edition: ID!, $token: String!, $channel: ResponseChannel!, $answers: [AnswerInput!]!, $outcome: ServiceOutcome, $satisfaction: Int) {
      recordResponse(edition: $edition, token: $token, channel: $channel, answers: $answers, outcome: $outcome, satisfaction: $satisfaction) }`,
    {
      edition,
      token,
      channel,
      answers: given.filter(({ characteristic }) => !ofService.has(characteristic)),
      outcome: of('outcome'),
      satisfaction: satisfaction ? Number(satisfaction) : null,
    },
  );
}

const ofService = new Set(['outcome', 'satisfaction']);
