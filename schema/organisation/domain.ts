import { domain } from '../foundation/domain.ts';
import * as entities from './entities.ts';
import './graphql.ts';
import { areas, posts } from './imports.ts';
import { passwordLink } from './mails.ts';
import { holder } from './me.ts';
import { pages, publisher } from './pages.ts';
import permissions from './permissions.ts';
import { vocabulary } from './vocabulary.ts';

export const organisation = domain('organisation', {
  entities,
  permissions,
  samples: () => import('./samples.ts'),
  vocabulary,
  imports: [areas, posts],
  pages,
  publisher,
  mails: [passwordLink],
  attributes: { holder },
});
