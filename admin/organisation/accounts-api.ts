import { askGraphQL } from '../providers/data/ask-graphql.ts';

/** An account, as those see it who look after how its holder signs in. */
export interface Account {
  id: string;
  version: number;
  name: string;
  email: string;
  disabled: boolean;
  twoFactorEnabled: boolean;
  signsInBy: 'password' | 'workAccount' | 'nothingYet';
}

export interface Session {
  id: string;
  signedInAt: string;
  lastUsedAt: string;
  userAgent: string | null;
}

export interface Linked {
  id: string;
  fullName: string;
  staffNumber: string;
}

export const accountWith = async (id: string) =>
  (
    await askGraphQL<{ user: Account | null }>(
      'query ($id: ID!) { user(id: $id) { id version name email disabled twoFactorEnabled signsInBy } }',
      { id },
    )
  ).user;

export const sessionsOf = async (user: string) =>
  (
    await askGraphQL<{ openSessions: Session[] }>(
      'query ($user: ID!) { openSessions(user: $user) { id signedInAt lastUsedAt userAgent } }',
      { user },
    )
  ).openSessions;

/** Ends one session, or all where none is named. */
export const endSessions = (user: string, session?: string) =>
  askGraphQL(
    'mutation ($user: ID!, $session: ID) { endSessions(user: $user, session: $session) { ids } }',
    { user, session },
  );

/** Writes somebody a link to set up how they sign in; answers with it, while it can be copied. */
export const sendLink = async (user: string) =>
  (
    await askGraphQL<{ sendSignInLink: { message: { id: string; link: string | null } } }>(
      'mutation ($user: ID!) { sendSignInLink(user: $user) { message { id link } } }',
      { user },
    )
  ).sendSignInLink.message;

/** Changes an account as it was seen. */
export const changeAccount = (
  { id, version }: Account,
  patch: Partial<Pick<Account, 'disabled' | 'twoFactorEnabled'>>,
) =>
  askGraphQL(
    `mutation ($id: ID!, $version: Int!, $patch: UserPatch!) {
      updateUser(id: $id, version: $version, patch: $patch) { user { id } }
    }`,
    { id, version, patch },
  );

/** The record of the person whose account it is. */
export const recordOf = async (user: string) =>
  (
    await askGraphQL<{ employees: { nodes: Linked[] } }>(
      `query ($user: ID!) {
        employees(filter: { user: { id: { eq: $user } } }, first: 1) { nodes { id fullName staffNumber } }
      }`,
      { user },
    )
  ).employees.nodes[0];

/** Says whose account it is. */
export async function linkTo(employee: string, user: string) {
  const { employee: seen } = await askGraphQL<{ employee: { version: number } | null }>(
    'query ($id: ID!) { employee(id: $id) { version } }',
    { id: employee },
  );
  await askGraphQL(
    `mutation ($id: ID!, $version: Int!, $user: ID!) {
      updateEmployee(id: $id, version: $version, patch: { user: $user }) { employee { id } }
    }`,
    { id: employee, version: seen?.version ?? 0, user },
  );
}
