import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import type { Feed } from '../schema/foundation/imports/feeds/feed.ts';
import { type Language, languages } from '../schema/foundation/pages/words.ts';
import { type Role, roles } from '../schema/foundation/permissions/roles.ts';
import { type DatabaseSettings, databaseFrom, databaseSettings } from './database/settings.ts';
import { type DocumentSettings, documentSettings, documentsFrom } from './documents/settings.ts';
import { Halt } from './halt.ts';
import { feedSettings, feedsFrom } from './imports/feed-settings.ts';
import { keptSecret } from './kept-secret.ts';
import {
  type OperationsSettings,
  operationsFrom,
  operationsSettings,
} from './operations/settings.ts';
import {
  type SingleSignOnSettings,
  singleSignOnFrom,
  singleSignOnSettings,
} from './sessions/single-sign-on/settings.ts';

/** What an operator may set, read once at the start. */
export interface Settings extends DatabaseSettings {
  port: number;
  host: string;
  dataDir: string;
  seed: 'demo' | 'none';
  secret: string;
  /** The origin people type, when it is not this process's own. */
  publicUrl: string | undefined;
  logLevel: (typeof logLevels)[number];
  /** Addresses of the proxies whose word on the client's address counts. */
  trustProxy: false | string[];
  totpRequiredRoles: Role[];
  /** The languages of the console and the public pages, the first choice first. */
  languages: Language[];
  /** Milliseconds that a statement of the serving roles may take. */
  statementTimeout: number;
  documents: DocumentSettings;
  /** Where messages leave; while there is none, they stay in the outbox. */
  mail: MailSettings | undefined;
  /** What is fetched by the clock: of which kind, and from where. */
  feeds: Feed[];
  operations: OperationsSettings;
  /** The organisation's own sign-in, where people may use it. */
  singleSignOn: SingleSignOnSettings | undefined;
  production: boolean;
}

export interface MailSettings {
  /** smtp:// or smtps://, with a name and password where there are any. */
  url: string;
  from: { name: string; address: string };
}

const prefix = 'EVENHAND_';
const checkout = resolve(import.meta.dirname, '..');
const roleNames = Object.keys(roles) as Role[];
const guardedRoles: Role[] = ['systemAdministrator', 'hrAdministrator', 'equalityLead', 'auditor'];
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const proxyNames = ['loopback', 'linklocal', 'uniquelocal'];
const confidential = new Set([
  'SECRET',
  'DATABASE_URL',
  'DATABASE_POOLER_URL',
  'DATABASE_REPLICA_URLS',
  'S3_SECRET_ACCESS_KEY',
  'SMTP_URL',
  'METRICS_TOKEN',
  'OTEL_EXPORTER_OTLP_HEADERS',
  'OIDC_CLIENT_SECRET',
]);
const sender = /^(?:([^<>"@,;:\\]*?)\s*<([^<>@\s]+@[^<>@\s]+)>|([^<>@\s]+@[^<>@\s]+))$/;

const whole = (least: number, most: number) =>
  z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(least).max(most));
const listOf = <T extends z.ZodType<string, string>>(item: T) =>
  z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .pipe(z.array(item));

// the description of each completes the sentence "PORT must …"
const accepted = z.object({
  PORT: whole(0, 65_535).prefault('4000').describe('be a whole number from 0 to 65535'),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/)
    .prefault('127.0.0.1')
    .describe('be an address or host name'),
  ...databaseSettings,
  DATA_DIR: z.string().prefault('.data').describe('be a folder'),
  SEED: z.enum(['demo', 'none']).optional().describe('be demo or none'),
  SECRET: z.string().min(32).optional().describe('have at least 32 characters'),
  PUBLIC_URL: z
    .string()
    .refine(isOrigin)
    .optional()
    .describe('be an address without a path, like https://equality.example.gov.uk'),
  LOG_LEVEL: z
    .enum(logLevels)
    .prefault('warn')
    .describe(`be one of ${logLevels.join(', ')}`),
  TRUST_PROXY: z
    .union([z.literal('false'), listOf(z.string().refine(isProxy))])
    .prefault('false')
    .describe('be false, or the addresses of your proxies with commas between them'),
  TOTP_REQUIRED_ROLES: listOf(z.enum(roleNames))
    .optional()
    .describe(`be roles with commas between them, out of ${roleNames.join(', ')}`),
  LANGUAGES: listOf(z.enum(Object.keys(languages) as Language[]))
    .prefault('en,cy')
    .refine((chosen) => chosen.includes('en'))
    .describe('be en, or en,cy for Welsh too'),
  STATEMENT_TIMEOUT: whole(100, 600_000)
    .prefault('10000')
    .describe('be a whole number of milliseconds from 100 to 600000'),
  ...documentSettings,
  SMTP_URL: z
    .string()
    .refine(isMailServer)
    .optional()
    .describe('look like smtp://name:password@host:587 or smtps://name:password@host'),
  MAIL_FROM: z
    .string()
    .regex(sender)
    .optional()
    .describe('look like Equality team <equality@council.example>'),
  ...feedSettings,
  ...operationsSettings,
  ...singleSignOnSettings,
  NODE_ENV: z
    .enum(['development', 'test', 'production'])
    .prefault('development')
    .describe('be development, test or production'),
});

type Name = keyof typeof accepted.shape;
const names = Object.keys(accepted.shape) as Name[];

/** Reads and validates the settings; every one may be written plainly or with EVENHAND_ before it. */
export function readSettings(env: Record<string, string | undefined>): Settings {
  refuseUnknown(env);
  const given = Object.fromEntries(names.map((name) => [name, written(env, name)]));
  const { success, data, error } = accepted.safeParse(given);
  if (!success) {
    const wrong = new Set(error.issues.map(({ path }) => path[0] as Name));
    throw new Halt([...wrong].map((name) => complaint(name, given[name])).join('\n'));
  }
  const production = data.NODE_ENV === 'production';
  if (production && data.SEED === 'demo') {
    throw new Halt('SEED must not be demo in production: its passwords are public.');
  }
  if (production && !data.SECRET) {
    throw new Halt('SECRET must be set in production, to at least 32 random characters.');
  }
  if (data.SMTP_URL && !data.MAIL_FROM) {
    throw new Halt('MAIL_FROM must be set with SMTP_URL: the address that messages come from.');
  }
  if (data.SMTP_URL && production && !data.PUBLIC_URL) {
    throw new Halt('PUBLIC_URL must be set with SMTP_URL: messages have links to it.');
  }
  const seed = data.SEED ?? (production ? 'none' : 'demo');
  const dataDir = resolve(checkout, data.DATA_DIR);
  return {
    port: data.PORT,
    host: data.HOST,
    ...databaseFrom(data),
    dataDir,
    seed,
    secret: data.SECRET ?? keptSecret(dataDir),
    publicUrl: data.PUBLIC_URL && new URL(data.PUBLIC_URL).origin,
    logLevel: data.LOG_LEVEL,
    trustProxy: data.TRUST_PROXY === 'false' ? false : data.TRUST_PROXY,
    totpRequiredRoles: data.TOTP_REQUIRED_ROLES ?? (seed === 'demo' ? [] : guardedRoles),
    languages: data.LANGUAGES,
    statementTimeout: data.STATEMENT_TIMEOUT,
    documents: documentsFrom(data),
    mail: data.SMTP_URL ? { url: data.SMTP_URL, from: senderOf(data.MAIL_FROM!) } : undefined,
    feeds: feedsFrom(data),
    operations: operationsFrom(data),
    singleSignOn: singleSignOnFrom(data),
    production,
  };
}

function refuseUnknown(env: Record<string, string | undefined>) {
  const known = new Set<string>(names.map((name) => prefix + name));
  const unknown = Object.keys(env).filter((name) => name.startsWith(prefix) && !known.has(name));
  if (unknown.length === 0) return;
  const choice = names.map((name) => prefix + name).join(', ');
  throw new Halt(unknown.map((name) => `${name} is no setting; there are ${choice}.`).join('\n'));
}

// an empty value is an unset one: compose files pass them on that way
const written = (env: Record<string, string | undefined>, name: Name) =>
  env[prefix + name] || env[name] || undefined;

function complaint(name: Name, value: string | undefined) {
  const must = `${name} must ${accepted.shape[name].description}`;
  return confidential.has(name) ? `${must}.` : `${must}; it is ${JSON.stringify(value)}.`;
}

function isOrigin(text: string) {
  const url = URL.parse(text);
  return Boolean(url && /^https?:$/.test(url.protocol) && url.pathname + url.search === '/');
}

function isMailServer(text: string) {
  const url = URL.parse(text);
  return Boolean(url && /^smtps?:$/.test(url.protocol) && url.hostname && !url.pathname.slice(1));
}

function senderOf(text: string) {
  const [, name = '', address, bare] = text.match(sender)!;
  return { name, address: (address ?? bare)! };
}

function isProxy(text: string) {
  const [address = '', bits] = text.split('/');
  return proxyNames.includes(text) || (isIP(address) > 0 && (!bits || /^\d{1,3}$/.test(bits)));
}
