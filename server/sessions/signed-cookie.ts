import { parseCookies } from 'better-auth/cookies';
import { constantTimeEqual, makeSignature } from 'better-auth/crypto';

const remembered = 10_000;
const longest = 1000;

/** Reads cookies that Better Auth signed; null for one that is absent, altered or not signed. */
export function signedCookies(secret: string) {
  const verified = new Map<string, string>();

  const cookies = new Map<string, string>();

  /** The cookie of that name; a browser sends the same header every time. */
  function cookieOf(header: string, name: string) {
    const key = `${name} ${header}`;
    const known = cookies.get(key);
    if (known !== undefined) return known;
    const cookie = parseCookies(header).get(name);
    if (cookie && key.length <= longest) {
      if (cookies.size >= remembered) cookies.clear();
      cookies.set(key, cookie);
    }
    return cookie;
  }

  return async function read(header: string | undefined, name: string): Promise<string | null> {
    const cookie = header && cookieOf(header, name);
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
