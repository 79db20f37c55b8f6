import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Settings } from '../settings.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Answered however much there is to do. */
    always?: boolean;
  }
}

/** How much there is to do at once, and how often somebody was told to come back. */
export interface Load {
  underWay: number;
  refused: number;
}

const secondsToWait = 5;

const busy =
  'Too much is being asked at this moment. Nothing was changed. Try again in a few seconds.';

/** Takes on so many requests at once and tells the next to come back, at once: those taken on are answered in time. */
export function gate(app: FastifyInstance, { operations }: Pick<Settings, 'operations'>): Load {
  const load: Load = { underWay: 0, refused: 0 };
  const takenOn = new WeakSet<FastifyRequest>();
  const leave = (request: FastifyRequest) => {
    if (takenOn.delete(request)) load.underWay -= 1;
  };

  const full = (request: FastifyRequest, reply: FastifyReply) => {
    if (load.underWay < operations.requestsAtOnce) return false;
    load.refused += 1;
    refuse(request, reply);
    return true;
  };
  app.addHook('onRequest', (request, reply, done) => {
    if (request.routeOptions.config.always || !full(request, reply)) done();
  });
  // whoever sends its body by drips takes nobody's place meanwhile
  app.addHook('preValidation', (request, reply, done) => {
    if (request.routeOptions.config.always) return done();
    if (full(request, reply)) return;
    load.underWay += 1;
    takenOn.add(request);
    done();
  });
  // what is sent piece by piece from here on has a limit of its own
  app.addHook('onSend', (request, _reply, payload, done) => {
    leave(request);
    done(null, payload);
  });
  app.addHook('onResponse', (request, _reply, done) => {
    leave(request);
    done();
  });
  app.addHook('onRequestAbort', (request, done) => {
    leave(request);
    done();
  });
  return load;
}

/** For people as a sentence, for programs in the shape of GraphQL and of all else alike. */
function refuse({ headers }: FastifyRequest, reply: FastifyReply) {
  const code = 'BUSY';
  reply.code(503).headers({ 'retry-after': secondsToWait, 'cache-control': 'no-store' });
  if (headers.accept?.startsWith('text/html')) reply.type('text/plain; charset=utf-8').send(busy);
  else reply.send({ message: busy, code, errors: [{ message: busy, extensions: { code } }] });
}
