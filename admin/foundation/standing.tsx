import AssignmentLateOutlined from '@mui/icons-material/AssignmentLateOutlined';
import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import DangerousOutlined from '@mui/icons-material/DangerousOutlined';
import DoNotDisturbOnOutlined from '@mui/icons-material/DoNotDisturbOnOutlined';
import EventBusyOutlined from '@mui/icons-material/EventBusyOutlined';
import GppBadOutlined from '@mui/icons-material/GppBadOutlined';
import HistoryOutlined from '@mui/icons-material/HistoryOutlined';
import PlayCircleOutlined from '@mui/icons-material/PlayCircleOutlined';
import PlaylistRemoveOutlined from '@mui/icons-material/PlaylistRemoveOutlined';
import ScheduleOutlined from '@mui/icons-material/ScheduleOutlined';
import ShieldOutlined from '@mui/icons-material/ShieldOutlined';
import { Box } from '@mui/material';
import type { ComponentType } from 'react';

interface Kind {
  kind: 'success' | 'warning' | 'error' | 'info';
  Icon: ComponentType<{ 'aria-hidden': true }>;
}

/** Where a run of a job or a message stands. */
export const progress: Record<string, Kind> = {
  waiting: { kind: 'info', Icon: ScheduleOutlined },
  running: { kind: 'info', Icon: PlayCircleOutlined },
  done: { kind: 'success', Icon: CheckCircleOutlined },
  sent: { kind: 'success', Icon: CheckCircleOutlined },
  cancelled: { kind: 'warning', Icon: DoNotDisturbOnOutlined },
  expired: { kind: 'warning', Icon: EventBusyOutlined },
  failed: { kind: 'error', Icon: DangerousOutlined },
};

/** How a standing looks; colour only repeats what its icon and its word say. */
export const standings: Record<string, Kind> = {
  compliant: { kind: 'success', Icon: CheckCircleOutlined },
  dueSoon: { kind: 'warning', Icon: ScheduleOutlined },
  lapsed: { kind: 'error', Icon: DangerousOutlined },
  never: { kind: 'error', Icon: DoNotDisturbOnOutlined },
  exempt: { kind: 'info', Icon: ShieldOutlined },
  missingClause: { kind: 'error', Icon: PlaylistRemoveOutlined },
  oldVersion: { kind: 'warning', Icon: HistoryOutlined },
  policyExpired: { kind: 'error', Icon: EventBusyOutlined },
  reviewOverdue: { kind: 'error', Icon: AssignmentLateOutlined },
  inBreach: { kind: 'error', Icon: GppBadOutlined },
  indicatorsDue: { kind: 'error', Icon: AssignmentLateOutlined },
};

/** A standing: a small label with square corners, because it states and is not pressed. */
export const Standing = ({ kind, Icon, words }: Kind & { words: string }) => (
  <Box component="span" sx={{ ...label, color: `${kind}.main`, bgcolor: `${kind}.light` }}>
    <Icon aria-hidden />
    {words}
  </Box>
);

const label = {
  display: 'inline-flex',
  alignItems: 'center',
  gap: 0.75,
  pl: 0.75,
  pr: 1,
  py: '1px',
  borderRadius: '4px',
  fontSize: '0.875rem',
  lineHeight: '20px',
  fontWeight: 600,
  whiteSpace: 'nowrap',
  '& svg': { fontSize: 16 },
  '@media (forced-colors: active)': { border: '1px solid' },
} as const;
