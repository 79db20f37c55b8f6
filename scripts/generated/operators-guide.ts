import { asWords } from '../../admin/jobs/job-label.ts';
import type { Job } from '../../schema/foundation/jobs/job.ts';
import type { Product } from '../../schema/foundation/product.ts';

const head = '| job | when (London) | what |\n|---|---|---|\n';

/** The operators' guide with a line for every job that there is. */
export function operatorsGuide({ domains }: Product, guide: string): string {
  const [before, after] = guide.split(head);
  if (after === undefined) throw new Error('The operators’ guide has no table of jobs.');
  const jobs = domains.flatMap((domain) => domain.jobs);
  return before + head + jobs.map(line).sort().join('\n') + after.slice(after.indexOf('\n\n'));
}

function line({ name, schedule, mutation, does }: Job): string {
  const when = [schedule?.says, mutation && 'when somebody asks for it'].filter(Boolean);
  return `| ${asWords(name)} | ${when.join(', and ') || 'when it is needed'} | ${does} |`;
}
