import { say } from '../language/say.ts';
import type { Held } from './bookings-api.ts';

const stamp = (day: string, time: string) =>
  `${day.replaceAll('-', '')}T${time.replace(':', '')}00`;

/** Text as a calendar file has it. */
const escaped = (text: string) =>
  text.replace(/[\\;,]/g, (mark) => `\\${mark}`).replaceAll('\n', '\\n');

/** A line of at most 75 bytes; the rest goes on below it, after a space. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  for (const letter of line) {
    if (new TextEncoder().encode(piece + letter).length > 74) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, piece].join('\r\n ');
}

/** A session as an entry for anybody's calendar, in the time of London. */
export function invitation(held: Held, now: Date): string {
  const { id, course, place, startsOn, endsOn, startsAt, endsAt } = held;
  const written = `${now.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Evenhand//Training//EN',
    'METHOD:PUBLISH',
    ...london,
    'BEGIN:VEVENT',
    `UID:${id}@evenhand`,
    `DTSTAMP:${written}`,
    `DTSTART;TZID=Europe/London:${stamp(startsOn, startsAt)}`,
    `DTEND;TZID=Europe/London:${stamp(endsOn, endsAt)}`,
    `SUMMARY:${escaped(course?.title ?? say('Training'))}`,
    `LOCATION:${escaped(place)}`,
    ...(held.cancelledOn ? ['STATUS:CANCELLED'] : []),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

const london = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/London',
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0100',
  'TZNAME:BST',
  'DTSTART:19700329T010000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0000',
  'TZNAME:GMT',
  'DTSTART:19701025T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
];
