import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../../schema/foundation/graphql/context.ts';
import type { Asked, Onward, Page, Typed } from '../../schema/foundation/pages/page.ts';
import { type Language, nowhere } from '../../schema/foundation/pages/words.ts';
import { keepable } from '../../schema/foundation/planner/values.ts';
import { Refusal } from '../../schema/foundation/refusal.ts';
import { type Aside, openAside } from '../documents/aside.ts';
import { asideOf } from '../documents/store-of.ts';
import type { Platform } from '../platform.ts';
import { saidIn } from '../said-in.ts';
import { clientAddress } from '../sessions/client-address.ts';
import { foreignForms } from '../sessions/origins.ts';
import { askAs } from './ask-as.ts';
import { formWithFiles } from './form-with-files.ts';
import { Journeys } from './journeys.ts';
import { sharedPace } from './pace.ts';
import { addressIn, type Shell, said } from './shell.ts';
import { words } from './words.ts';

const nobodyInParticular = 'Evenhand';

/** Answers the requests for public pages, in the language of their address. */
export class Answering {
  readonly #shell: Shell;
  readonly #platform: Platform;
  readonly #journeys: Journeys;
  readonly #aside: Aside;
  readonly #foreign: ReturnType<typeof foreignForms>;
  readonly #pace = sharedPace();

  constructor(shell: Shell, platform: Platform) {
    this.#shell = shell;
    this.#platform = platform;
    this.#journeys = new Journeys(platform.settings);
    this.#aside = openAside(asideOf(platform.settings));
    this.#foreign = foreignForms(platform.settings);
  }

  /** To whoever looks for a page for everybody that there is not. */
  nothing(language: Language, reply: FastifyReply) {
    return this.#message('nothing', nowhere, language, reply.code(404));
  }

  async show(page: Page, language: Language, request: FastifyRequest, reply: FastifyReply) {
    const opened = this.#opened(page, language, request);
    if (!opened) return this.#message('nothing', page.path, language, reply.code(404));
    if (page.download) return this.#give(page, opened.asked, reply);
    return this.#draw(page, opened.asked, reply);
  }

  async #give(page: Page, asked: Asked, reply: FastifyReply) {
    const file = await page.download!(asked);
    if (!file) return this.#message('nothing', page.path, asked.language, reply.code(404));
    return reply
      .headers({
        'content-disposition': `attachment; filename="${file.name}"`,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      })
      .type(`${file.type}; charset=utf-8`)
      .send(file.body);
  }

  /** What was typed leads on to another page, or comes back with what is wrong with it. */
  async take(page: Page, language: Language, request: FastifyRequest, reply: FastifyReply) {
    if (this.#foreign(request))
      return this.#message('badForm', page.path, language, reply.code(403));
    const opened = this.#opened(page, language, request);
    if (!opened) return this.#message('nothing', page.path, language, reply.code(404));
    const { asked, context } = opened;
    if (!(await this.#pace.allows(clientAddress(this.#platform.auth, request))))
      return this.#message(
        'tooMany',
        page.path,
        language,
        reply.code(429).header('retry-after', 60),
      );
    const bringsFiles = isForm(request);
    if (bringsFiles && !page.files)
      return this.#message('badForm', page.path, language, reply.code(400));
    const form = bringsFiles
      ? await formWithFiles(request, context, this.#aside, this.#platform)
      : { typed: (request.body ?? {}) as Typed, files: [], discard: async () => undefined };
    try {
      const { typed, files } = form;
      const taken = await page.take!(asked, typed, files);
      if (onward(taken) && this.#keeps(taken, page, asked, reply))
        return reply.redirect(addressIn(language, taken.goTo), 303);
      const problems = onward(taken) ? noRoom(typed, language) : taken.problems;
      return await this.#draw(page, asked, reply.code(422), { typed, problems });
    } finally {
      await form.discard();
    }
  }

  close() {
    this.#aside.close();
  }

  /** Whether there was room for what is to be kept of a journey. */
  #keeps = ({ journey }: Onward, page: Page, { parameters }: Asked, reply: FastifyReply) =>
    journey === undefined ||
    this.#journeys.write(reply, addressOf(page.journey!, parameters), journey);

  /** What went wrong, without a word of how. */
  async fault(
    error: unknown,
    page: Page,
    language: Language,
    request: FastifyRequest,
    reply: FastifyReply,
  ) {
    const { statusCode = 500 } = error as { statusCode?: number };
    if (statusCode < 500 || (request.method === 'POST' && typedWrongly(error)))
      return this.#message('badForm', page.path, language, reply.code(400));
    // that there is too much to do is no fault
    if (error instanceof Refusal && error.extensions.code === 'BUSY')
      request.log.warn(error.message);
    else request.log.error(error);
    return this.#message('unavailable', page.path, language, reply.code(503));
  }

  async #draw(page: Page, asked: Asked, reply: FastifyReply, more: object = {}) {
    const { language, parameters } = asked;
    const shown = page.show ? await page.show(asked) : {};
    const address = addressOf(page.path, parameters);
    if (shown && onward(shown))
      return this.#keeps(shown, page, asked, reply)
        ? reply.redirect(addressIn(language, shown.goTo), 303)
        : this.#message('tooMuch', page.path, language, reply.code(400));
    if (shown === null) return this.#message('nothing', address, language, reply.code(404));
    const body = await this.#platform.product.publisher(askAs(this.#platform, this.#visitor()));
    const { title = page.title[language], languages } = shown;
    const data = { words: said(page.words ?? {}, language), ...shown, ...more };
    const drawn = { language, title, body: body ?? nobodyInParticular, address, languages, data };
    return send(reply, this.#shell.draw(page.template, drawn));
  }

  async #message(
    what: 'nothing' | 'unavailable' | 'badForm' | 'tooMuch' | 'tooMany',
    address: string,
    language: Language,
    reply: FastifyReply,
  ) {
    const { publisher } = this.#platform.product;
    const body = await publisher(askAs(this.#platform, this.#visitor())).catch(() => undefined);
    const data = { hint: words[`${what}Hint`][language] };
    const title = words[what][language];
    const drawn = { language, title, body: body ?? nobodyInParticular, address, data };
    return send(reply, this.#shell.draw('message.njk', drawn));
  }

  /** Who opens a page: anybody, or whoever holds a link that still works. */
  #opened(page: Page, language: Language, request: FastifyRequest) {
    const parameters = request.params as Record<string, string>;
    const query = request.query as Asked['query'];
    // nothing has a name that the database could not keep
    if (![parameters, query].flatMap((part) => Object.values(part).flat()).every(nameable))
      return undefined;
    const context = page.holder
      ? this.#holder(page.holder, parameters.link ?? '')
      : this.#visitor();
    if (!context) return undefined;
    const about = page.journey && addressOf(page.journey, parameters);
    const journey = about ? this.#journeys.read(request, about) : null;
    const asked: Asked = {
      language,
      parameters,
      query,
      journey,
      say: saidIn(language, this.#platform.settings.languages).say,
      ask: askAs(this.#platform, context),
    };
    return { asked, context };
  }

  #visitor = () =>
    this.#platform.contexts.as({ roles: ['visitor'], attributes: {}, actor: 'visitor' });

  #holder(actor: NonNullable<Page['holder']>, token: string): Context | undefined {
    const link = this.#visitor().links.fingerprint(token);
    if (!link) return undefined;
    return this.#platform.contexts.as({ roles: [actor], attributes: { link }, actor });
  }
}

/** Whether it is a refusal of what was sent, which no page of ours would send. */
const typedWrongly = (error: unknown) =>
  error instanceof Refusal &&
  ['BAD_USER_INPUT', 'NOT_FOUND'].includes(String(error.extensions.code));

/** What is said of the longest that was typed where a journey has no room for it. */
function noRoom(typed: Typed, language: Language) {
  const [[field] = ['']] = Object.entries(typed).toSorted(([, a], [, b]) => b.length - a.length);
  return { [field]: words.noRoom[language] };
}

const isForm = ({ headers }: FastifyRequest) =>
  headers['content-type']?.startsWith('multipart/form-data') ?? false;

/** An address with what its path names filled in. */
const nameable = (part?: string) => part === undefined || keepable(part);

const addressOf = (path: string, parameters: Asked['parameters']) =>
  Object.entries(parameters).reduce<string>(
    (address, [name, value]) => address.replace(`:${name}`, encodeURIComponent(value)),
    path,
  );

const onward = (answer: object): answer is Onward => 'goTo' in answer;

const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const send = (reply: FastifyReply, html: string) =>
  reply
    .headers({
      'content-security-policy': policy,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
    })
    .type('text/html; charset=utf-8')
    .send(html);
