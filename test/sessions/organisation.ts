import type { Role } from '../../schema/foundation/permissions/roles.ts';
import { type Council, council } from '../harness/council.ts';
import { type IdentityProvider, identityProvider } from '../harness/identity-provider.ts';
import { type Served, serve } from '../harness/serve.ts';
import { comeBack, home, Traveller } from './traveller.ts';

/** A council whose people have work accounts: the platform, and the provider beside it. */
export interface Organisation {
  there: Council;
  idp: IdentityProvider;
  served: Served;
  /** Somebody with a browser. */
  traveller(): Traveller;
  userOf(email: string): Promise<{ id: string; name: string; roles: Role[]; disabled: boolean }>;
  close(): Promise<void>;
}

const roles = new Map<string, Role[]>([
  ['CN=HR,OU=Staff', ['hrAdministrator', 'lineManager']],
  ['Everybody', ['employee']],
  ['IT', ['systemAdministrator']],
]);

export async function organisation(): Promise<Organisation> {
  const there = await council();
  const idp = await identityProvider([comeBack]);
  const { issuer, clientId, clientSecret } = idp;
  const served = await serve(there.database, {
    publicUrl: home,
    totpRequiredRoles: ['hrAdministrator'],
    singleSignOn: {
      issuer,
      clientId,
      clientSecret,
      scopes: ['openid', 'profile', 'email', 'groups'],
      groupsClaim: 'groups',
      roles,
    },
  });
  return {
    there,
    idp,
    served,
    traveller: () => new Traveller(served),
    async userOf(email) {
      const { rows } = await there.owner.query(
        'select id, name, roles, disabled from user_account where email = $1',
        [email],
      );
      return rows[0];
    },
    async close() {
      await served.close();
      await idp.close();
      await there.drop();
    },
  };
}

/** Somebody of the organisation, as its provider knows them. */
export const anna = () => ({
  name: 'Anna Prys',
  email: 'Anna.Prys@Aldermoor.example',
  email_verified: true,
  groups: ['CN=HR,OU=Staff', 'Everybody', 'Choir'],
});
