import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import DangerousOutlined from '@mui/icons-material/DangerousOutlined';
import ScheduleOutlined from '@mui/icons-material/ScheduleOutlined';
import { Box, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { say } from '../language/say.ts';
import { Panel } from '../layout/panel.tsx';
import { unseen } from '../look/unseen.ts';
import { Counted } from './counted.tsx';
import type { CountedLine } from './lines.ts';
import { useNeeds } from './use-needs.ts';

const looks = {
  wrong: { Icon: DangerousOutlined, color: 'error.main', words: say('Wrong today') },
  next: { Icon: ScheduleOutlined, color: 'warning.main', words: say('To see to next') },
} as const;

/** What somebody has to act on today: each a figure, a sentence, and the way to exactly those rows. */
export function WhatNeedsYou() {
  const { lines, counts, error } = useNeeds({ asking: true });
  if (lines.length === 0) return null;
  const found = lines.flatMap((line, i) => (counts?.[i] ? [{ line, count: counts[i] }] : []));
  const wrong = found.some(({ line }) => line.kind === 'wrong');
  return (
    <Panel heading={say('What needs you today')}>
      {error && (
        <Words>{say('We could not look just now. %{message}', { message: error.message })}</Words>
      )}
      {!error && !counts && (
        <Box role="status" aria-label={say('Loading what needs you')} sx={{ minHeight: 56 }} />
      )}
      {counts && !wrong && (
        <Words good>
          {found.length === 0
            ? say('Nothing that you look after is wrong today, and nothing falls due soon.')
            : say('Nothing that you look after is wrong today.')}
        </Words>
      )}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {found.map(({ line, count }) => (
          <Item key={line.to} line={line} count={count} />
        ))}
      </Box>
    </Panel>
  );
}

function Item({ line, count }: { line: CountedLine; count: number }) {
  const { Icon, color, words } = looks[line.kind];
  return (
    <Box component="li" sx={item}>
      <Box component="span" sx={{ display: 'flex', color }}>
        <Icon aria-hidden />
        <Box component="span" sx={unseen}>
          {words}:
        </Box>
      </Box>
      <Counted count={count} waiting={false} color={color} />
      <Box sx={{ minWidth: 0 }}>
        <Link to={line.to}>{line.say(count)}</Link>
      </Box>
    </Box>
  );
}

const Words = ({ children, good }: { children: React.ReactNode; good?: boolean }) => (
  <Box sx={{ ...item, pb: 2 }}>
    {good && (
      <Box component="span" sx={{ display: 'flex', color: 'success.main' }}>
        <CheckCircleOutlined aria-hidden />
      </Box>
    )}
    <Typography role="status">{children}</Typography>
  </Box>
);

const item = {
  display: 'flex',
  gap: { xs: 1, md: 1.5 },
  alignItems: 'flex-start',
  px: { xs: 2, md: 2.5 },
  py: 1.25,
  borderTop: 1,
  borderColor: 'divider',
  '& a': { fontWeight: 600 },
} as const;
