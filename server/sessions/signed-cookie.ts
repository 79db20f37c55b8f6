import { parseCookies } from 'better-auth/cookies';
import { constantTimeEqual, makeSignature } from 'better-auth/crypto';

const remembered = 10_000;

/** Reads cookies that Better Auth signed; null for one that is absent, altered or not signed. */
export function signedCookies(secret: string) {
  const verified = new Map<string, string>();

  return async function read(header: string | undefined, name: string): Promise<string | null> {
    const cookie = header && parseCookies(header).get(name);
    if (!cookie) return null;
    const known = verified.get(cookie);
    if (known !== undefined) return known;

    const dot = cookie.lastIndexOf('.');
    const value = cookie.slice(0, Math.max(dot, 0));
    if (!value) return null;
    const signature = await makeSignature(value, secret);
    if (!constantTimeEqual(signature, cookie.slice(dot + 1))) return null;

    // a signature stays true, so it is checked once: what a session may do is asked every time
    if (verified.size >= remembered) verified.clear();
    verified.set(cookie, value);
    return value;
  };
}
