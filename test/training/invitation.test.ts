import { expect, test } from 'vitest';
import { invitation } from '../../admin/training/invitation.ts';

test('a session goes into a calendar at its time in London, in lines that are short enough', () => {
  const file = invitation(
    {
      ...{ id: '0190', startsOn: '2026-07-01', endsOn: '2026-07-01', startsAt: '09:30' },
      ...{
        endsAt: '12:30',
        place: 'Civic Centre, Room 2; ask at the désk on the ground floor please',
      },
      ...{ capacity: 3, placesLeft: 1, cancelledOn: null, bookings: [] },
      course: { title: 'Fair recruitment' },
    },
    new Date('2026-06-01T10:00:00Z'),
  );
  const lines = file.split('\r\n');
  expect(lines.slice(lines.indexOf('BEGIN:VEVENT'), -1)).toMatchInlineSnapshot(`
    [
      "BEGIN:VEVENT",
      "UID:0190@evenhand",
      "DTSTAMP:20260601T100000Z",
      "DTSTART;TZID=Europe/London:20260701T093000",
      "DTEND;TZID=Europe/London:20260701T123000",
      "SUMMARY:Fair recruitment",
      "LOCATION:Civic Centre\\, Room 2\\; ask at the désk on the ground floor plea",
      " se",
      "END:VEVENT",
      "END:VCALENDAR",
    ]
  `);
  for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
});
