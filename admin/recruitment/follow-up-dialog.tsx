import { Typography } from '@mui/material';
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { ChooseReference } from '../foundation/form/choose-reference.tsx';
import { today } from '../foundation/today.ts';
import { ActDialog } from './act-dialog.tsx';
import { choicesOf } from './choices.ts';
import { addFollowUp, type Place } from './recruitment-api.ts';
import { ShortField } from './short-field.tsx';

interface Props {
  place: Pick<Place, 'id' | 'employee' | 'vacancy'>;
  onClose: () => void;
}

/** Writes down who was told that somebody's training to recruit is missing, when, how, and what came of it. */
export function FollowUpDialog({ place, onClose }: Props) {
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
      heading="Record a follow-up"
      act="Record it"
      done="The follow-up is recorded."
      onAct={record}
      onClose={onClose}
    >
      <Typography>
        About {place.employee?.fullName ?? 'somebody'} on the panel of {place.vacancy?.reference}.
      </Typography>
      <FormProvider {...form}>
        <ChooseReference source="told.id" target="Employee" label="Who was told" />
      </FormProvider>
      <ShortField label="When" type="date" latest={today()} value={on} onChange={setOn} />
      <ShortField
        label="How"
        choices={choicesOf('PanelFollowUp', 'how')}
        value={how}
        onChange={setHow}
      />
      <ShortField
        label="What came of it"
        choices={choicesOf('PanelFollowUp', 'outcome')}
        value={outcome}
        onChange={setOutcome}
      />
      <ShortField
        label="Note (optional)"
        multiline
        help="Say no more about the person than is needed."
        value={note}
        onChange={setNote}
      />
    </ActDialog>
  );
}
