import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readSettings } from '../../server/settings.ts';

const secret = 'thirty-two characters at the least';

test('without any setting, a demonstration on this machine alone', () => {
  expect(readSettings({ SECRET: secret, DATA_DIR: '/data' })).toMatchInlineSnapshot(`
    {
      "dataDir": "/data",
      "databaseUrl": undefined,
      "documents": {
        "bucket": undefined,
        "largest": 26214400,
      },
      "feeds": [],
      "host": "127.0.0.1",
      "languages": [
        "en",
        "cy",
      ],
      "logLevel": "warn",
      "mail": undefined,
      "operations": {
        "metricsToken": undefined,
        "requestsAtOnce": 100,
        "tracesTo": undefined,
      },
      "poolerUrl": undefined,
      "port": 4000,
      "production": false,
      "publicUrl": undefined,
      "replicaUrls": [],
      "secret": "thirty-two characters at the least",
      "seed": "demo",
      "singleSignOn": undefined,
      "statementTimeout": 10000,
      "totpRequiredRoles": [],
      "trustProxy": false,
      "workers": 1,
    }
  `);
});

test('production has no demonstration, and asks the powerful for a second factor', () => {
  const { seed, production, totpRequiredRoles } = readSettings({
    NODE_ENV: 'production',
    SECRET: secret,
  });
  expect({ seed, production, totpRequiredRoles }).toMatchInlineSnapshot(`
    {
      "production": true,
      "seed": "none",
      "totpRequiredRoles": [
        "systemAdministrator",
        "hrAdministrator",
        "equalityLead",
        "auditor",
      ],
    }
  `);
});

test('a name with EVENHAND_ before it wins over the plain one, an empty value over nothing', () => {
  const env = { SECRET: secret, PORT: '80', EVENHAND_PORT: '8080', HOST: '', EVENHAND_HOST: '' };
  expect(readSettings(env)).toMatchObject({ port: 8080, host: '127.0.0.1' });
});

test.for([
  [
    { OTEL_EXPORTER_OTLP_HEADERS: 'abc' },
    'OTEL_EXPORTER_OTLP_HEADERS must look like authorization=Bearer%20abc,x-team=equality.',
  ],
  [{ PORT: 'abc' }, 'PORT must be a whole number from 0 to 65535; it is "abc".'],
  [{ PORT: '65536' }, 'PORT must be a whole number from 0 to 65535; it is "65536".'],
  [{ PORT: '-1' }, 'PORT must be a whole number from 0 to 65535; it is "-1".'],
  [{ HOST: 'not a host' }, 'HOST must be an address or host name; it is "not a host".'],
  [
    { DATABASE_URL: 'mysql://owner:hush@db/evenhand' },
    'DATABASE_URL must look like postgres://owner:password@host:5432/database.',
  ],
  [
    { DATABASE_URL: 'postgres://owner:hush@db' },
    'DATABASE_URL must look like postgres://owner:password@host:5432/database.',
  ],
  [{ SEED: 'sample' }, 'SEED must be demo or none; it is "sample".'],
  [{ SECRET: 'short' }, 'SECRET must have at least 32 characters.'],
  [
    { PUBLIC_URL: 'https://council.example/equality' },
    'PUBLIC_URL must be an address without a path, like https://equality.example.gov.uk; it is "https://council.example/equality".',
  ],
  [
    { LOG_LEVEL: 'loud' },
    'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent; it is "loud".',
  ],
  [
    { TRUST_PROXY: 'true' },
    'TRUST_PROXY must be false, or the addresses of your proxies with commas between them; it is "true".',
  ],
  [{ LANGUAGES: 'cy' }, 'LANGUAGES must be en, or en,cy for Welsh too; it is "cy".'],
  [
    { STATEMENT_TIMEOUT: '10s' },
    'STATEMENT_TIMEOUT must be a whole number of milliseconds from 100 to 600000; it is "10s".',
  ],
  [
    { DOCUMENT_LIMIT: '2000' },
    'DOCUMENT_LIMIT must be a whole number of megabytes from 1 to 1000; it is "2000".',
  ],
  [
    { S3_BUCKET: 'papers', S3_ACCESS_KEY_ID: 'key' },
    'S3_BUCKET needs S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY.',
  ],
  [
    { S3_SECRET_ACCESS_KEY: 'hush' },
    'S3_BUCKET must be set for the other settings of S3 to mean anything.',
  ],
  [
    { S3_ENDPOINT: 'storage.example' },
    'S3_ENDPOINT must be an address, like https://s3.eu-west-2.amazonaws.com; it is "storage.example".',
  ],
  [
    { SMTP_URL: 'mail.council.example', MAIL_FROM: 'a@b' },
    'SMTP_URL must look like smtp://name:password@host:587 or smtps://name:password@host.',
  ],
  [
    { SMTP_URL: 'smtp://user:hush@host/path', MAIL_FROM: 'a@b' },
    'SMTP_URL must look like smtp://name:password@host:587 or smtps://name:password@host.',
  ],
  [
    { MAIL_FROM: 'Equality, team <a@b>' },
    'MAIL_FROM must look like Equality team <equality@council.example>; it is "Equality, team <a@b>".',
  ],
  [
    { SMTP_URL: 'smtp://host' },
    'MAIL_FROM must be set with SMTP_URL: the address that messages come from.',
  ],
  [
    { SMTP_URL: 'smtp://host', MAIL_FROM: 'a@b', NODE_ENV: 'production' },
    'PUBLIC_URL must be set with SMTP_URL: messages have links to it.',
  ],
  [{ NODE_ENV: 'prod' }, 'NODE_ENV must be development, test or production; it is "prod".'],
  [
    { NODE_ENV: 'production', SEED: 'demo' },
    'SEED must not be demo in production: its passwords are public.',
  ],
  [
    { NODE_ENV: 'production', SECRET: '' },
    'SECRET must be set in production, to at least 32 random characters.',
  ],
] as [Record<string, string>, string][])('%o is refused', ([env, message]) => {
  expect(() => readSettings({ SECRET: secret, ...env })).toThrow(message);
});

test('a role that does not exist is named, with those that do', () => {
  expect(() => readSettings({ SECRET: secret, TOTP_REQUIRED_ROLES: 'auditor,manager' })).toThrow(
    /^TOTP_REQUIRED_ROLES must be roles .*lineManager.*; it is "auditor,manager"\.$/,
  );
});

test('a misspelt name of ours is refused', () => {
  expect(() => readSettings({ SECRET: secret, EVENHAND_PROT: '80' })).toThrow(
    /^EVENHAND_PROT is no setting; there are EVENHAND_PORT, /,
  );
});

test('several bad values are told at once, a line each', () => {
  expect(() => readSettings({ SECRET: 'x', PORT: 'x' })).toThrow(
    'PORT must be a whole number from 0 to 65535; it is "x".\nSECRET must have at least 32 characters.',
  );
});

test('a bucket is with Amazon unless it says otherwise', () => {
  const env = { S3_BUCKET: 'papers', S3_ACCESS_KEY_ID: 'key', S3_SECRET_ACCESS_KEY: 'hush' };
  const { documents } = readSettings({ SECRET: secret, DOCUMENT_LIMIT: '100', ...env });
  expect(documents).toEqual({
    largest: 100 * 1024 * 1024,
    bucket: {
      endpoint: 'https://s3.eu-west-2.amazonaws.com',
      region: 'eu-west-2',
      name: 'papers',
      accessKeyId: 'key',
      secretAccessKey: 'hush',
    },
  });
});

test('proxies and roles are lists', () => {
  const env = { SEED: 'none', TRUST_PROXY: 'loopback, 10.0.0.0/8', TOTP_REQUIRED_ROLES: 'auditor' };
  expect(readSettings({ SECRET: secret, ...env })).toMatchObject({
    trustProxy: ['loopback', '10.0.0.0/8'],
    totpRequiredRoles: ['auditor'],
  });
});

test('messages leave through a mail server, from a name and an address or from an address alone', () => {
  const mail = (from: string) =>
    readSettings({ SECRET: secret, SMTP_URL: 'smtp://host', MAIL_FROM: from }).mail;
  expect(mail('Equality team <equality@council.example>')).toEqual({
    url: 'smtp://host',
    from: { name: 'Equality team', address: 'equality@council.example' },
  });
  expect(mail('equality@council.example')?.from).toEqual({
    name: '',
    address: 'equality@council.example',
  });
});

test('without a secret one is made once, and kept for its owner alone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'settings-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const dataDir = join(folder, 'data');
  const first = readSettings({ DATA_DIR: dataDir });
  const second = readSettings({ DATA_DIR: dataDir });
  expect(first.secret).toMatch(/^[0-9a-f]{64}$/);
  expect(second.secret).toBe(first.secret);
  expect(readFileSync(join(dataDir, 'secret'), 'utf8')).toBe(first.secret);
  expect(statSync(join(dataDir, 'secret')).mode & 0o777).toBe(0o600);
});

test.runIf(existsSync('/proc'))('a data folder that cannot be made is said so at once', () => {
  expect(() => readSettings({ DATA_DIR: '/proc/nothing/here' })).toThrow(
    'DATA_DIR must be a folder that can be written to; /proc/nothing/here is not.',
  );
});
