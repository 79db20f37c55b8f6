import { domain } from '../foundation/domain.ts';
import * as entities from './entities.ts';
import './graphql.ts';
import { actionPlan } from './imports.ts';
import permissions from './permissions.ts';

export const plans = domain('plans', {
  entities,
  permissions,
  samples: () => import('./samples.ts'),
  imports: [actionPlan],
});
