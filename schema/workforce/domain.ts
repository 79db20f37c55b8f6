import { domain } from '../foundation/domain.ts';
import * as entities from './entities.ts';
import './graphql.ts';
import { employees, leavers, pay } from './imports.ts';
import { KeptPayGap } from './kept-pay-gap.ts';
import { managedAreas, ownEmployee } from './me.ts';
import { PayGapStatement, PayRecord } from './pay-record.ts';
import permissions from './permissions.ts';
import './reports.ts';

export const workforce = domain('workforce', {
  entities: { ...entities, KeptPayGap, PayGapStatement, PayRecord },
  permissions,
  samples: () => import('./samples.ts'),
  imports: [employees, leavers, pay],
  attributes: { employee: ownEmployee, areas: managedAreas },
});
