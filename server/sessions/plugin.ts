import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../../schema/foundation/refusal.ts';
import { accountRoutes } from './account-routes.ts';
import { authPath } from './auth.ts';
import { clientAddress } from './client-address.ts';
import { createDoor, type Door, type DoorOptions, type Route, SeeOther } from './door.ts';
import { parse } from './inputs.ts';
import { perAddress } from './limits.ts';
import { foreignPages } from './origins.ts';
import { passwordLinkRoutes } from './password-link.ts';
import { foreignPage, nothingHere, notSignedIn, secondFactorFirst, tooMany } from './refusals.ts';
import { secondFactorRoutes } from './second-factor-routes.ts';
import { sessionRoutes } from './session-routes.ts';
import { signInRoutes } from './sign-in-routes.ts';
import { singleSignOnRoutes } from './single-sign-on-routes.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    fromElsewhere?: true | undefined;
  }
}

/** Everything that answers under /api/auth; whatever is not here does not exist. */
export const routes: readonly Route[] = [
  ...signInRoutes,
  ...accountRoutes,
  ...secondFactorRoutes,
  ...passwordLinkRoutes,
  ...sessionRoutes,
  ...singleSignOnRoutes,
];

const largestBody = 16 * 1024;

/** The routes of sign-in, for the app to register. */
export async function sessions(app: FastifyInstance, options: DoorOptions): Promise<void> {
  const door = createDoor(options);
  const foreign = foreignPages(options.settings);

  await app.register(
    async (scope) => {
      scope.removeContentTypeParser('text/plain');
      scope.addHook('onRequest', async (request, reply) => {
        reply.header('cache-control', 'no-store');
        const { fromElsewhere = false } = request.routeOptions.config;
        if (!fromElsewhere && foreign(request)) throw foreignPage();
      });
      scope.setErrorHandler(refuse);
      scope.setNotFoundHandler((request, reply) => refuse(nothingHere(), request, reply));
      for (const route of routes) {
        scope.route({
          method: route.method,
          url: route.path,
          bodyLimit: largestBody,
          exposeHeadRoute: false,
          config: { fromElsewhere: route.fromElsewhere },
          handler: (request, reply) => answer(door, route, request, reply),
        });
      }
    },
    { prefix: authPath },
  );
}

async function answer(door: Door, route: Route, request: FastifyRequest, reply: FastifyReply) {
  if (route.counted) await count(door, route, request);
  const body = parse(route.body, request.body);
  const signed = await door.who(request);
  if (signed === null && route.for !== 'anybody') throw notSignedIn();
  if (signed?.secondFactorRequired && route.for === 'signedIn') throw secondFactorFirst();
  const said = await route.answer({ door, request, reply, body, signed });
  return said instanceof SeeOther ? reply.redirect(said.location, 303) : reply.send(said);
}

async function count(door: Door, route: Route, request: FastifyRequest) {
  const key = `${clientAddress(door.auth, request)}|${route.path}`;
  if ((await door.requests.take(key, perAddress)) === null) throw tooMany();
}

function refuse(error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const { message, extensions } = worded(error, request);
  const code = String(extensions.code);
  const status = statuses[code] ?? 500;
  if (status === 429) reply.header('retry-after', perAddress.seconds);
  return reply.code(status).send({ message, ...extensions });
}

const statuses: Record<string, number> = {
  BAD_USER_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  RATE_LIMITED: 429,
  BUSY: 503,
  UNAVAILABLE: 503,
};

function worded(error: unknown, request: FastifyRequest) {
  if (error instanceof Refusal) return error;
  const status = (error as { statusCode?: number }).statusCode ?? 500;
  if (status < 500) return unreadable(status);
  const { id: reference, log } = request;
  log.error({ err: error, reference }, 'a request failed');
  return ourFault(reference);
}

function unreadable(status: number) {
  if (status === 413) return new Refusal('BAD_USER_INPUT', 'The request is too long.');
  if (status === 415) return new Refusal('BAD_USER_INPUT', 'Send JSON.');
  return new Refusal('BAD_USER_INPUT', 'The request could not be read.');
}

const ourFault = (reference: string) => ({
  message: `Something went wrong on our side. Try again in a minute. If it stays, tell your administrator reference ${reference}.`,
  extensions: { code: 'INTERNAL', reference },
});
