import { Box, Typography } from '@mui/material';
import { useGetManyReference } from 'react-admin';
import { Link } from 'react-router-dom';
import { longDate } from '../foundation/format.ts';
import type { Row } from '../foundation/may.ts';
import { item, line } from '../foundation/timeline/line.ts';
import { say } from '../language/say.ts';
import { Panel } from '../layout/panel.tsx';
import { useViewer } from '../providers/auth/viewer.ts';
import { AddStage } from './add-stage.tsx';
import { inWords } from './choices.ts';

const most = 20;

/** How far an application got, and when: the latest first, back to the day it was sent. */
export function StagesPanel({ row }: { row: Row }) {
  const { ability } = useViewer();
  const { data: steps = [] } = useGetManyReference<Row>('application-steps', {
    target: 'application',
    id: row.id,
    pagination: { page: 1, perPage: most },
    sort: { field: 'on', order: 'DESC' },
    meta: { fields: ['stage', 'on', 'reason'] },
  });
  const number = String(row.number ?? say('this application'));
  return (
    <Panel
      heading={say('Stages')}
      introduction={say('What the application has reached, and when.')}
      actions={
        ability.can('create', 'ApplicationStep') && (
          <AddStage application={{ id: row.id, number }} primary />
        )
      }
    >
      <Box component="ol" reversed sx={line} aria-label={say('Stages')}>
        {steps.map(({ id, stage, on, reason }) => (
          <Box component="li" key={id} sx={item}>
            <Link to={`/application-steps/${id}/show`}>
              {inWords('ApplicationStep', 'stage', stage)}
            </Link>
            <Typography variant="caption" component="p" color="textSecondary">
              <time dateTime={String(on)}>{longDate(String(on))}</time>
              {reason ? `. ${inWords('ApplicationStep', 'reason', reason)}.` : ''}
            </Typography>
          </Box>
        ))}
        <Box component="li" sx={item}>
          <Typography sx={{ fontWeight: 600 }}>{say('Applied')}</Typography>
          {row.appliedOn ? (
            <Typography variant="caption" component="p" color="textSecondary">
              <time dateTime={String(row.appliedOn)}>{longDate(String(row.appliedOn))}</time>
            </Typography>
          ) : null}
        </Box>
      </Box>
    </Panel>
  );
}
