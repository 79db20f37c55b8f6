import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import OutlinedFlagOutlined from '@mui/icons-material/OutlinedFlagOutlined';
import { Alert, Typography } from '@mui/material';
import type { Row } from '../foundation/may.ts';
import { Standing } from '../foundation/standing.tsx';
import { say, sayCount } from '../language/say.ts';

/** What is wrong with the panel of a vacancy today, or will be when it opens; nothing where nothing is. */
export function panelFault({ status, untrainedOnPanel, panelReady }: Row): string | null {
  const count = Number(untrainedOnPanel ?? 0);
  if (count === 0 && panelReady !== false) return null;
  return status === 'draft'
    ? sayCount(
        count,
        'Somebody on the panel is not trained to recruit, and the vacancy is about to open.',
        '%{count} people on the panel are not trained to recruit, and the vacancy is about to open.',
      )
    : sayCount(
        count,
        'Somebody on the panel is not trained to recruit.',
        '%{count} people on the panel are not trained to recruit.',
      );
}

/** The flag of a vacancy in a list. */
export function PanelFlag({ row }: { row: Row }) {
  const count = Number(row.untrainedOnPanel ?? 0);
  if (!panelFault(row)) return <Standing {...ready} words={say('All trained')} />;
  const kind = row.status === 'draft' ? 'warning' : 'error';
  return (
    <Standing
      kind={kind}
      Icon={OutlinedFlagOutlined}
      words={sayCount(count, '%{count} not trained', '%{count} not trained')}
    />
  );
}

const ready = { kind: 'success', Icon: CheckCircleOutlined } as const;

/** The same on its page, and why it was opened all the same. */
export function VacancyFlag({ row }: { row: Row }) {
  const fault = panelFault(row);
  if (!fault) return null;
  return (
    <Alert
      severity={row.status === 'draft' ? 'warning' : 'error'}
      variant="outlined"
      icon={<OutlinedFlagOutlined />}
      sx={{ mb: 3, borderLeft: 4, color: 'text.primary', bgcolor: 'background.paper' }}
    >
      <Typography sx={{ fontWeight: 600 }}>{fault}</Typography>
      {row.overrideReason ? (
        <Typography>
          {say('Opened all the same: %{reason}', { reason: String(row.overrideReason) })}
        </Typography>
      ) : (
        <Typography>
          {row.status === 'draft'
            ? say('Change the panel, or open it with a reason.')
            : say('Record a follow-up below, or change the panel.')}
        </Typography>
      )}
    </Alert>
  );
}
