import { type Domain, domain } from '../domain.ts';
import { kindsOf } from '../imports/kinds.ts';
import '../outbox/graphql.ts';
import { sendMessages } from '../outbox/jobs.ts';
import { Message } from '../outbox/message.ts';
import type { Me } from '../permissions/me.ts';
import { type Grants, type May, permissions } from '../permissions/permissions.ts';
import type { Role } from '../permissions/roles.ts';
import { jobFields } from './graphql.ts';
import { jobsOf } from './job.ts';
import { JobRun } from './job-run.ts';
import { tidyUp } from './tidy-up.ts';

const own = [sendMessages, tidyUp];
const requested = ['job', 'data', 'startedBy'] as const;

/** The foundation's own domain: jobs and messages, and the own runs of those who may ask for a job or bring in a file. */
export function jobbing(domains: readonly Domain[]): Domain {
  const asked = jobsOf(domains);
  const imports = kindsOf(domains);
  const all = [...own, ...asked.values()];
  const byHandToo = all.filter(({ schedule, mutation }) => schedule && mutation);
  jobFields(all);
  const asking = domains
    .flatMap(({ grants }) => grants)
    .filter(({ action }) => action === 'run')
    .filter(({ subject }) => asked.has(subject) || imports.has(subject));
  const grants: Grants = Object.fromEntries(asking.map(({ role }) => [role as Role, ownRuns]));
  return domain('jobs', {
    entities: { JobRun, Message },
    jobs: own,
    permissions: [
      ...permissions(grants),
      ...permissions({
        systemAdministrator(may, me) {
          for (const { name } of byHandToo) may('run', name);
          may('read', JobRun);
          may('create', JobRun, { only: requested, where: { startedBy: me.user } });
          may('update', JobRun, { only: ['state', 'nextAt', 'endedAt', 'cancelRequested'] });
          may('read', Message);
          may('update', Message, { only: ['state', 'attempts', 'nextAt'] });
        },
        worker(may) {
          may(['read', 'delete'], JobRun);
          may(['read', 'create', 'delete'], Message);
        },
      }),
    ],
  });
}

function ownRuns(may: May, me: Me) {
  const where = { startedBy: me.user };
  may('read', JobRun, { where });
  may('create', JobRun, { only: requested, where });
  may('update', JobRun, { only: ['cancelRequested'], where });
}
