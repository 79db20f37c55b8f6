import { expect } from 'vitest';
import { codeOf } from './authenticator.ts';
import { type Browser, type Entrance, goodPassword } from './entrance.ts';

export interface Enrolled {
  browser: Browser;
  totpURI: string;
  backupCodes: string[];
}

/** Somebody new who has set up a second factor, at their browser. */
export async function enrolled(door: Entrance, email: string): Promise<Enrolled> {
  await door.person(email, ['recruiter']);
  const browser = door.browser();
  await browser.signIn(email);
  const { body } = await browser.post('/two-factor/enable', { password: goodPassword });
  const code = codeOf(body.totpURI);
  expect((await browser.post('/two-factor/verify-totp', { code })).body).toEqual({
    secondFactor: true,
  });
  return { browser, totpURI: String(body.totpURI), backupCodes: body.backupCodes as string[] };
}
