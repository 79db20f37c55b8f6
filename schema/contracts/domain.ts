import { domain } from '../foundation/domain.ts';
import { contractsFile } from './contracts-file.ts';
import * as entities from './entities.ts';
import './graphql.ts';
import { contractsOcds } from './imports.ts';
import { contractReminders } from './jobs.ts';
import { contractReminder, supplierQuestionnaire } from './mails.ts';
import { contractsPackage } from './ocds/publish.ts';
import { pages } from './pages.ts';
import permissions from './permissions.ts';
import './reports.ts';
import { contractSummary } from './summaries/contract.ts';
import { quarterSummary } from './summaries/quarter.ts';
import { suppliersFile } from './suppliers-file.ts';
import { vocabulary } from './vocabulary.ts';

export const contracts = domain('contracts', {
  entities,
  permissions,
  samples: () => import('./samples.ts'),
  vocabulary,
  imports: [contractsOcds, contractsFile, suppliersFile],
  packages: [contractsPackage],
  summaries: [contractSummary, quarterSummary],
  pages,
  jobs: [contractReminders],
  mails: [supplierQuestionnaire, contractReminder],
});
