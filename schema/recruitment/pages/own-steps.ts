import type { Typed } from '../../foundation/pages/page.ts';
import type { Language, Words } from '../../foundation/pages/words.ts';
import { plain } from '../../foundation/printable.ts';
import { heardThrough } from '../heard-through.ts';
import { words } from './apply-words.ts';

/** A page that asks one thing of whoever applies. */
export interface OwnStep {
  /** The last part of its address. */
  path: string;
  field: 'fullName' | 'email' | 'statement' | 'school' | 'heardThrough';
  title: Words;
  hint?: Words;
  kind: 'line' | 'email' | 'text' | 'choice';
  most: number;
  /** What is said where it is left empty; absent where it may be. */
  missing?: Words;
  autocomplete?: string;
}

export const ownSteps: readonly OwnStep[] = [
  {
    path: 'name',
    field: 'fullName',
    title: words.fullName,
    kind: 'line',
    most: 160,
    missing: words.enterName,
    autocomplete: 'name',
  },
  {
    path: 'email',
    field: 'email',
    title: words.email,
    hint: words.emailHint,
    kind: 'email',
    most: 254,
    missing: words.enterEmail,
    autocomplete: 'email',
  },
  {
    path: 'statement',
    field: 'statement',
    title: words.statement,
    hint: words.statementHint,
    kind: 'text',
    most: 3000,
    missing: words.enterStatement,
  },
  {
    path: 'studied',
    field: 'school',
    title: words.school,
    hint: words.schoolHint,
    kind: 'line',
    most: 200,
  },
  { path: 'heard', field: 'heardThrough', title: words.heardThrough, kind: 'choice', most: 40 },
];

const heard: Record<(typeof heardThrough)[number], Words> = {
  councilWebsite: { en: 'The council’s website', cy: 'Gwefan y cyngor' },
  jobsBoard: { en: 'A jobs website', cy: 'Gwefan swyddi' },
  socialMedia: { en: 'Social media', cy: 'Y cyfryngau cymdeithasol' },
  press: { en: 'A newspaper or magazine', cy: 'Papur newydd neu gylchgrawn' },
  jobcentre: { en: 'The Jobcentre', cy: 'Y Ganolfan Waith' },
  communityNetworks: { en: 'A community group', cy: 'Grŵp cymunedol' },
  agency: { en: 'An agency', cy: 'Asiantaeth' },
  wordOfMouth: { en: 'Somebody told me', cy: 'Dywedodd rhywun wrthyf' },
};

/** Where people hear of jobs, in a language. */
export const choicesIn = (language: Language) =>
  heardThrough.map((value) => ({ value, text: heard[value][language] }));

/** What was said on a page, as it is read back. */
export const saidIn = (step: OwnStep, value: string | undefined, language: Language) =>
  !value
    ? words.blank[language]
    : step.kind === 'choice'
      ? heard[value as keyof typeof heard][language]
      : value;

/** What was typed on a page, or what is wrong with it. */
export function readStep(step: OwnStep, typed: Typed): { value: string } | { problem: Words } {
  const value = plain(typed[step.field]);
  const problem = value === '' ? step.missing : problemWith(step, value);
  return problem ? { problem } : { value };
}

function problemWith({ kind, most }: OwnStep, value: string): Words | undefined {
  if (value.length > most) return words.tooLong;
  if (kind === 'text') return undefined;
  if (/\p{Cc}/u.test(value)) return words.oneLine;
  if (kind === 'email' && !/^[^@\s,;:<>()"[\]\\]+@[^@\s,;:<>()"[\]\\]+$/.test(value))
    return words.enterEmail;
  if (kind === 'choice' && !(heardThrough as readonly string[]).includes(value))
    return words.chooseEach;
  return undefined;
}
