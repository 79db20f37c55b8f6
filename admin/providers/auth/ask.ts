import { type Refusal, Refused, unreachable } from '../data/refused.ts';

/** Asks the server for something outside GraphQL; a refusal is thrown in the server's words. */
export async function ask<Answer>(
  method: 'GET' | 'POST',
  path: string,
  body?: unknown,
): Promise<Answer> {
  const response = await fetch(path, {
    method,
    credentials: 'same-origin',
    ...(method === 'POST' && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body ?? {}),
    }),
  }).catch(() => {
    throw new Refused(unreachable);
  });
  const text = await response.text();
  const answer = readable(text);
  if (response.ok && answer !== unreadable) return answer as Answer;
  const refusal = answer as Partial<Refusal> | typeof unreadable;
  throw refusal !== unreadable && refusal.message && refusal.code
    ? new Refused(refusal as Refusal)
    : new Refused(unreachable);
}

const unreadable = Symbol('not JSON');

function readable(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return unreadable;
  }
}
