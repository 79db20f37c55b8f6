import CloudOffOutlined from '@mui/icons-material/CloudOffOutlined';
import { Box, Typography } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useNotify } from 'react-admin';
import { say } from '../language/say.ts';
import { useReach } from '../providers/reach.ts';

const words = {
  offline: say(
    'You are offline. What you have typed is kept on this page; save it when the connection is back.',
  ),
  unanswered: say(
    'Evenhand does not answer. What you have typed is kept on this page; we try again every few seconds.',
  ),
} as const;

/** Says under the bar that the server cannot be reached, and lets every page ask again when it can. */
export function OfflineBar() {
  const reach = useReach();
  const queryClient = useQueryClient();
  const notify = useNotify();
  const before = useRef(reach);
  useEffect(() => {
    if (reach === 'reached' && before.current !== 'reached') {
      notify(say('Evenhand answers again.'), { type: 'success' });
      queryClient.invalidateQueries();
    }
    before.current = reach;
  }, [reach, notify, queryClient]);
  return (
    <Box role="status" aria-label={say('Connection')} sx={underTheTopBar}>
      {reach !== 'reached' && (
        <Box sx={bar}>
          <CloudOffOutlined aria-hidden />
          <Typography>{words[reach]}</Typography>
        </Box>
      )}
    </Box>
  );
}

// whoever has scrolled down a long form must see it too
const underTheTopBar = { position: 'sticky', top: 56, zIndex: 'appBar' } as const;

const bar = {
  display: 'flex',
  gap: 1.5,
  alignItems: 'flex-start',
  px: { xs: 2, md: 2.5 },
  py: 1.25,
  color: 'warning.main',
  bgcolor: 'warning.light',
  borderBottom: 1,
  borderColor: 'warning.main',
} as const;
