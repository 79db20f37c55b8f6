import { expect, test } from 'vitest';
import { readSettings } from '../../server/settings.ts';

const secret = 'thirty-two characters at the least';

test('groups give roles, whatever signs they have in their names', () => {
  const { singleSignOn } = readSettings({
    SECRET: secret,
    OIDC_ISSUER: 'https://login.example.gov.uk/realms/staff',
    OIDC_CLIENT_ID: 'evenhand',
    OIDC_CLIENT_SECRET: 'hush',
    OIDC_ROLES: 'CN=HR,OU=Staff = hrAdministrator, lineManager; Everybody=employee;',
  });
  expect(singleSignOn).toEqual({
    issuer: 'https://login.example.gov.uk/realms/staff',
    clientId: 'evenhand',
    clientSecret: 'hush',
    scopes: ['openid', 'profile', 'email'],
    groupsClaim: 'groups',
    roles: new Map([
      ['CN=HR,OU=Staff', ['hrAdministrator', 'lineManager']],
      ['Everybody', ['employee']],
    ]),
  });
});

test.for([
  [
    { OIDC_ISSUER: 'http://login.example.gov.uk' },
    'OIDC_ISSUER must be the https address of your identity provider as it names itself, like https://login.example.gov.uk/realms/staff; it is "http://login.example.gov.uk".',
  ],
  [
    { OIDC_ISSUER: 'https://login.example.gov.uk', OIDC_CLIENT_ID: 'evenhand' },
    'OIDC_ISSUER needs OIDC_CLIENT_ID, OIDC_CLIENT_SECRET and OIDC_ROLES.',
  ],
  [
    { OIDC_CLIENT_SECRET: 'hush' },
    'OIDC_ISSUER must be set for the other settings of OIDC to mean anything.',
  ],
  [
    { OIDC_ROLES: 'HR=hrAdministrator; HR=auditor' },
    'OIDC_ROLES must be groups and their roles, like HR team=hrAdministrator,lineManager; Everybody=employee, with roles out of systemAdministrator, ',
  ],
  [{ OIDC_ROLES: 'HR=manager' }, 'OIDC_ROLES must be groups and their roles'],
  [{ OIDC_ROLES: '=employee' }, 'OIDC_ROLES must be groups and their roles'],
  [
    { OIDC_SCOPES: 'profile email' },
    'OIDC_SCOPES must be scopes with spaces between them, openid among them; it is "profile email".',
  ],
  [
    {
      OIDC_ISSUER: 'https://login.example.gov.uk',
      OIDC_CLIENT_ID: 'evenhand',
      OIDC_CLIENT_SECRET: 'hush',
      OIDC_ROLES: 'HR=hrAdministrator',
      NODE_ENV: 'production',
    },
    'PUBLIC_URL must be set with OIDC_ISSUER: people come back to it.',
  ],
] as [Record<string, string>, string][])('%o is refused', ([env, message]) => {
  expect(() => readSettings({ SECRET: secret, ...env })).toThrow(message);
});
