import { domain } from '../foundation/domain.ts';
import * as entities from './entities.ts';
import './graphql.ts';
import { applyRetention, tryRetention } from './jobs.ts';
import { heldAboutYou } from './mails.ts';
import { pages } from './pages.ts';
import permissions from './permissions.ts';
import { vocabulary } from './vocabulary.ts';

export const protection = domain('protection', {
  entities,
  permissions,
  pages,
  jobs: [applyRetention, tryRetention],
  mails: [heldAboutYou],
  vocabulary,
});
