import DangerousOutlined from '@mui/icons-material/DangerousOutlined';
import { Box, Button, LinearProgress, Typography } from '@mui/material';
import { say } from '../language/say.ts';
import { unseen } from '../look/unseen.ts';
import type { Upload } from './use-uploads.ts';

/** One file on its way: how far it is, or why it was refused, and a way out of either. */
export function UploadLine({ upload: { name, part, problem, cancel } }: { upload: Upload }) {
  return (
    <Box component="li" sx={line}>
      {problem ? (
        <Box role="alert" sx={refused}>
          <DangerousOutlined aria-hidden />
          <span>{problem}</span>
        </Box>
      ) : (
        <Box sx={{ flex: '1 1 160px', minWidth: 0 }}>
          <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
            {name}, {progress(part)}
          </Typography>
          <LinearProgress
            variant={part < 1 ? 'determinate' : 'indeterminate'}
            value={part * 100}
            aria-label={say('Adding %{name}', { name })}
          />
        </Box>
      )}
      <Button variant="outlined" size="small" onClick={cancel}>
        {problem ? say('Put away') : say('Cancel')}
        <Typography component="span" sx={unseen}>
          {` ${name}`}
        </Typography>
      </Button>
    </Box>
  );
}

function progress(part: number): string {
  if (part === 0) return say('waiting');
  return part < 1 ? `${Math.floor(part * 100)}%` : say('being checked');
}

const line = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '8px 16px',
  py: 0.75,
} as const;

const refused = {
  display: 'flex',
  flex: '1 1 160px',
  gap: 1,
  p: 1.5,
  borderLeft: 4,
  borderColor: 'error.main',
  borderRadius: '0 6px 6px 0',
  bgcolor: 'error.light',
  color: 'error.main',
  fontWeight: 600,
  overflowWrap: 'anywhere',
} as const;
