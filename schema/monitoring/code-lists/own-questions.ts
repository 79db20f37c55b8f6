import { type Choice, type CodeListData, ownQuestion, preferNotToSay } from './code-list-data.ts';

const yesOrNo: Choice[] = [
  { code: 'yes', label: 'Yes' },
  { code: 'no', label: 'No' },
  preferNotToSay,
];

/** Whether somebody has parental responsibility. */
export const parentalResponsibility: CodeListData = {
  ...ownQuestion,
  characteristic: 'parentalResponsibility',
  question: 'Do you have parental responsibility for a child under 18?',
  choices: yesOrNo,
};

/** Whether money keeps somebody from services. */
export const financialExclusion: CodeListData = {
  ...ownQuestion,
  characteristic: 'financialExclusion',
  question: 'Does a lack of money, credit or a bank account make it hard for you to use services?',
  choices: yesOrNo,
};

/** Whether distance keeps somebody from services. */
export const ruralIsolation: CodeListData = {
  ...ownQuestion,
  characteristic: 'ruralIsolation',
  question: 'Does living in the country make it hard for you to reach services or work?',
  choices: yesOrNo,
};
