import DangerousOutlined from '@mui/icons-material/DangerousOutlined';
import { Box } from '@mui/material';
import type { ReactNode } from 'react';

/** What stands in the way, before the console. */
export const DoorAlert = ({ children }: { children: ReactNode }) => (
  <Box role="alert" sx={alert}>
    <DangerousOutlined aria-hidden />
    <span>{children}</span>
  </Box>
);

const alert = {
  display: 'flex',
  gap: 1,
  p: 1.5,
  borderLeft: 4,
  borderColor: 'error.main',
  borderRadius: '0 6px 6px 0',
  bgcolor: 'error.light',
  color: 'error.main',
  fontWeight: 600,
} as const;
