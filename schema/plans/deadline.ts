import type { PlainDate } from '../foundation/imports/calendar.ts';
import { datesIn, type NamedDate } from './dates-in-words.ts';

/** No end is meant. */
const openEnded =
  /\bon-?\s?going\b|\brolling\b|\bcontinu(es|ing|ous|ously|al|ally)\b|\bannually\b|\b(every|each) (year|term|quarter|month|week)\b|\b(tbc|tba)\b|\bto be (confirmed|agreed|decided)\b/i;

/** Part of a month or year, or a day that is itself too late: no single day is said. */
const vague =
  /\b(early|mid|middle of|start of|beginning of|spring|summer|autumn|winter|quarter( \w+)?( of)?|q[1-4]( of)?|half( of)?|(academic|school) year|before|prior to)[\s,-]*(in |the )?$/i;

const opening = 'from|after|following|since|commenc\\w*|start\\w*|begin\\w*|no earlier than';
const closing = 'by|until|till|to|no later than|due|deadline';
const lastWord = new RegExp(`.*\\b(?:(?<opens>${opening})|(?<closes>${closing}))\\b`, 'is');
const onwards = /^\s*(and )?(onwards?|at the earliest)\b/i;

/** A year by itself is a date after these words, and where nothing stands before it. */
const whenWords =
  /(^|\b(in|by|during|of|until|till|to|end|late|year|and|or|due|complet\w+)|[,&/–-])\s*(the )?$/i;
/** “2015 elections” is the name of something. */
const partOfName = /^\s+(?!and\b|or\b|to\b|then\b|but\b|if\b|for\b|subject\b|depending\b)[a-z]/i;
const joined = /^\s*([/&,–-]|and|or|to|until)\s*$/i;

/**
 * The day by which all of an action is due, where its plan says so; null where it does not.
 *
 * - A named day is that day; a named month or year is due on its last day. 2013/14 ends on 31 March.
 * - Two figures after the name of a month are its year.
 * - Of several dates the latest counts, for by then everything is due.
 * - A date that something starts on or after is no deadline; if it lies after every deadline, part
 *   of the action is not due by any of them, and there is none.
 * - There is none without a year, with a day that the calendar does not have, for what is ongoing,
 *   rolling or yearly (unless “until” a date), nor where only a season, a quarter, an early or a
 *   middle part, or “before” a date is said.
 */
export function readDeadline(text: string): PlainDate | null {
  const dates = datesIn(text).filter(isDate);
  if (dates.some(({ day, before }, index) => vague.test(before) || !(day || leads(dates, index)))) {
    return null;
  }
  const starts = dates.filter(isStart).map(({ day }) => day ?? '');
  const ends = dates.filter((date) => !isStart(date));
  if (openEnded.test(text) && !ends.some(({ before }) => /\b(until|till)\b/i.test(before)))
    return null;
  const last = latest(ends.map(({ day }) => day ?? ''));
  return last > latest(starts) ? last : null;
}

/** Whether a month has its year from the next date: July/August 2013. */
const leads = (dates: NamedDate[], index: number) =>
  dates[index]?.unit === 'monthWithoutYear' &&
  joined.test(dates[index].after) &&
  dates[index + 1] !== undefined;

const isStart = ({ before, after }: NamedDate) =>
  onwards.test(after) || lastWord.exec(before)?.groups?.opens !== undefined;

const isDate = (date: NamedDate) =>
  date.unit !== 'year' ||
  isStart(date) ||
  (whenWords.test(date.before) && !partOfName.test(date.after));

const latest = (days: PlainDate[]) => days.sort().at(-1) ?? '';
