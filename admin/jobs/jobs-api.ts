import { askGraphQL } from '../providers/data/ask-graphql.ts';

/** Work that the server does by the clock or when it is asked to. */
export interface Job {
  name: string;
  does: string;
  schedule: string | null;
  mutation: string | null;
}

export const allJobs = async () =>
  (await askGraphQL<{ jobs: Job[] }>('{ jobs { name does schedule mutation } }')).jobs;

/** Asks for a job; answers with the id of the run that will do it. */
export async function askFor({ mutation }: Pick<Job, 'mutation'>): Promise<string> {
  const answer = await askGraphQL<Record<string, { jobRun: { id: string } }>>(
    `mutation { ${mutation} { jobRun { id } } }`,
  );
  return answer[mutation!]!.jobRun.id;
}

const change = (mutation: string, record: string) => (id: string) =>
  askGraphQL(`mutation ($id: ID!) { ${mutation}(id: $id) { ${record} { id } } }`, { id });

export const retryJob = change('retryJob', 'jobRun');
export const cancelRun = change('cancelRun', 'jobRun');
export const retryMessage = change('retryMessage', 'message');
