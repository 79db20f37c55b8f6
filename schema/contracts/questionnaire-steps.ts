import type { Words } from '../foundation/pages/words.ts';
import { plain } from '../foundation/printable.ts';
import type { SupplierQuestionnaire } from './entities.ts';

type Field = Extract<
  keyof SupplierQuestionnaire,
  | 'policy'
  | 'findings'
  | 'investigations'
  | 'steps'
  | 'inInstructions'
  | 'inDocuments'
  | 'inAdvertisements'
  | 'codeOfPractice'
  | 'subContractors'
  | 'subContractorTerms'
>;

/** What has been answered so far. */
export type Answers = { readonly [name in Field]: string | boolean | null };

/** One question of the questionnaire: a page of its own. */
export interface Step {
  path: string;
  title: Words;
  hint?: Words;
  /** One answer out of a few, several out of a few, or words. */
  kind: 'choice' | 'several' | 'words';
  fields: readonly Field[];
  /** What can be chosen: for a choice its values, for several the fields. */
  options?: Readonly<Record<string, Words>>;
  /** What is said where nothing was chosen or written. */
  missing: Words;
  /** Whether it is asked at all, after the answers given so far. */
  when?: (answers: Answers) => boolean;
}

const yesNo = { yes: { en: 'Yes', cy: 'Ydy' }, no: { en: 'No', cy: 'Nac ydy' } };
const choose = {
  en: 'Select yes or no',
  cy: 'Dewiswch ydy neu nac ydy',
};

/** The six classic questions to suppliers, and whether sub-contractors work under the same terms. */
export const steps: readonly Step[] = [
  {
    path: 'policy',
    title: {
      en: 'Is it your policy to comply with your duties under the Equality Act 2010?',
      cy: 'Ai eich polisi yw cydymffurfio â’ch dyletswyddau o dan Ddeddf Cydraddoldeb 2010?',
    },
    hint: {
      en: 'As an employer and as a provider of services.',
      cy: 'Fel cyflogwr ac fel darparwr gwasanaethau.',
    },
    kind: 'choice',
    fields: ['policy'],
    options: yesNo,
    missing: choose,
  },
  {
    path: 'findings',
    title: {
      en: 'In the last 3 years, has a court or tribunal found that your organisation discriminated unlawfully?',
      cy: 'Yn y 3 blynedd diwethaf, a yw llys neu dribiwnlys wedi dyfarnu bod eich sefydliad wedi gwahaniaethu’n anghyfreithlon?',
    },
    kind: 'choice',
    fields: ['findings'],
    options: yesNo,
    missing: choose,
  },
  {
    path: 'investigations',
    title: {
      en: 'In the last 3 years, has your organisation been formally investigated for alleged discrimination?',
      cy: 'Yn y 3 blynedd diwethaf, a yw eich sefydliad wedi bod yn destun ymchwiliad ffurfiol i wahaniaethu honedig?',
    },
    kind: 'choice',
    fields: ['investigations'],
    options: yesNo,
    missing: choose,
  },
  {
    path: 'steps',
    title: {
      en: 'What was found or alleged, and what did you do about it?',
      cy: 'Beth a ddyfarnwyd neu a honnwyd, a beth wnaethoch chi yn ei gylch?',
    },
    hint: {
      en: 'Do not name anybody. Say what has changed so that it does not happen again.',
      cy: 'Peidiwch ag enwi neb. Dywedwch beth sydd wedi newid fel nad yw’n digwydd eto.',
    },
    kind: 'words',
    fields: ['steps'],
    missing: { en: 'Enter what you did about it', cy: 'Nodwch beth wnaethoch chi yn ei gylch' },
    when: ({ findings, investigations }) => findings === true || investigations === true,
  },
  {
    path: 'where',
    title: { en: 'Where is your policy set out?', cy: 'Ble mae eich polisi wedi’i nodi?' },
    hint: {
      en: 'Select all that apply, or none.',
      cy: 'Dewiswch bob un sy’n berthnasol, neu ddim un.',
    },
    kind: 'several',
    fields: ['inInstructions', 'inDocuments', 'inAdvertisements'],
    options: {
      inInstructions: {
        en: 'In instructions to those who recruit, train and promote',
        cy: 'Mewn cyfarwyddiadau i’r rhai sy’n recriwtio, yn hyfforddi ac yn dyrchafu',
      },
      inDocuments: {
        en: 'In documents available to employees and trade unions',
        cy: 'Mewn dogfennau sydd ar gael i weithwyr ac undebau llafur',
      },
      inAdvertisements: {
        en: 'In recruitment advertisements or other literature',
        cy: 'Mewn hysbysebion recriwtio neu ddeunydd arall',
      },
    },
    missing: choose,
    when: ({ policy }) => policy !== false,
  },
  {
    path: 'code-of-practice',
    title: {
      en: 'Do you observe the codes of practice of the Equality and Human Rights Commission as far as possible?',
      cy: 'A ydych chi’n dilyn codau ymarfer y Comisiwn Cydraddoldeb a Hawliau Dynol cyn belled ag y bo modd?',
    },
    kind: 'choice',
    fields: ['codeOfPractice'],
    options: yesNo,
    missing: choose,
  },
  {
    path: 'sub-contractors',
    title: {
      en: 'Do your sub-contractors work under the same equality terms?',
      cy: 'A yw eich is-gontractwyr yn gweithio o dan yr un telerau cydraddoldeb?',
    },
    kind: 'choice',
    fields: ['subContractors'],
    options: {
      sameTerms: { en: 'Yes, the same terms', cy: 'Ydyn, yr un telerau' },
      otherTerms: { en: 'No, other terms or none', cy: 'Nac ydyn, telerau eraill neu ddim' },
      none: { en: 'We use no sub-contractors', cy: 'Nid ydym yn defnyddio is-gontractwyr' },
    },
    missing: {
      en: 'Select whether your sub-contractors work under the same terms',
      cy: 'Dewiswch a yw eich is-gontractwyr yn gweithio o dan yr un telerau',
    },
  },
  {
    path: 'sub-contractor-terms',
    title: {
      en: 'Who are your sub-contractors, and what do you ask of them?',
      cy: 'Pwy yw eich is-gontractwyr, a beth ydych chi’n ei ofyn ganddynt?',
    },
    kind: 'words',
    fields: ['subContractorTerms'],
    missing: {
      en: 'Enter who your sub-contractors are and what you ask of them',
      cy: 'Nodwch pwy yw eich is-gontractwyr a beth ydych yn ei ofyn ganddynt',
    },
    when: ({ subContractors }) => subContractors === 'sameTerms' || subContractors === 'otherTerms',
  },
];

/** The questions that are asked, after the answers given so far. */
export const askedOf = (answers: Answers) => steps.filter(({ when }) => when?.(answers) ?? true);

/** The questions that are asked and have no answer yet. */
export const unanswered = (answers: Answers) =>
  askedOf(answers).filter(({ fields }) => fields.some((field) => answers[field] === null));

const longest = 2000;

/** What was typed as answers, or what is wrong with it. */
export function read(
  { kind, fields, options, missing }: Step,
  typed: Readonly<Record<string, string | readonly string[] | undefined>>,
): { patch: Partial<Record<Field, string | boolean>> } | { problem: Words } {
  const [field] = fields as [Field];
  const given = typed[field];
  if (kind === 'several') {
    const ticked = [typed.several ?? []].flat();
    return { patch: Object.fromEntries(fields.map((each) => [each, ticked.includes(each)])) };
  }
  const text = plain(given);
  if (kind === 'choice') {
    if (!options || !Object.hasOwn(options, text)) return { problem: missing };
    return { patch: { [field]: options === yesNo ? text === 'yes' : text } };
  }
  if (text === '') return { problem: missing };
  if (text.length > longest)
    return {
      problem: {
        en: `Your answer must be ${longest.toLocaleString('en-GB')} characters or fewer; it has ${text.length.toLocaleString('en-GB')}`,
        cy: `Rhaid i’ch ateb fod yn ${longest.toLocaleString('en-GB')} o nodau neu lai; mae ganddo ${text.length.toLocaleString('en-GB')}`,
      },
    };
  return { patch: { [field]: text } };
}

/** An answer as its question’s form has it. */
export function asTyped({ kind, fields, options }: Step, answers: Answers) {
  if (kind === 'several') return { several: fields.filter((field) => answers[field] === true) };
  const value = answers[fields[0]!];
  if (value === null) return {};
  const yes = options === yesNo && (value === true ? 'yes' : 'no');
  return { [fields[0]!]: yes || value };
}

/** An answer as people read it. */
export function inWords({ kind, fields, options }: Step, answers: Answers, language: 'en' | 'cy') {
  if (kind === 'words') return String(answers[fields[0]!] ?? '');
  const typed: Record<string, unknown> = asTyped({ kind, fields, options } as Step, answers);
  const chosen = kind === 'several' ? (typed.several as string[]) : [typed[fields[0]!] as string];
  if (kind === 'several' && chosen.length === 0)
    return { en: 'None of these', cy: 'Dim un o’r rhain' }[language];
  return chosen.map((each) => options?.[each]?.[language] ?? '').join('\n');
}
