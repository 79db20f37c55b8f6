import { z } from 'zod';
import { type Asked, note, open, type Route, SeeOther } from './door.ts';
import { setCookies } from './forward.ts';
import { inputs, nothing } from './inputs.ts';
import { linkHolder } from './password-link.ts';
import { nothingHere, providerAway, spentLink } from './refusals.ts';
import { callbackPath } from './single-sign-on/provider.ts';
import type { Finished } from './single-sign-on/single-sign-on.ts';
import { tidy } from './tidy.ts';

/** Signing in where the organisation signs in. */
export const singleSignOnRoutes: Route[] = [
  open({
    method: 'GET',
    path: '/ways-in',
    counted: false,
    body: nothing,
    answer: async ({ door }) => ({ singleSignOn: Boolean(door.singleSignOn) }),
  }),
  open({
    path: '/single-sign-on',
    counted: true,
    body: z.strictObject({ to: inputs.ownPath.optional(), token: inputs.linkToken.optional() }),
    answer: begin,
  }),
  open({
    method: 'GET',
    path: callbackPath,
    counted: false,
    fromElsewhere: true,
    body: nothing,
    answer: finish,
  }),
];

async function begin(asked: Asked<{ to?: string; token?: string }>) {
  const { door, request, reply, body } = asked;
  if (!door.singleSignOn) throw nothingHere();
  const holder = body.token === undefined ? undefined : await linkHolder(door, body.token);
  if (body.token !== undefined && !holder) throw spentLink();
  const begun = await door.singleSignOn.begin(request, {
    to: body.to ?? '/',
    connecting: holder?.id ?? null,
  });
  if (!begun) throw providerAway();
  setCookies(reply, begun.cookies);
  return { url: begun.url };
}

async function finish(asked: Asked) {
  const { door, request, reply } = asked;
  if (!door.singleSignOn) throw nothingHere();
  const finished = await door.singleSignOn.finish(request, request.url.replace(/^[^?]*\??/, ''));
  setCookies(reply, finished.cookies);
  return new SeeOther(
    finished.failure ? await refused(asked, finished) : await entered(asked, finished),
  );
}

async function entered(asked: Asked, { admitted, to }: Finished) {
  await tidy(asked);
  await note(asked, 'signedIn', { userId: admitted?.userId });
  return to;
}

async function refused(asked: Asked, { admitted, failure }: Finished) {
  const userId = admitted?.userId ?? null;
  if (failure === 'lastAdministrator') {
    asked.request.log.error(
      'Single sign-on: the groups of the last administrator no longer make them one. Make somebody else an administrator.',
    );
    await asked.door.pool.query('delete from auth.session where user_id = $1', [userId]);
  }
  await note(asked, 'singleSignOnRefused', { userId });
  // whoever may not come in learns no more than that
  return `/login?refused=${failure === 'lastAdministrator' ? 'noRole' : failure}`;
}
