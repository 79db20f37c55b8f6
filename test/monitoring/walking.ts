import type { FastifyInstance } from 'fastify';

/** A browser without a script: it keeps cookies by their path, follows where it is led and sends forms. */
export function walker(app: FastifyInstance) {
  const cookies = new Map<string, string>();
  const sent: string[] = [];
  const cookieFor = (path: string) =>
    [...cookies].find(([of]) => path === of || path.startsWith(`${of}/`))?.[1];
  async function go(url: string, form?: Record<string, string>) {
    const cookie = cookieFor(url);
    const answer = await app.inject({
      url,
      method: form ? 'POST' : 'GET',
      headers: {
        accept: 'text/html',
        ...(cookie && { cookie: `journey=${cookie}` }),
        ...(form && { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(form && { payload: new URLSearchParams(form).toString() }),
    });
    for (const line of [answer.headers['set-cookie'] ?? []].flat()) {
      sent.push(line);
      const [, value = '', path = '/'] = line.match(/^journey=([^;]*); Path=([^;]*)/) ?? [];
      if (line.includes('Max-Age=0')) cookies.delete(path);
      else cookies.set(path, value);
    }
    return answer;
  }
  /** Opens an address or sends a form to it, and follows to the page in the end. */
  async function open(url: string, form?: Record<string, string>): Promise<Seen> {
    const answer = await go(url, form);
    const { location } = answer.headers;
    return location ? open(String(location)) : seen(url, answer.statusCode, answer.body);
  }
  return { open, go, cookies, sent };
}

/** What somebody sees of a page: where, what it is called, what can be chosen and what is chosen. */
interface Seen {
  at: string;
  status: number;
  heading: string;
  choices: string[];
  body: string;
}

const words = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

function seen(at: string, status: number, body: string): Seen {
  const heading = words(body.match(/<h1[^>]*>([\s\S]*?)<\/h1>/)?.[1] ?? '');
  const options = body.matchAll(
    /type="radio" value="([^"]*)"( checked)?>\s*<label[^>]*>([\s\S]*?)<\/label>/g,
  );
  return {
    at,
    status,
    heading,
    choices: [...options].map(([, , checked, label]) => `${checked ? '● ' : ''}${words(label!)}`),
    body,
  };
}

/** The questions and answers of the page where they are checked. */
export const checked = ({ body }: Pick<Seen, 'body'>) =>
  [...body.matchAll(/<dt[^>]*>([\s\S]*?)<\/dt>\s*<dd[^>]*value[^>]*>([\s\S]*?)<\/dd>/g)].map(
    ([, question, answer]) => `${words(question!)} ${words(answer!)}`,
  );
