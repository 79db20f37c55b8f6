import { Box, Typography } from '@mui/material';
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { ChooseReference } from '../foundation/form/choose-reference.tsx';
import type { Row } from '../foundation/may.ts';
import { today } from '../foundation/today.ts';
import { say } from '../language/say.ts';
import { ActDialog } from './act-dialog.tsx';
import { choicesOf } from './choices.ts';
import { addFollowUp, type Place } from './recruitment-api.ts';
import { ShortField } from './short-field.tsx';
import { Stands } from './stands.tsx';

interface Props {
  place: Pick<Place, 'id' | 'employee' | 'vacancy'>;
  /** How they stand now. */
  now: readonly Row[];
  onClose: () => void;
}

/** Writes down who was told that somebody's training to recruit is missing, when, how, and what came of it. */
export function FollowUpDialog({ place, now, onClose }: Props) {
  // the choice of a person is an input of forms; the dialog itself is the form
  const form = useForm({ defaultValues: { told: { id: place.employee?.id ?? '' } } });
  const [on, setOn] = useState(today());
  const [how, setHow] = useState('email');
  const [outcome, setOutcome] = useState('noAnswerYet');
  const [note, setNote] = useState('');
  const record = () =>
    addFollowUp({
      panelMember: place.id,
      told: form.getValues('told.id'),
      on,
      how,
      outcome,
      note: note.trim() || null,
    });
  return (
    <ActDialog
      heading={say('Record a follow-up')}
      act={say('Record it')}
      done={say('The follow-up is recorded.')}
      onAct={record}
      onClose={onClose}
      aside
    >
      <Typography>
        {say('About %{who} on the panel of %{vacancy}.', {
          who: place.employee?.fullName ?? say('somebody'),
          vacancy: place.vacancy?.reference ?? '',
        })}
      </Typography>
      <Box>
        <Stands rows={now} none="" />
      </Box>
      <FormProvider {...form}>
        <ChooseReference source="told.id" target="Employee" label={say('Who was told')} />
      </FormProvider>
      <ShortField label={say('When')} type="date" latest={today()} value={on} onChange={setOn} />
      <ShortField
        label={say('How')}
        choices={choicesOf('PanelFollowUp', 'how')}
        value={how}
        onChange={setHow}
      />
      <ShortField
        label={say('What came of it')}
        choices={choicesOf('PanelFollowUp', 'outcome')}
        value={outcome}
        onChange={setOutcome}
      />
      <ShortField
        label={say('Note (optional)')}
        multiline
        help={say('Say no more about the person than is needed.')}
        value={note}
        onChange={setNote}
      />
    </ActDialog>
  );
}
