import { Refusal } from '../../schema/foundation/refusal.ts';

/** One sentence for a wrong password, an unknown address, a disabled account and a wait alike. */
export const wrongPassword = () =>
  new Refusal(
    'UNAUTHENTICATED',
    'We could not sign you in. Check the e-mail address and the password. After ten wrong passwords an address has to wait five minutes.',
  );

export const notYourPassword = (field: string) =>
  inField(field, 'That is not your password. After ten wrong ones you have to wait five minutes.');

export const notYourCode = () =>
  inField('code', 'That code is not right, or has been used already. Enter the newest one.');

export const wrongCode = () =>
  new Refusal(
    'UNAUTHENTICATED',
    'That code is not right, or has been used already. Enter the newest one; after several wrong codes, sign in again.',
  );

export const notSignedIn = () => new Refusal('UNAUTHENTICATED', 'Sign in first.');

export const secondFactorFirst = () =>
  new Refusal('FORBIDDEN', 'Your role needs a second factor. Set one up to go on.');

export const foreignPage = () =>
  new Refusal(
    'FORBIDDEN',
    'This request came from another website. If people reach the platform at that address, an operator has to name it in PUBLIC_URL.',
  );

export const tooMany = () =>
  new Refusal('RATE_LIMITED', 'Too many requests from your network. Wait a minute and try again.');

export const spentLink = () =>
  new Refusal(
    'BAD_USER_INPUT',
    'This link has been used, or is older than a day. Ask an administrator for a new one.',
  );

export const providerAway = () =>
  new Refusal(
    'UNAVAILABLE',
    'The sign-in of your organisation does not answer. Try again in a few minutes. If you have a password here, use it.',
  );

export const nothingHere = () => new Refusal('NOT_FOUND', 'There is nothing at this address.');

/** A refusal that belongs to one input of a form. */
export const inField = (field: string, sentence: string) =>
  new Refusal('BAD_USER_INPUT', sentence, { fields: { [field]: sentence } });
