import { domain } from '../foundation/domain.ts';
import * as entities from './entities.ts';
import './graphql.ts';
import { benchmark } from './imports.ts';
import { countResponses, workOutMonthlyTables } from './jobs.ts';
import { pages } from './pages.ts';
import permissions from './permissions.ts';
import { samples } from './samples.ts';
import { vocabulary } from './vocabulary.ts';

export const monitoring = domain('monitoring', {
  entities,
  permissions,
  imports: [benchmark],
  pages,
  jobs: [countResponses, workOutMonthlyTables],
  samples,
  vocabulary,
});
