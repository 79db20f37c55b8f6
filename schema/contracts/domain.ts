import { domain } from '../foundation/domain.ts';
import * as entities from './entities.ts';
import './graphql.ts';
import { contractsOcds } from './imports.ts';
import permissions from './permissions.ts';
import './reports.ts';
import { samples } from './samples.ts';

export const contracts = domain('contracts', {
  entities,
  permissions,
  samples,
  imports: [contractsOcds],
});
