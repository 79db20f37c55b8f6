import { type CodeListData, ownQuestion, preferNotToSay } from './code-list-data.ts';

/** The occupation of the main earner at home when the person was about 14. */
export const socioEconomicBackground: CodeListData = {
  ...ownQuestion,
  characteristic: 'socioEconomicBackground',
  edition: 'socialMobility2021',
  question: 'What was the occupation of your main household earner when you were about aged 14?',
  source: 'Social Mobility Commission, employers’ toolkit',
  choices: [
    { code: 'professional', label: 'Professional', kind: 'group' },
    { code: 'intermediate', label: 'Intermediate', kind: 'group' },
    { code: 'lower', label: 'Lower socio-economic', kind: 'group' },
    {
      code: 'professions',
      parent: 'professional',
      label: 'Modern professional and traditional professional occupations',
    },
    {
      code: 'managers',
      parent: 'professional',
      label: 'Senior, middle or junior managers or administrators',
    },
    {
      code: 'clerical',
      parent: 'intermediate',
      label: 'Clerical and intermediate occupations',
    },
    { code: 'technical', parent: 'lower', label: 'Technical and craft occupations' },
    {
      code: 'routine',
      parent: 'lower',
      label: 'Routine, semi-routine manual and service occupations',
    },
    { code: 'unemployed', parent: 'lower', label: 'Long-term unemployed' },
    { code: 'smallBusiness', parent: 'intermediate', label: 'Small business owners' },
    { code: 'other', label: 'Other, such as retired, or this does not apply to me' },
    { code: 'unknown', label: 'I don’t know' },
    preferNotToSay,
  ],
  outputOrder: [
    'professional',
    ...['professions', 'managers'],
    'intermediate',
    ...['clerical', 'smallBusiness'],
    'lower',
    ...['technical', 'routine', 'unemployed'],
    'other',
    'unknown',
    'preferNotToSay',
  ],
};
