import { Popover, Typography } from '@mui/material';
import { type ReactNode, useId } from 'react';

interface Props {
  title: string;
  /** The button that it hangs on. */
  anchor: HTMLElement;
  width: number;
  onClose: () => void;
  children: ReactNode;
}

/** A few choices about what stands behind it, next to the button that asked for them. */
export function SmallDialog({ title, anchor, width, onClose, children }: Props) {
  const heading = useId();
  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      slotProps={{
        paper: {
          role: 'dialog',
          'aria-labelledby': heading,
          sx: { width, maxWidth: 'calc(100vw - 32px)', p: 2.5, mt: 0.5 },
        },
      }}
    >
      <Typography variant="h2" id={heading} sx={{ mb: 1.5 }}>
        {title}
      </Typography>
      {children}
    </Popover>
  );
}
