import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import DangerousOutlined from '@mui/icons-material/DangerousOutlined';
import LockOutlined from '@mui/icons-material/LockOutlined';
import SearchOffOutlined from '@mui/icons-material/SearchOffOutlined';
import { Box, Button, Paper, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router-dom';
import { inSentence } from '../foundation/words.ts';
import { say } from '../language/say.ts';
import { refusedFrom } from '../providers/data/refused.ts';
import { type May, neededAt } from './needed-here.ts';
import { WhoCould } from './who-could.tsx';

const icons = {
  bad: { Icon: DangerousOutlined, color: 'error.main', ground: 'error.light' },
  locked: { Icon: LockOutlined, color: 'info.main', ground: 'info.light' },
  nothing: { Icon: SearchOffOutlined, color: 'info.main', ground: 'info.light' },
  good: { Icon: CheckCircleOutlined, color: 'success.main', ground: 'success.light' },
} as const;

interface Props {
  kind: keyof typeof icons;
  heading: string;
  /** Where it stands on a page that has a heading of its own. */
  level?: 1 | 2;
  children?: ReactNode;
  action?: ReactNode;
}

/** A panel that stands where something else would: it says what is, and what to do. */
export function Message({ kind, heading, level = 1, children, action }: Props) {
  const { Icon, color, ground } = icons[kind];
  return (
    <Paper
      variant="outlined"
      sx={{ display: 'flex', gap: 2, p: { xs: 2, md: 2.5 }, borderRadius: '8px' }}
    >
      {level === 1 && <title>{`${heading} · Evenhand`}</title>}
      <Box sx={{ ...mark, color, bgcolor: ground }}>
        <Icon aria-hidden />
      </Box>
      <Box sx={{ minWidth: 0 }}>
        <Typography
          variant="h1"
          component={`h${level}`}
          sx={{ fontSize: '1.1875rem', lineHeight: '24px' }}
        >
          {heading}
        </Typography>
        <Typography
          component={typeof children === 'string' ? 'p' : 'div'}
          color="textSecondary"
          sx={{ mt: 0.5, maxWidth: '66ch' }}
        >
          {children}
        </Typography>
        {action && <Box sx={{ mt: 2 }}>{action}</Box>}
      </Box>
    </Paper>
  );
}

const mark = {
  flex: 'none',
  width: 40,
  height: 40,
  borderRadius: 1,
  display: 'grid',
  placeItems: 'center',
};

interface NothingProps {
  /** The list that it would be in. */
  list?: { to: string; label: string };
}

/** The same for what is not there and for what somebody may not see. */
export const NothingHere = ({ list }: NothingProps) => (
  <Message
    kind="nothing"
    heading={say('There is nothing here that you can see')}
    action={<WayBack list={list} />}
  >
    {say(
      'The address may be wrong, or the record may have been deleted, or it is not among those that your role includes.',
    )}
  </Message>
);

const WayBack = ({ list }: NothingProps) => (
  <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
    {list && (
      <Button variant="outlined" component={Link} to={list.to}>
        {say('All %{what}', { what: inSentence(list.label) })}
      </Button>
    )}
    <Button variant="outlined" component={Link} to="/">
      {say('Home')}
    </Button>
  </Box>
);

/** A page that the reader's role does not include: which would, and whom to ask. */
export function NoPermission({ may }: { may?: May }) {
  const { pathname } = useLocation();
  const needed = may ?? neededAt(pathname);
  return (
    <Message
      kind="locked"
      heading={say('Your role does not include this page')}
      action={<WayBack />}
    >
      {needed ? <WhoCould may={needed} /> : say('Ask your administrator if you need it.')}
    </Message>
  );
}

interface FailedProps extends Pick<Props, 'level'> {
  error: Error;
  onRetry?: () => unknown;
}

/** Nothing can be shown, because nothing could be asked. */
export const LoadFailed = ({ error, level, onRetry }: FailedProps) => (
  <Message
    kind="bad"
    level={level}
    heading={say('We could not load this')}
    action={
      onRetry && (
        <Button variant="contained" onClick={() => onRetry()}>
          {say('Try again')}
        </Button>
      )
    }
  >
    {refusedFrom(error).code === 'UNREACHABLE'
      ? say(
          'The server could not be reached. Your work is safe. Check the connection and try again; if it stays, tell IT.',
        )
      : error.message}
  </Message>
);
