import { z } from 'zod';
import { plain } from '../../../schema/foundation/printable.ts';
import type { SingleSignOnSettings } from './settings.ts';

/** Somebody for whom the identity provider vouches. */
export interface Vouched {
  /** What the provider calls them, for ever. */
  subject: string;
  name: string;
  email: string | undefined;
  emailVerified: boolean;
  groups: string[];
}

export type Claims = Record<string, unknown>;

const patience = 5000;
const text = z.string().transform(plain).pipe(z.string().min(1).max(120));
const address = z.string().trim().toLowerCase().max(254).pipe(z.email());

/** The claims of a token whose signature has been checked. */
export function claimsOf(token: string): Claims {
  const [, body = ''] = token.split('.');
  return JSON.parse(Buffer.from(body, 'base64url').toString());
}

/** Adds what the provider tells of the same person when asked; what the signed token says counts first. */
export async function completed(
  claims: Claims,
  { userInfo, accessToken }: { userInfo: string | undefined; accessToken: string | undefined },
): Promise<Claims> {
  if (!userInfo || !accessToken) return claims;
  const response = await fetch(userInfo, {
    headers: { authorization: `Bearer ${accessToken}` },
    signal: AbortSignal.timeout(patience),
    redirect: 'error',
  });
  if (!response.ok) throw new Error(`The provider answers ${response.status} about a person.`);
  const told = (await response.json()) as Claims;
  if (told.sub !== claims.sub) throw new Error('The provider answers about another person.');
  return { ...told, ...claims };
}

/** The person in the claims. */
export function personIn(
  claims: Claims,
  { groupsClaim }: Pick<SingleSignOnSettings, 'groupsClaim'>,
): Vouched {
  const { sub, name, given_name, family_name, preferred_username } = claims;
  const email = address.safeParse(claims.email).data;
  const names = [name, `${given_name ?? ''} ${family_name ?? ''}`, preferred_username, email, sub];
  const groups = z.union([z.string().transform((one) => [one]), z.array(z.string())]);
  return {
    subject: z.string().min(1).max(255).parse(sub),
    name: names.map((each) => text.safeParse(each).data).find(Boolean) ?? 'Somebody',
    email,
    emailVerified: claims.email_verified === true,
    groups: groups.safeParse(claims[groupsClaim]).data ?? [],
  };
}
