import cluster from 'node:cluster';
import type { Pooler } from '../database/pooler.ts';

/** The way to the database. */
export interface Way {
  ownerUrl: string;
  pooler: Pooler | undefined;
}

/** What the processes that serve on one port ask the one that started them. */
export interface Primary {
  /** Where the database is, and the port that all of them listen on. */
  begin(): Promise<Way & { port: number }>;
  /** Is told why one of them cannot begin. */
  failed(words: string): void;
  /** Whether one more form may be sent from this network. */
  allows(address: string): boolean;
  /** The metrics of all of them together. */
  metrics(): Promise<string>;
}

interface Question {
  question: keyof Primary;
  given: unknown[];
  id: number;
}

interface Answer {
  answerTo: number;
  answer?: unknown;
  failed?: true;
}

const asked = new Map<number, { resolve: (answer: never) => void; reject: () => void }>();
let count = 0;

/** Asks the process that started this one. */
export function askPrimary<Name extends keyof Primary>(
  question: Name,
  ...given: Parameters<Primary[Name]>
): Promise<Awaited<ReturnType<Primary[Name]>>> {
  if (count === 0) process.on('message', hear);
  count += 1;
  const id = count;
  const { promise, resolve, reject } = Promise.withResolvers<Awaited<ReturnType<Primary[Name]>>>();
  asked.set(id, { resolve, reject: () => reject(new Error(`No answer to ${question}.`)) });
  process.send!({ question, given, id } satisfies Question);
  return promise;
}

function hear(message: Partial<Answer> & object) {
  if (message.answerTo === undefined) return;
  const waiting = asked.get(message.answerTo);
  asked.delete(message.answerTo);
  if (message.failed) waiting?.reject();
  else waiting?.resolve(message.answer as never);
}

/** Answers whatever the processes that this one has started ask. */
export function answerWorkers(primary: Primary) {
  cluster.on('message', async (worker, message: Partial<Question>) => {
    const { question, given = [], id } = message;
    if (question === undefined) return;
    const reply = (answer: Answer) => {
      if (worker.isConnected()) worker.send(answer);
    };
    try {
      const answer = await (primary[question] as (...given: unknown[]) => unknown)(...given);
      reply({ answerTo: id!, answer });
    } catch {
      reply({ answerTo: id!, failed: true });
    }
  });
}
