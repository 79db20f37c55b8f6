import { Button, Stack } from '@mui/material';
import { type ReactNode, useState } from 'react';
import { Form } from 'react-admin';
import { refusedFrom } from '../providers/data/refused.ts';
import { DoorAlert } from './door-alert.tsx';

interface Props<Values> {
  /** The word on the button. */
  act: string;
  onSend: (values: Values) => Promise<void>;
  children: ReactNode;
  /** Beside the button. */
  other?: ReactNode;
}

/** A short form outside the records: what the server refuses stands above it or on its inputs. */
export function DoorForm<Values extends object>({ act, onSend, children, other }: Props<Values>) {
  const [refusal, setRefusal] = useState('');
  const [busy, setBusy] = useState(false);
  const send = async (values: Values) => {
    setRefusal('');
    setBusy(true);
    try {
      await onSend(values);
    } catch (error) {
      const { message, fields } = refusedFrom(error);
      if (Object.keys(fields).length > 0) return fields;
      setRefusal(message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Form
      record={{}}
      onSubmit={(values: unknown) => send(values as Values)}
      disableInvalidFormNotification
      noValidate
    >
      <Stack spacing={2.5}>
        {refusal && <DoorAlert>{refusal}</DoorAlert>}
        {children}
        <Stack direction="row" spacing={1}>
          <Button type="submit" variant="contained" disabled={busy}>
            {act}
          </Button>
          {other}
        </Stack>
      </Stack>
    </Form>
  );
}
