import { spawnSync } from 'node:child_process';
import pg from 'pg';
import { expect, test } from 'vitest';
import { createLog } from '../../server/operations/log/log.ts';

/** What a log writes. */
function logging() {
  const lines: string[] = [];
  const log = createLog({ logLevel: 'trace' }, { write: (line) => lines.push(line) });
  const told = () =>
    lines.splice(0).map((line) => {
      const { time, ...rest } = JSON.parse(line, (key, value) => {
        if (key === 'stack') expect(value.split('\n')[0]).toMatch(/^at /);
        return key === 'stack' ? 'at …' : value;
      });
      return rest;
    });
  return { log, told };
}

const databaseError = (code: string, message: string, more: object = {}) =>
  Object.assign(new pg.DatabaseError(message, 1, 'error'), { severity: 'ERROR', code, ...more });

test('an error of the database says what and where, and never with which value', () => {
  const { log, told } = logging();
  log.error(databaseError('22P02', 'invalid input syntax for type integer: "a "quoted" secret"'));
  log.error(
    databaseError('23505', 'duplicate key value violates unique constraint "course_code_key"', {
      constraint: 'course_code_key',
      table: 'course',
      detail: 'Key (code)=(secret) already exists.',
      where: 'COPY staging, line 3, column code: "secret"',
      internalQuery: "select 'secret'",
    }),
    'a course was not saved',
  );
  log.error({ err: new Error('outer', { cause: databaseError('P0001', 'no "secret"') }) });
  expect(told()).toMatchInlineSnapshot(`
    [
      {
        "err": {
          "code": "22P02",
          "message": "invalid input syntax for type integer: "…"",
          "severity": "ERROR",
          "stack": "at …",
          "type": "DatabaseError",
        },
        "level": "error",
        "msg": "something failed",
      },
      {
        "err": {
          "code": "23505",
          "constraint": "course_code_key",
          "message": "duplicate key value violates unique constraint "course_code_key"",
          "severity": "ERROR",
          "stack": "at …",
          "table": "course",
          "type": "DatabaseError",
        },
        "level": "error",
        "msg": "a course was not saved",
      },
      {
        "err": {
          "cause": {
            "code": "P0001",
            "message": "no "…"",
            "severity": "ERROR",
            "stack": "at …",
            "type": "DatabaseError",
          },
          "message": "outer",
          "stack": "at …",
          "type": "Error",
        },
        "level": "error",
        "msg": "something failed",
      },
    ]
  `);
});

test('a parser quotes what it could not read, and the log does not', () => {
  const { log, told } = logging();
  for (const text of ['secret', '{"a": "secret', '{"a": "secret" "b"}'])
    try {
      JSON.parse(text);
    } catch (error) {
      log.warn({ err: error });
    }
  expect(told().map(({ err }) => err.message)).toMatchInlineSnapshot(`
    [
      "Unexpected token 's', "…" is not valid JSON",
      "Unterminated string in JSON at position 13 (line 1 column 14)",
      "Expected ',' or '}' after property value in JSON at position 15 (line 1 column 16)",
    ]
  `);
});

test('what somebody puts into a line by mistake is taken out of it', () => {
  const { log, told } = logging();
  log.info('mail to Zoë.O\'Brien+x@council.example and\nanna@example.gov.uk, "b@c.example"');
  log.info({ url: 'postgres://owner:a:secret@db:5432/evenhand' }, 'opened');
  log.info({ link: 'https://council.example/set-password?token=secret&x=y' }, 'sent');
  log.info({ variables: { a: 'secret' }, request: { headers: { cookie: 'secret' } } }, 'asked');
  log.info({ newPassword: 'a "secret" of two words', sessionToken: 'secret' }, 'changed');
  log.info('authorization: Bearer secret, cookie=secret; token "secret"');
  expect(told()).toMatchInlineSnapshot(`
    [
      {
        "level": "info",
        "msg": "mail to … and
    …, "…"",
      },
      {
        "level": "info",
        "msg": "opened",
        "url": "postgres://…@db:5432/evenhand",
      },
      {
        "level": "info",
        "link": "https://council.example/set-password?…",
        "msg": "sent",
      },
      {
        "level": "info",
        "msg": "asked",
        "request": {
          "headers": "…",
        },
        "variables": "…",
      },
      {
        "level": "info",
        "msg": "changed",
        "newPassword": "…",
        "sessionToken": "…",
      },
      {
        "level": "info",
        "msg": "authorization: … …, cookie: …; token "secret"",
      },
    ]
  `);
});

test('a line is one line, whatever is written', () => {
  const { log, told } = logging();
  log.info('one\n{"level":"info","msg":"forged"}');
  expect(told()).toHaveLength(1);
});

test('the last words of a process quote nothing either', () => {
  const program = `
    import { createLog } from './server/operations/log/log.ts';
    import { lastWords } from './server/operations/log/last-words.ts';
    lastWords(createLog({ logLevel: 'fatal' }));
    Promise.reject(Object.assign(new Error('invalid: "secret"'), { detail: 'secret' }));`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module-typescript'], {
    input: program,
    encoding: 'utf8',
  });
  const { level, msg, err } = JSON.parse(stderr);
  expect({ status, level, msg, message: err.message, told: stderr.includes('secret') }).toEqual({
    status: 1,
    level: 'fatal',
    msg: 'the process ends: a fault was not caught',
    message: 'invalid: "…"',
    told: false,
  });
});

test('a command that fails says where and what, and quotes nothing', () => {
  const program = `
    import { runOrHalt } from './server/halt.ts';
    await runOrHalt(async () => {
      const cause = Object.assign(new Error('invalid: "secret"'), { detail: 'secret', code: '22P02' });
      throw new Error('The migration failed for anna@council.example.', { cause });
    });`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module-typescript'], {
    input: program,
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toContain("message: 'The migration failed for ….'");
  expect(stderr).toContain(`message: 'invalid: "…"'`);
  expect(stderr).toContain("code: '22P02'");
  expect(stderr).not.toContain('secret');
});
