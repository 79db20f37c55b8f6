import type { AuthProvider } from 'ra-core';
import { finish } from '../../foundation/bulk/deed.ts';
import { resourceAt } from '../../foundation/declaration.ts';
import { dropDrafts } from '../../foundation/form/drafts.ts';
import {
  mayCreate,
  mayDelete,
  mayList,
  mayShow,
  mayUpdate,
  type Row,
} from '../../foundation/may.ts';
import type { Refused } from '../data/refused.ts';
import { ask } from './ask.ts';
import { currentViewer, forgetViewer, sessionEnded, tellOtherPages } from './viewer.ts';

/** Who is signed in and what they may do, as react-admin asks for it. */
export const authProvider: AuthProvider = {
  // the sign-in page has done it already
  async login() {},
  async logout() {
    // what waits to be done is done by whoever asked for it
    await finish();
    if (currentViewer().user) await ask('POST', '/api/auth/sign-out').catch(() => undefined);
    forgetViewer();
    dropDrafts();
    tellOtherPages();
  },
  async checkAuth() {
    const { user, secondFactorRequired } = currentViewer();
    if (!user || secondFactorRequired) throw new Error('Sign in first.');
  },
  async checkError(error: Partial<Refused>) {
    // leaving the page would lose what is being typed on it
    if (error.code === 'UNAUTHENTICATED') sessionEnded();
  },
  getPermissions: async () => currentViewer().ability,
  async getIdentity() {
    const { user } = currentViewer();
    return { id: user?.id ?? '', fullName: user?.name ?? '' };
  },
  canAccess: async ({ resource, action, record }) =>
    permitted(resource, action, record as Row | undefined),
};

function permitted(path: string, action: string, row: Row | undefined): boolean {
  const { ability } = currentViewer();
  const resource = resourceAt(path);
  switch (action) {
    case 'list':
    case 'export':
      return mayList(ability, resource);
    case 'show':
      return mayShow(ability, resource);
    case 'create':
      return mayCreate(ability, resource);
    case 'edit':
      return mayUpdate(ability, resource, row);
    default:
      return mayDelete(ability, resource, row);
  }
}
