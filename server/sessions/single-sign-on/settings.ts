import { z } from 'zod';
import { type Role, roles } from '../../../schema/foundation/permissions/roles.ts';
import { Halt } from '../../halt.ts';

/** Where the organisation's own sign-in is, and what its groups may do here. */
export interface SingleSignOnSettings {
  issuer: string;
  clientId: string;
  clientSecret: string;
  scopes: string[];
  /** The claim that lists a person's groups. */
  groupsClaim: string;
  /** Roles by the name of the group that gives them. */
  roles: ReadonlyMap<string, readonly Role[]>;
}

const roleNames = Object.keys(roles);
const loopback = ['localhost', '127.0.0.1', '[::1]'];

// the description of each completes the sentence "OIDC_ISSUER must …"
export const singleSignOnSettings = {
  OIDC_ISSUER: z
    .string()
    .refine(isIssuer)
    .optional()
    .describe(
      'be the https address of your identity provider as it names itself, like https://login.example.gov.uk/realms/staff',
    ),
  OIDC_CLIENT_ID: z.string().optional().describe('be what the identity provider calls Evenhand'),
  OIDC_CLIENT_SECRET: z.string().optional().describe('be the secret of OIDC_CLIENT_ID'),
  OIDC_SCOPES: z
    .string()
    .regex(/^[\x21-\x7e]+( [\x21-\x7e]+)*$/)
    .refine((text) => text.split(' ').includes('openid'))
    .prefault('openid profile email')
    .describe('be scopes with spaces between them, openid among them'),
  OIDC_GROUPS_CLAIM: z
    .string()
    .prefault('groups')
    .describe('be the name of the claim that lists groups'),
  OIDC_ROLES: z
    .string()
    .transform(rolesByGroup)
    .refine((given) => given !== null)
    .optional()
    .describe(
      `be groups and their roles, like HR team=hrAdministrator,lineManager; Everybody=employee, with roles out of ${roleNames.join(', ')}`,
    ),
};

type Given = z.infer<z.ZodObject<typeof singleSignOnSettings>> & {
  NODE_ENV: string;
  PUBLIC_URL?: string | undefined;
};

/** The settings of single sign-on, out of all; nothing where it is not wanted. */
export function singleSignOnFrom(given: Given): SingleSignOnSettings | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_ROLES: mapping } = given;
  const clientSecret = given.OIDC_CLIENT_SECRET;
  if (!issuer) {
    if (clientId || clientSecret || mapping)
      throw new Halt('OIDC_ISSUER must be set for the other settings of OIDC to mean anything.');
    return undefined;
  }
  if (!clientId || !clientSecret || !mapping)
    throw new Halt('OIDC_ISSUER needs OIDC_CLIENT_ID, OIDC_CLIENT_SECRET and OIDC_ROLES.');
  if (given.NODE_ENV === 'production' && !given.PUBLIC_URL)
    throw new Halt('PUBLIC_URL must be set with OIDC_ISSUER: people come back to it.');
  return {
    issuer,
    clientId,
    clientSecret,
    scopes: given.OIDC_SCOPES.split(' '),
    groupsClaim: given.OIDC_GROUPS_CLAIM,
    roles: mapping,
  };
}

/** An address that nobody on the way can pretend to be; on this machine there is no way. */
function isIssuer(text: string) {
  const url = URL.parse(text);
  if (!url || url.search || url.hash || url.username) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && loopback.includes(url.hostname));
}

/** `group=role,role; group=role`; a group may have = and commas in its name. */
function rolesByGroup(text: string): ReadonlyMap<string, readonly Role[]> | null {
  const mapping = new Map<string, readonly Role[]>();
  for (const part of text.split(';').map((each) => each.trim())) {
    if (part === '') continue;
    const at = part.lastIndexOf('=');
    const group = part.slice(0, Math.max(at, 0)).trim();
    const given = part
      .slice(at + 1)
      .split(',')
      .map((role) => role.trim());
    const known = given.every((role) => roleNames.includes(role));
    if (group === '' || !known || mapping.has(group)) return null;
    mapping.set(group, given as Role[]);
  }
  return mapping.size > 0 ? mapping : null;
}
