import { Button, Typography } from '@mui/material';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import type { Row } from '../foundation/may.ts';
import { today } from '../foundation/today.ts';
import { useViewer } from '../providers/auth/viewer.ts';
import { ActDialog } from './act-dialog.tsx';
import { changeVacancy } from './recruitment-api.ts';
import { ShortField } from './short-field.tsx';
import { panelFault } from './vacancy-flag.tsx';

/** What is done with a vacancy besides editing it. */
export function VacancyActions({ row }: { row: Row }) {
  const { ability } = useViewer();
  const as = { ...row, __typename: 'Vacancy' };
  const shortlists =
    ability.can('create', 'ApplicationStep') && ability.can('read', 'Application', 'statement');
  const live = ['open', 'shortlisting', 'interviewing'].includes(String(row.status));
  return (
    <>
      {row.status === 'draft' && ability.can('update', as, 'overrideReason') && (
        <OpenVacancy row={row} />
      )}
      {live && shortlists && (
        <Button variant="outlined" component={Link} to={`/shortlist?vacancy=${row.id}`}>
          Shortlist without names
        </Button>
      )}
      {!row.applicantsShownOn && ability.can('update', as, 'applicantsShownOn') && (
        <ShowNames row={row} />
      )}
    </>
  );
}

/** Opens a draft; where its panel is not trained, with a reason that stays on record. */
function OpenVacancy({ row }: { row: Row }) {
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const fault = panelFault(row);
  const open = () =>
    changeVacancy(row.id, {
      status: 'open',
      ...(reason.trim() && { overrideReason: reason.trim() }),
    });
  return (
    <>
      <Button variant="outlined" onClick={() => setAsking(true)}>
        Open the vacancy
      </Button>
      {asking && (
        <ActDialog
          heading={`Open ${row.reference}`}
          act={fault ? 'Open it all the same' : 'Open it'}
          done="The vacancy is open."
          onAct={open}
          onClose={() => setAsking(false)}
        >
          <Typography>{fault ?? 'Applications are taken from its opening day.'}</Typography>
          {fault && (
            <ShortField
              label="Why it is opened nevertheless"
              multiline
              help="Your name, the day and this reason stay on record, for the coordinator and the auditor too."
              value={reason}
              onChange={setReason}
            />
          )}
        </ActDialog>
      )}
    </>
  );
}

/** Shows who the shortlisted are, once and for good. */
function ShowNames({ row }: { row: Row }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button variant="outlined" onClick={() => setAsking(true)}>
        Show the names
      </Button>
      {asking && (
        <ActDialog
          heading={`Show the names of the shortlisted for ${row.reference}`}
          act="Show the names"
          done="The names of the shortlisted are shown."
          onAct={() => changeVacancy(row.id, { applicantsShownOn: today() })}
          onClose={() => setAsking(false)}
        >
          <Typography>
            You and the panel then see the names, e-mail addresses, dates of birth and schools of
            everybody who is shortlisted. That you showed them, and when, stays on record. It cannot
            be undone.
          </Typography>
        </ActDialog>
      )}
    </>
  );
}
