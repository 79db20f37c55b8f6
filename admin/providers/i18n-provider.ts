import polyglot from 'ra-i18n-polyglot';
import english from 'ra-language-english';
import { pathOf, resources } from '../foundation/declaration.ts';
import { inSentence } from '../foundation/words.ts';

/** The few words of react-admin's own that are left, in our voice. */
const messages = {
  ...english,
  ra: {
    ...english.ra,
    action: {
      ...english.ra.action,
      clear_input_value: 'Clear',
      select_row: 'Select this row',
      delete: 'Delete',
    },
    auth: {
      ...english.ra.auth,
      auth_check_error: 'Sign in to go on.',
      logout: 'Sign out',
    },
    boolean: { true: 'Yes', false: 'No', null: 'Not known' },
    message: {
      ...english.ra.message,
      delete_title: 'Delete this record',
      unsaved_changes: 'What you have typed is not saved. Leave this page all the same?',
    },
    notification: {
      ...english.ra.notification,
      logged_out: 'You have been signed out. Sign in again to go on.',
      not_authorized: 'Your role does not include this.',
    },
  },
  resources: Object.fromEntries(
    resources.map((resource) => [
      pathOf(resource),
      { name: `${inSentence(resource.label)} |||| ${inSentence(resource.pluralLabel)}` },
    ]),
  ),
};

export const i18nProvider = polyglot(() => messages, 'en', [{ locale: 'en', name: 'English' }], {
  allowMissing: true,
});
