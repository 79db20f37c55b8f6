import { unreached } from '../reach.ts';
import { unreachable } from './refused.ts';

/** Fetches, and turns every answer into one of GraphQL's: words of refusal come whatever the status. */
export async function answered(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  try {
    const response = await fetch(input, init);
    const text = await response.text();
    return Response.json(refusalIn(text) ?? JSON.parse(text));
  } catch (error) {
    if (init?.signal?.aborted) throw error;
    unreached();
    const { message, code } = unreachable;
    return Response.json({ errors: [{ message, extensions: { code } }] });
  }
}

/** A refusal that another part of the server gave, in its own shape. */
function refusalIn(text: string) {
  const { message, code } = JSON.parse(text);
  return message && code ? { errors: [{ message, extensions: { code } }] } : undefined;
}
