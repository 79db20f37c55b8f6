/** A change that had been sent to be kept when the connection broke. */
export class PerhapsDone extends Error {
  constructor(cause: unknown) {
    super('The connection to the database broke while a change was being kept.', { cause });
  }
}

// PostgreSQL stops, crashes or starts; the network refuses, or ends what it had begun
const codes = /^(57P0[1-4]|08\w{3}|ECONN(REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT)$/;
const words =
  /^(Connection terminated|Client has encountered a connection error|Query read timeout)/;

/** Whether the database has gone away, and with it whatever had not been kept. */
export function connectionLost(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: string; message?: string };
  return codes.test(code ?? '') || words.test(message ?? '');
}
