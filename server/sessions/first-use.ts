import type { Asked } from './door.ts';

const codeLifetime = 120;

/** Whether nobody has used this code of a person before: whoever looked over a shoulder cannot use it again. */
export async function firstUse({ door }: Pick<Asked, 'door'>, userId: string, code: string) {
  const taken = await door.requests.take(`${userId}|${code}`, { most: 1, seconds: codeLifetime });
  return taken !== null;
}
