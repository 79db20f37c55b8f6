import { expect, test } from 'vitest';
import { asWords } from '../../admin/jobs/job-label.ts';
import { assemble } from '../../schema/foundation/product.ts';
import * as domains from '../../schema/index.ts';
import { read } from '../harness/source-files.ts';

test('the operators’ guide has a line for every job, as it is declared', () => {
  const jobs = assemble(Object.values(domains)).domains.flatMap((domain) => domain.jobs);
  const lines = jobs.map(({ name, schedule, mutation, does }) => {
    const when = [schedule?.says, mutation && 'when somebody asks for it'].filter(Boolean);
    return `| ${asWords(name)} | ${when.join(', and ') || 'when it is needed'} | ${does} |`;
  });
  const [, table = ''] = read('docs/operators.md').split(
    '| job | when (London) | what |\n|---|---|---|\n',
  );
  expect(table.slice(0, table.indexOf('\n\n')).split('\n').sort()).toEqual(lines.sort());
});
