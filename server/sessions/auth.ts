import { hkdfSync } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { type GenericOAuthConfig, genericOAuth } from 'better-auth/plugins/generic-oauth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import type { Pool } from 'pg';
import { v7 } from 'uuid';
import type { Settings } from '../settings.ts';
import {
  accountTable,
  sessionTable,
  twoFactorTables,
  userTable,
  verificationTable,
} from './auth-tables.ts';
import { linkLifetime, passwordLength, sessionLimits } from './limits.ts';
import { publicOrigin } from './origins.ts';

export type SignInSettings = Pick<
  Settings,
  'secret' | 'publicUrl' | 'host' | 'port' | 'totpRequiredRoles' | 'production'
>;

export interface SignInLog {
  error(message: string): void;
}

export type Auth = ReturnType<typeof createAuth>;

interface Parts {
  pool: Pool;
  settings: SignInSettings;
  log?: SignInLog;
  /** Where else people can sign in. */
  provider?: GenericOAuthConfig;
}

/** The header in which the server, and nobody else, says where a request comes from. */
export const addressHeader = 'x-real-ip-internal';

export const authPath = '/api/auth';

export const cookiePrefix = 'evenhand';

/** Better Auth on our own tables: passwords and second factors, no sign-up, no cached session. */
export function createAuth({ pool, settings, log = console, provider }: Parts) {
  const origin = publicOrigin(settings);
  return betterAuth({
    appName: 'Evenhand',
    baseURL: origin,
    basePath: authPath,
    secrets: [{ version: 1, value: cookieSecret(settings.secret) }],
    database: pool,
    user: userTable,
    session: {
      ...sessionTable,
      expiresIn: sessionLimits.absolute,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    account: {
      ...accountTable,
      accountLinking: { enabled: false },
      // nobody needs the tokens of a provider: they are not kept
      updateAccountOnSignIn: false,
    },
    verification: { ...verificationTable, storeIdentifier: 'hashed' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.least,
      maxPasswordLength: passwordLength.most,
      resetPasswordTokenExpiresIn: linkLifetime,
      revokeSessionsOnPasswordReset: true,
    },
    plugins: [
      twoFactor({ issuer: 'Evenhand', schema: twoFactorTables }),
      ...(provider ? [genericOAuth({ config: [provider] })] : []),
    ],
    databaseHooks: { session: { create: { before: sameEndForAll } } },
    trustedOrigins: [origin],
    rateLimit: { enabled: false }, // the plugin counts before a request comes this far
    advanced: {
      cookiePrefix,
      useSecureCookies: origin.startsWith('https://'),
      disableOriginCheck: false,
      disableCSRFCheck: false,
      ipAddress: { ipAddressHeaders: [addressHeader] },
      database: { generateId: () => v7(), validateSchema: false },
    },
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_level, ...parts) => log.error(`Sign-in: ${words(parts)}`) },
  });
}

/** One key per purpose: the secret of the installation never signs anything itself. */
function cookieSecret(secret: string): string {
  return Buffer.from(hkdfSync('sha256', secret, '', 'evenhand sessions', 32)).toString('base64url');
}

// leaving “remember me” off would otherwise give a session a day
const sameEndForAll = async () => ({
  data: { expiresAt: new Date(Date.now() + sessionLimits.absolute * 1000) },
});

// an error may hold the values of a statement: only its message is told
const words = (parts: unknown[]) =>
  parts.map((part) => (part instanceof Error ? part.message : String(part))).join(' ');
