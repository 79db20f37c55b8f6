import { Box, Typography } from '@mui/material';
import { say, sayCount } from '../../language/say.ts';
import { Panel } from '../../layout/panel.tsx';
import type { Field } from '../declaration.ts';
import { daysUntil, longDate, shortDate } from '../format.ts';
import type { Row } from '../may.ts';
import { today } from '../today.ts';

/** The days of a record that are still to come, the nearest first. */
export function NextDates({ fields, row }: { fields: readonly Field[]; row: Row }) {
  const coming = comingOf(fields, row);
  if (coming.length === 0) return null;
  return (
    <Panel heading={say('Next dates')}>
      <Box component="ul" sx={{ m: 0, p: 0, pb: 1, listStyle: 'none' }}>
        {coming.map(({ field, day }) => (
          <Box component="li" key={field.name} sx={line}>
            <Box aria-hidden sx={block}>
              <Box component="b">{Number(day.slice(8))}</Box>
              <Box component="span">{shortDate(day).split(' ').slice(1).join(' ')}</Box>
            </Box>
            <Box sx={{ minWidth: 0 }}>
              <Typography variant="body2" sx={{ fontWeight: 600 }}>
                {field.label}
              </Typography>
              <Typography variant="caption" component="p">
                <time dateTime={day}>{longDate(day)}</time>, {inDays(daysUntil(day, today()))}
              </Typography>
            </Box>
          </Box>
        ))}
      </Box>
    </Panel>
  );
}

const comingOf = (fields: readonly Field[], row: Row) =>
  fields
    .flatMap((field) => {
      const day = row[field.name];
      const isDay = field.kind === 'value' && field.scalar === 'Date' && !field.list;
      return isDay && typeof day === 'string' && day >= today() ? [{ field, day }] : [];
    })
    .sort((a, b) => a.day.localeCompare(b.day));

const inDays = (days: number) =>
  days === 0 ? say('today') : sayCount(days, 'tomorrow', 'in %{count} days');

const line = {
  display: 'flex',
  gap: 1.5,
  alignItems: 'center',
  px: { xs: 2, md: 2.5 },
  py: 1,
} as const;

const block = {
  flex: 'none',
  width: 64,
  py: 0.5,
  textAlign: 'center',
  border: 1,
  borderColor: 'divider',
  borderRadius: '6px',
  '& b': { display: 'block', fontSize: '1.25rem', lineHeight: '24px', fontWeight: 600 },
  '& span': {
    display: 'block',
    fontSize: '0.8125rem',
    lineHeight: '18px',
    color: 'text.secondary',
  },
} as const;
