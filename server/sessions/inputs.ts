import { z } from 'zod';
import { Refusal } from '../../schema/foundation/refusal.ts';
import { passwordLength } from './limits.ts';

const here = 'http://here.invalid';

/** The fields people fill in at the door, each with what to say when it is wrong. */
export const inputs = {
  email: z
    .string({ error: 'Enter your e-mail address.' })
    .trim()
    .toLowerCase()
    .max(254)
    .pipe(z.email({ error: 'Enter an e-mail address, like anna@example.gov.uk.' })),
  password: z
    .string({ error: 'Enter your password.' })
    .min(1, { error: 'Enter your password.' })
    .max(passwordLength.most, { error: `Enter at most ${passwordLength.most} characters.` }),
  newPassword: z.string({ error: 'Enter the new password.' }),
  code: z
    .string({ error: 'Enter the six digits.' })
    .transform((text) => text.replace(/\s/g, ''))
    .pipe(z.string().regex(/^\d{6}$/, { error: 'Enter the six digits.' })),
  backupCode: z
    .string({ error: 'Enter one of your backup codes.' })
    .trim()
    .min(1, { error: 'Enter one of your backup codes.' })
    .max(40, { error: 'Enter one of your backup codes.' }),
  anyCode: z
    .string({ error: 'Enter the code.' })
    .transform((text) => text.replace(/\s/g, ''))
    .pipe(z.string().min(1, { error: 'Enter the code.' }).max(40, { error: 'Enter the code.' })),
  linkToken: z
    .string({ error: 'Open the link again.' })
    .regex(/^[\w-]{1,200}$/, { error: 'Open the link again.' }),
  /** A page of ours, to go to afterwards. */
  ownPath: z
    .string()
    .max(2000)
    .refine((path) => /^\/(?![/\\])/.test(path) && URL.parse(path, here)?.origin === here, {
      error: 'Name a page of this platform.',
    }),
  sessionId: z.uuid({ error: 'Name one of your sessions.' }),
};

export const nothing = z.strictObject({});

/** The body as it must be, or a refusal that names each field. */
export function parse<Body>(schema: z.ZodType<Body>, body: unknown): Body {
  const { success, data, error } = schema.safeParse(body ?? {});
  if (success) return data;
  const fields: Record<string, string> = {};
  for (const { path, message, code } of error.issues) {
    if (code !== 'unrecognized_keys') fields[path.join('.') || 'body'] ??= message;
  }
  if (Object.keys(fields).length === 0) throw new Refusal('BAD_USER_INPUT', 'Unknown fields.');
  throw new Refusal('BAD_USER_INPUT', Object.values(fields).join(' '), { fields });
}
