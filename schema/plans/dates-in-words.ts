import {
  lastDayOf,
  monthNamed,
  months,
  type PlainDate,
  plainDate,
} from '../foundation/imports/calendar.ts';

/** A day, month or year as it stands in a sentence. */
export interface NamedDate {
  /** The day, else the last of the month or year; null where the calendar has no such day. */
  day: PlainDate | null;
  unit: 'day' | 'month' | 'year' | 'financialYear' | 'monthWithoutYear';
  /** The words of its sentence before it, back to the date before. */
  before: string;
  /** The words after it, up to the next date. */
  after: string;
}

const month = `(?<month>${longestFirst(Object.keys(months)).join('|')})\\b\\.?`;
const day = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const year = '(?<year>(?:19|20)\\d\\d)(?!\\d)';
const shortYear = "(?:’|')?(?<short>\\d\\d)(?![\\w:]|\\s?[–/-]\\s?\\d)";
const gap = '[\\s,/–-]*';

const named = new RegExp(
  [
    '(?<year>\\d{4})-(?<number>\\d\\d)-(?<day>\\d\\d)(?!\\d)',
    `(?<![\\d/.])(?<day>\\d{1,2})(?<mark>[/.-])(?<number>\\d{1,2})\\k<mark>${year}`,
    `(?<!\\d)${day}(?: of)?[\\s-]+${month}${gap}(?:${year}|${shortYear})`,
    `\\b${month} ?${day},? +${year}`,
    `\\b${month}(?: of)?${gap}(?:${year}(?! ?[–/-] ?\\d)|${shortYear})`,
    `(?<![\\d/.])(?<number>\\d{1,2})/${year}`,
    `\\b${year} ?(?<dash>[–/-]) ?(?<until>(?:\\d\\d)?\\d\\d)(?!\\d)`,
    `\\b${year}`,
    `\\b${month}`,
  ].join('|'),
  'gi',
);

/** Every date that a text names, in its order. */
export function datesIn(text: string): NamedDate[] {
  const found = [...text.matchAll(named)].filter((match) => !verb(match));
  return found.map((match, index) => {
    const previous = found[index - 1];
    const start = previous ? endOf(previous) : 0;
    const sentences = text.slice(start, match.index).split(/[.;:]\s/);
    const after = text.slice(endOf(match), found[index + 1]?.index);
    return { ...dated(match.groups ?? {}), before: sentences.at(-1) ?? '', after };
  });
}

const endOf = (match: RegExpExecArray) => match.index + match[0].length;

/** “This may …” is no month. */
const verb = ({ groups }: RegExpExecArray) => groups?.month === 'may' && !groups.year;

type Groups = Record<string, string | undefined>;

function dated(groups: Groups): Pick<NamedDate, 'day' | 'unit'> {
  const year = groups.year ? Number(groups.year) : inCentury(groups.short);
  const month = groups.month ? monthNamed(groups.month) : Number(groups.number);
  if (!year) return { unit: 'monthWithoutYear', day: null };
  if (groups.until) return { unit: 'financialYear', day: lastDayOfYears(year, groups) };
  if (groups.day) return { unit: 'day', day: plainDate(year, month ?? 0, Number(groups.day)) };
  if (!month) return { unit: 'year', day: lastDayOf(year, 12) };
  return { unit: 'month', day: plainDate(year, month, 1) && lastDayOf(year, month) };
}

/** 2013/14 is a financial year, 2013-15 some years; 2013/2014 could be either. */
function lastDayOfYears(year: number, { until = '', dash }: Groups): PlainDate | null {
  const last = until.length === 4 ? Number(until) : Math.floor(year / 100) * 100 + Number(until);
  if (until.length === 2 && last % 100 === (year + 1) % 100) return lastDayOf(year + 1, 3);
  return dash === '/' || last <= year ? null : lastDayOf(last, 12);
}

const inCentury = (short: string | undefined) =>
  short === undefined ? undefined : Number(short) + (Number(short) < 70 ? 2000 : 1900);

function longestFirst(names: string[]): string[] {
  return names.sort((one, other) => other.length - one.length);
}
