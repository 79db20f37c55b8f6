import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import OutlinedFlagOutlined from '@mui/icons-material/OutlinedFlagOutlined';
import { Alert, Typography } from '@mui/material';
import type { Row } from '../foundation/may.ts';
import { Standing } from '../foundation/standing.tsx';

/** What is wrong with the panel of a vacancy today, or will be when it opens; nothing where nothing is. */
export function panelFault({ status, untrainedOnPanel, panelReady }: Row): string | null {
  const count = Number(untrainedOnPanel ?? 0);
  if (count === 0 && panelReady !== false) return null;
  const who = count === 1 ? 'Somebody on the panel is' : `${count} people on the panel are`;
  return `${who} not trained to recruit${status === 'draft' ? ', and the vacancy is about to open' : ''}.`;
}

/** The flag of a vacancy in a list. */
export function PanelFlag({ row }: { row: Row }) {
  const count = Number(row.untrainedOnPanel ?? 0);
  if (!panelFault(row)) return <Standing {...ready} words="All trained" />;
  const kind = row.status === 'draft' ? 'warning' : 'error';
  return <Standing kind={kind} Icon={OutlinedFlagOutlined} words={`${count} not trained`} />;
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
        <Typography>Opened all the same: {String(row.overrideReason)}</Typography>
      ) : (
        <Typography>
          {row.status === 'draft'
            ? 'Change the panel, or open it with a reason.'
            : 'Record a follow-up below, or change the panel.'}
        </Typography>
      )}
    </Alert>
  );
}
