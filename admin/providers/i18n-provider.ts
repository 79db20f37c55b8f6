import polyglot from 'ra-i18n-polyglot';
import english from 'ra-language-english';
import { languages } from '../../schema/foundation/pages/words.ts';
import { pathOf, resources } from '../foundation/declaration.ts';
import { inSentence } from '../foundation/words.ts';
import { sayAll } from '../language/declared.ts';
import { language } from '../language/language.ts';
import { say } from '../language/say.ts';

const { ra } = sayAll(english);

/** The few words of react-admin's own that are left, in our voice. */
const messages = {
  ra: {
    ...ra,
    action: {
      ...ra.action,
      clear_input_value: say('Clear'),
      select_row: say('Select this row'),
      delete: say('Delete'),
    },
    auth: {
      ...ra.auth,
      auth_check_error: say('Sign in to go on.'),
      logout: say('Sign out'),
    },
    boolean: { true: say('Yes'), false: say('No'), null: say('Not known') },
    message: {
      ...ra.message,
      delete_title: say('Delete this record'),
      unsaved_changes: say('What you have typed is not saved. Leave this page all the same?'),
    },
    notification: {
      ...ra.notification,
      logged_out: say('You have been signed out. Sign in again to go on.'),
      not_authorized: say('Your role does not include this.'),
    },
  },
  resources: Object.fromEntries(
    resources.map((resource) => [
      pathOf(resource),
      { name: `${inSentence(resource.label)} |||| ${inSentence(resource.pluralLabel)}` },
    ]),
  ),
};

export const i18nProvider = polyglot(
  () => messages,
  language,
  [{ locale: language, name: languages[language] }],
  { allowMissing: true },
);
