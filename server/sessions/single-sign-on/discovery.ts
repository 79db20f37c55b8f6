import { z } from 'zod';

/** What an identity provider says of itself. */
export interface Discovered {
  /** As it was said: another text is another description. */
  text: string;
  userInfo: string | undefined;
  /** Whether it takes the secret of a client in a header, as it must unless it says otherwise. */
  basic: boolean;
}

export type Found = { is: 'there'; provider: Discovered } | { is: 'away'; why: string };

const patience = 3000;

const description = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
  userinfo_endpoint: z.url().optional(),
  id_token_signing_alg_values_supported: z.array(z.string()).nonempty(),
  token_endpoint_auth_methods_supported: z.array(z.string()).optional(),
});

/** Where a provider describes itself. */
export const discoveryUrl = (issuer: string) =>
  `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;

/** Asks an identity provider what it is, and waits no longer than a person would. */
export async function discover(issuer: string): Promise<Found> {
  const signal = AbortSignal.timeout(patience);
  try {
    const response = await fetch(discoveryUrl(issuer), { signal, redirect: 'error' });
    const text = await response.text();
    if (!response.ok) return away(`answers ${response.status}`);
    return judged(issuer, text);
  } catch {
    return away('does not answer');
  }
}

function judged(issuer: string, text: string): Found {
  const { data } = z
    .string()
    .transform((given) => JSON.parse(given))
    .pipe(description)
    .safeParse(text);
  if (!data) return away('does not describe itself as OpenID Connect Discovery asks');
  if (data.issuer !== issuer) return away(`calls itself ${data.issuer}`);
  const { protocol } = new URL(issuer);
  const { authorization_endpoint, token_endpoint, jwks_uri, userinfo_endpoint } = data;
  const places = [authorization_endpoint, token_endpoint, jwks_uri, userinfo_endpoint ?? issuer];
  if (places.some((place) => new URL(place).protocol !== protocol))
    return away(`has addresses that are not ${protocol}`);
  const methods = data.token_endpoint_auth_methods_supported;
  return {
    is: 'there',
    provider: {
      text,
      userInfo: userinfo_endpoint,
      basic: methods?.includes('client_secret_basic') ?? true,
    },
  };
}

const away = (why: string): Found => ({ is: 'away', why });
