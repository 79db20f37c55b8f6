import type { Words } from '../foundation/pages/words.ts';
import type { Question } from './pages/public-form.ts';

interface ExitQuestion {
  question: Words;
  choices: Readonly<Record<string, Words>>;
}

const yes: Words = { en: 'Yes', cy: 'Do' };
const no: Words = { en: 'No', cy: 'Naddo' };
const notSure: Words = { en: 'Not sure', cy: 'Ddim yn siŵr' };

/** What people are asked who leave; nobody has to answer any of it. */
export const exitQuestions: Readonly<Record<string, ExitQuestion>> = {
  mainReason: {
    question: {
      en: 'What was your main reason for leaving?',
      cy: 'Beth oedd eich prif reswm dros adael?',
    },
    choices: {
      pay: { en: 'Pay or conditions', cy: 'Cyflog neu amodau' },
      prospects: { en: 'Promotion or a new career', cy: 'Dyrchafiad neu yrfa newydd' },
      workload: { en: 'Workload or stress', cy: 'Llwyth gwaith neu straen' },
      management: { en: 'How I was managed', cy: 'Sut y cefais fy rheoli' },
      treatment: {
        en: 'Discrimination, bullying or harassment',
        cy: 'Gwahaniaethu, bwlio neu aflonyddu',
      },
      flexibility: { en: 'Hours or place of work', cy: 'Oriau neu leoliad gwaith' },
      health: { en: 'Health', cy: 'Iechyd' },
      caring: { en: 'Caring for somebody', cy: 'Gofalu am rywun' },
      retirement: { en: 'Retirement', cy: 'Ymddeol' },
      ended: { en: 'The job came to an end', cy: 'Daeth y swydd i ben' },
      other: { en: 'Something else', cy: 'Rhywbeth arall' },
    },
  },
  fairly: {
    question: {
      en: 'Were you treated fairly at work?',
      cy: 'A gawsoch eich trin yn deg yn y gwaith?',
    },
    choices: {
      always: { en: 'Always', cy: 'Bob amser' },
      mostly: { en: 'Mostly', cy: 'Gan amlaf' },
      sometimes: { en: 'Sometimes', cy: 'Weithiau' },
      never: { en: 'Never', cy: 'Byth' },
    },
  },
  chances: {
    question: {
      en: 'Did you have the same chances of training and promotion as your colleagues?',
      cy: 'A gawsoch yr un cyfleoedd â’ch cydweithwyr o ran hyfforddiant a dyrchafiad?',
    },
    choices: { yes, no, notSure },
  },
  harassed: {
    question: {
      en: 'Did you experience discrimination, bullying or harassment while you worked here?',
      cy: 'A gawsoch brofiad o wahaniaethu, bwlio neu aflonyddu tra oeddech yn gweithio yma?',
    },
    choices: {
      reported: { en: 'Yes, and I reported it', cy: 'Do, a rhoddais wybod amdano' },
      notReported: {
        en: 'Yes, and I did not report it',
        cy: 'Do, ac ni roddais wybod amdano',
      },
      no,
    },
  },
  recommend: {
    question: {
      en: 'Would you recommend the council as a place to work?',
      cy: 'A fyddech chi’n argymell y cyngor fel lle i weithio?',
    },
    choices: {
      yes: { en: 'Yes', cy: 'Byddwn' },
      no: { en: 'No', cy: 'Na fyddwn' },
      notSure,
    },
  },
};

const refusal: Words = { en: 'Prefer not to say', cy: 'Mae’n well gen i beidio â dweud' };

/** The same as forms ask it, so that the pages of forms serve here too. */
export const asExitForm = {
  asksSatisfaction: false,
  questions: Object.entries(exitQuestions).map(
    ([code, { question, choices }]): Question => ({
      code,
      name: code,
      nameWelsh: null,
      question: question.en,
      questionWelsh: question.cy,
      furtherQuestion: null,
      furtherQuestionWelsh: null,
      categories: Object.entries({ ...choices, preferNotToSay: refusal }).map(
        ([choice, { en, cy }]) => ({
          code: choice,
          label: en,
          labelWelsh: cy,
          kind: choice === 'preferNotToSay' ? 'preferNotToSay' : 'answer',
          allowsDescription: false,
          parent: null,
        }),
      ),
    }),
  ),
};

/** The most that can be written in one’s own words. */
export const mostOwnWords = 2000;
