/** One answer of a list, or a group of them, in the words of its source. */
export interface Choice {
  code: string;
  label: string;
  labelWelsh?: string;
  /** The words in published tables, where they differ. */
  outputLabel?: string;
  /** The code of the group it belongs to. */
  parent?: string;
  kind?: 'group' | 'preferNotToSay';
  allowsDescription?: true;
}

/** One edition of the answers that a question offers. */
export interface CodeListData {
  characteristic: string;
  edition: string;
  question: string;
  questionWelsh?: string;
  /** What is asked next of whoever chose an answer that has answers below it. */
  furtherQuestion?: string;
  furtherQuestionWelsh?: string;
  effectiveFrom: string;
  effectiveTo?: string;
  source: string;
  /** In form order. */
  choices: Choice[];
  /** The codes in the order of published tables, where it differs from the form. */
  outputOrder?: string[];
}

/** Always the last option of a list. */
export const preferNotToSay: Choice = {
  code: 'preferNotToSay',
  label: 'Prefer not to say',
  labelWelsh: 'Mae’n well gen i beidio â dweud',
  kind: 'preferNotToSay',
};

/** The question and the wording follow the government’s pattern and its harmonised standards. */
export const harmonised = {
  edition: 'census2021',
  effectiveFrom: '2021-03-21',
  source:
    'GOV.UK Design System, equality information pattern (GSS harmonised standards); Census 2021',
};

/** A question that the council asks of its own accord. */
export const ownQuestion = {
  edition: 'council2021',
  effectiveFrom: '2021-04-01',
  source: 'Set by the council',
};
