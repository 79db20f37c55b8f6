import type { Served } from '../harness/serve.ts';

/** Where people think the platform is. */
export const home = 'http://equality.test';
export const comeBack = `${home}/api/auth/callback/single-sign-on`;

interface Stop {
  status: number;
  location: string | null;
  text: string;
}

/** A browser that goes from one website to another and keeps the cookies of each. */
export class Traveller {
  readonly #served: Served;
  readonly #jars = new Map<string, Map<string, string>>();

  constructor(served: Served) {
    this.#served = served;
  }

  async send(address: string, request: RequestInit = {}): Promise<Stop> {
    const { origin } = new URL(address);
    const jar = this.#jar(origin);
    const response = await fetch(address.replace(home, this.#served.url), {
      redirect: 'manual',
      ...request,
      headers: {
        ...request.headers,
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
      },
    });
    for (const header of response.headers.getSetCookie()) {
      const [pair = ''] = header.split(';');
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      if (value === '' || /max-age=0|expires=Thu, 01 Jan 1970/i.test(header)) jar.delete(name);
      else jar.set(name, value);
    }
    const location = response.headers.get('location');
    return {
      status: response.status,
      location: location && new URL(location, address).href,
      text: await response.text(),
    };
  }

  post(path: string, body: object) {
    return this.send(home + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: home },
      body: JSON.stringify(body),
    });
  }

  /** Presses the button on the page for signing in: the address of the provider that it leads to. */
  async begin(wish: object = {}): Promise<string> {
    const { status, text } = await this.post('/api/auth/single-sign-on', wish);
    if (status !== 200) throw new Error(`${status} ${text}`);
    return JSON.parse(text).url;
  }

  /** Signs in at the provider: the address at which it sends people back. */
  async consent(address: string, login: string): Promise<string> {
    let next = address;
    for (let step = 0; step < 12; step += 1) {
      if (next.startsWith(home)) return next;
      const { location, text } = await this.send(next);
      if (location) {
        next = location;
        continue;
      }
      const action = text.match(/action="([^"]+)"/)?.[1];
      const prompt = text.match(/name="prompt" value="(\w+)"/)?.[1];
      if (!action || !prompt) throw new Error(text);
      const form = await this.send(new URL(action, next).href, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ prompt, ...(prompt === 'login' && { login, password: 'x' }) }),
      });
      next = form.location ?? '';
    }
    throw new Error('The provider sends people in circles.');
  }

  /** From the button to the page that they end up on. */
  async signIn(login: string, wish: object = {}): Promise<string> {
    return this.arrive(await this.consent(await this.begin(wish), login));
  }

  /** Comes back from the provider. */
  async arrive(address: string): Promise<string> {
    const { status, location, text } = await this.send(address, {
      headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' },
    });
    return location?.replace(home, '') ?? `${status} ${text}`;
  }

  /** Forgets who they are at one website. */
  forget(origin: string) {
    this.#jars.delete(origin);
  }

  /** Who the platform takes them for. */
  async known(): Promise<{
    user: object;
    singleSignOn: boolean;
    secondFactorRequired: boolean;
  } | null> {
    return JSON.parse((await this.send(`${home}/api/auth/get-session`)).text);
  }

  #jar(origin: string) {
    const jar = this.#jars.get(origin) ?? new Map<string, string>();
    this.#jars.set(origin, jar);
    return jar;
  }
}
