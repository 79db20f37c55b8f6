import { type CodeListData, harmonised, preferNotToSay } from './code-list-data.ts';

/** Legal marital or registered civil partnership status. */
export const maritalStatus: CodeListData = {
  ...harmonised,
  characteristic: 'maritalStatus',
  question: 'What is your legal marital or registered civil partnership status?',
  questionWelsh:
    'Beth yw eich statws priodasol cyfreithiol neu statws partneriaeth sifil gofrestredig?',
  choices: [
    {
      code: 'never',
      label: 'Never married and never registered in a civil partnership',
      labelWelsh: 'Erioed wedi priodi nac wedi cofrestru partneriaeth sifil',
    },
    { code: 'married', label: 'Married', labelWelsh: 'Priod' },
    {
      code: 'civilPartnership',
      label: 'In a registered civil partnership',
      labelWelsh: 'Mewn partneriaeth sifil gofrestredig',
    },
    {
      code: 'separatedMarried',
      label: 'Separated, but still legally married',
      labelWelsh: 'Wedi gwahanu, ond yn dal yn briod yn gyfreithiol',
    },
    {
      code: 'separatedCivilPartnership',
      label: 'Separated, but still legally in a civil partnership',
      labelWelsh: 'Wedi gwahanu, ond yn dal mewn partneriaeth sifil yn gyfreithiol',
    },
    { code: 'divorced', label: 'Divorced', labelWelsh: 'Wedi ysgaru' },
    {
      code: 'dissolved',
      label: 'Formerly in a civil partnership which is now legally dissolved',
      labelWelsh: 'Wedi bod mewn partneriaeth sifil sydd bellach wedi’i diddymu’n gyfreithiol',
    },
    { code: 'widowed', label: 'Widowed', labelWelsh: 'Gweddw' },
    {
      code: 'survivingPartner',
      label: 'Surviving partner from a registered civil partnership',
      labelWelsh: 'Partner sy’n goroesi o bartneriaeth sifil gofrestredig',
    },
    preferNotToSay,
  ],
};
