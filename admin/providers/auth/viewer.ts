import type { RawRuleOf } from '@casl/ability';
import { type PackRule, unpackRules } from '@casl/ability/extra';
import { useSyncExternalStore } from 'react';
import { abilityFor } from '../../../schema/foundation/permissions/ability.ts';
import type { Ability } from '../../../schema/foundation/permissions/shape.ts';
import { dropDrafts } from '../../foundation/form/drafts.ts';
import { sayServed } from '../../language/served.ts';
import { ask } from './ask.ts';

/** Whoever sits at the screen, and what they may do. */
export interface Viewer {
  user: { id: string; name: string; email: string } | null;
  /** What each of their roles is for, as the server says it. */
  roleDescriptions: readonly string[];
  /** Whether signing in asks them for a code. */
  secondFactor: boolean;
  /** Whether a role of theirs needs a second factor. */
  secondFactorDemanded: boolean;
  /** Whether a role of theirs needs a second factor that they have not set up yet. */
  secondFactorRequired: boolean;
  /** Whether they sign in where their organisation does. */
  singleSignOn: boolean;
  ability: Ability;
  /** Whether the server no longer knows them, while their page is still open. */
  forgotten: boolean;
}

const nobody: Viewer = {
  user: null,
  roleDescriptions: [],
  secondFactor: false,
  secondFactorDemanded: false,
  secondFactorRequired: false,
  singleSignOn: false,
  ability: abilityFor([]),
  forgotten: false,
};

let viewer = nobody;
const listeners = new Set<() => void>();

export const currentViewer = () => viewer;

/** The viewer, for a component that changes with them. */
export const useViewer = () => useSyncExternalStore(subscribe, currentViewer);

/** Asks the server who this is; after signing in and out, and when the page opens. */
export async function loadViewer(): Promise<Viewer> {
  const session = await ask<Session | null>('GET', '/api/auth/get-session');
  // what somebody else typed in this browser is not theirs to read
  if (session) dropDrafts(session.user.id);
  return become(session ? { ...(await whatTheyMayDo()), ...standingOf(session) } : nobody);
}

/** The session has ended: the page stays as it is until they have signed in again. */
export const sessionEnded = () => become({ ...viewer, forgotten: true });

const signedOut = 'evenhand.signed-out';

/** Whoever signs out on one page has signed out on all of them. */
export const tellOtherPages = () => localStorage.setItem(signedOut, new Date().toISOString());

export const hearOtherPages = () =>
  window.addEventListener('storage', ({ key }) => {
    if (key === signedOut && viewer.user) sessionEnded();
  });

/** From now on this is nobody. */
export const forgetViewer = () => become(nobody);

function become(next: Viewer): Viewer {
  viewer = next;
  for (const listener of listeners) listener();
  return viewer;
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

interface Session {
  user: { id: string; name: string; email: string };
  secondFactor: boolean;
  secondFactorDemanded: boolean;
  secondFactorRequired: boolean;
  singleSignOn: boolean;
}

const standingOf = (session: Session) => ({ ...session, forgotten: false });

async function whatTheyMayDo() {
  const query = '{ me { roleDescriptions rules } }';
  const { data } = await ask<{ data: { me: { roleDescriptions: string[]; rules: string } } }>(
    'POST',
    '/graphql',
    { query },
  );
  const { roleDescriptions, rules } = data.me;
  const packed = JSON.parse(rules) as PackRule<RawRuleOf<Ability>>[];
  return {
    roleDescriptions: roleDescriptions.map(sayServed),
    ability: abilityFor(unpackRules(packed)),
  };
}
