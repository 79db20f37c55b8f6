import { domain } from '../foundation/domain.ts';
import * as entities from './entities.ts';
import './graphql.ts';
import permissions from './permissions.ts';

export const audits = domain('audits', { entities, permissions });
