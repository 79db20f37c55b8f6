import { type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import { operationOf } from '../current-request.ts';

/** One line for each request, when it has been answered. */
export class RequestLog extends LogController {
  override incomingRequest() {}

  override requestCompleted(
    error: Error | null | undefined,
    request: FastifyRequest,
    reply: FastifyReply,
  ) {
    const line = {
      req: request,
      res: reply,
      ...operationOf(request),
      milliseconds: Math.round(reply.elapsedTime),
    };
    if (error) reply.log.error({ ...line, err: error }, 'a request failed');
    else reply.log.info(line, 'a request was answered');
  }

  override routeNotFound({ log, method }: FastifyRequest) {
    log.info({ method }, 'there is nothing at the address asked for');
  }

  override defaultErrorLog(error: Error, request: FastifyRequest, reply: FastifyReply) {
    const level = reply.statusCode >= 500 ? 'error' : 'info';
    request.log[level]({ req: request, res: reply, err: error }, 'a request failed');
  }

  override writeHeadError(error: Error, request: FastifyRequest, reply: FastifyReply) {
    this.defaultErrorLog(error, request, reply);
  }
}
