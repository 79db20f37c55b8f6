import { expect, test } from 'vitest';
import { weakness } from '../../server/sessions/password-rules.ts';

const anna = { name: 'Anna Smithson', email: 'anna.smithson@example.gov.uk' };

test.each([
  ['elevenchars', 'Use at least 12 characters.'],
  ['x'.repeat(129), 'Use at most 128 characters.'],
])('%s', (password, reason) => {
  expect(weakness(password, anna)).toBe(reason);
});

test.each([
  '123456789012',
  '111111111111',
  'abcdefghijkl',
  'qwertyuiop12',
  '1qaz2wsx3edc',
  'abcabcabcabc',
  'password1234',
  'Password2026!',
  'P@ssw0rd2026',
  'p4$$w0rd!!!!',
  'passwordpassword',
  'Welcome2Council',
  'Summer2024Council!',
  'LiverpoolFC1892'.replace('FC', ''),
  'letmeinletmein',
  'iloveyou12345',
  'changeme-now-please',
  'Administrator1',
  'evenhand-demo',
  'ManchesterUnited99',
])('%s is too common', (password) => {
  expect(weakness(password, anna)).toMatch(/too common/);
});

test.each(['anna.smithson1', 'AnnaSmithson2026', 'anna.smithson@example.gov.uk', 'smithson-12345'])(
  '%s is too close to her own name',
  (password) => {
    expect(weakness(password, anna)).toMatch(/your name or address/);
  },
);

test.each([
  'plum-otter-vestibule',
  'correct horse battery staple',
  'Tr0ub4dor&3xyz',
  'kettle-orbit-marzipan',
  'cyfarwyddiadur',
  'Ŵyn a chaws dafad',
  'x7#Kd92!qPzL',
  'anna likes otters more',
  '密码密码安全的长句子真的很长',
])('%s will do', (password) => {
  expect(weakness(password, anna)).toBeNull();
});
