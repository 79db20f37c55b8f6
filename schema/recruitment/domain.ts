import { domain } from '../foundation/domain.ts';
import * as entities from './entities.ts';
import './funnel.ts';
import './graphql.ts';
import { applications, panelMembers, vacancies } from './imports.ts';
import { pages } from './pages.ts';
import permissions from './permissions.ts';

export const recruitment = domain('recruitment', {
  entities,
  permissions,
  samples: () => import('./samples.ts'),
  pages,
  imports: [vacancies, panelMembers, applications],
});
