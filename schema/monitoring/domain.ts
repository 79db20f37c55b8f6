import { domain } from '../foundation/domain.ts';
import * as entities from './entities.ts';
import './graphql.ts';
import { countResponses, workOutMonthlyTables } from './jobs.ts';
import { pages } from './pages.ts';
import permissions from './permissions.ts';
import { samples } from './samples.ts';
import { vocabulary } from './vocabulary.ts';

export const monitoring = domain('monitoring', {
  entities,
  permissions,
  pages,
  jobs: [countResponses, workOutMonthlyTables],
  samples,
  vocabulary,
});
