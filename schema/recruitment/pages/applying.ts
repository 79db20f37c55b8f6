import type { Asked, Onward } from '../../foundation/pages/page.ts';
import { type Answer, newToken } from '../../monitoring/pages/journey.ts';
import { formForApplicants, type PublicForm } from '../../monitoring/pages/public-form.ts';
import type { Step } from '../../monitoring/pages/steps.ts';
import { wayOf } from '../../monitoring/pages/way.ts';
import { type Advert, advertAt, takesApplications } from './advert.ts';

/** What somebody has typed so far who applies for a vacancy. */
export interface Applying {
  /** By this number a second sending is known. */
  token: string;
  said: Record<string, string>;
  edition: string;
  answers: Record<string, Answer>;
  /** Whether they have seen all of it: from then on every change leads back there. */
  checking?: true;
}

export interface UnderWay {
  advert: Advert;
  form: PublicForm;
  kept: Applying;
}

export const journey = '/jobs/:vacancy';

/** An address within the application for this vacancy. */
export const at = ({ parameters }: Asked, rest = '') =>
  `/jobs/${encodeURIComponent(parameters.vacancy!)}${rest}`;

/** The vacancy, what applicants are asked today, and whether both take anything; null where there is no vacancy. */
export async function openingAt(asked: Asked) {
  const advert = await advertAt(asked);
  if (!advert) return null;
  const form = takesApplications(advert) ? await formForApplicants(asked.ask) : null;
  return { advert, form };
}

/** An application from its beginning. */
export const begin = ({ edition }: PublicForm): Applying => ({
  token: newToken(),
  said: {},
  edition: edition!,
  answers: {},
});

/** An application that has been begun; answers to another edition of the form are asked for anew. */
export async function underWay(asked: Asked): Promise<UnderWay | Onward | null> {
  const opening = await openingAt(asked);
  if (!opening) return null;
  const { advert, form } = opening;
  const kept = asked.journey as Applying | null;
  if (!form || !kept) return { goTo: at(asked) };
  const same = kept.edition === form.edition;
  return { advert, form, kept: same ? kept : { ...kept, edition: form.edition!, answers: {} } };
}

/** The equality questions for somebody who has answered so far, page by page. */
export const questionsOf = ({ form, kept }: UnderWay, { language }: Asked): Step[] =>
  wayOf(form, kept, language);
