import DangerousOutlined from '@mui/icons-material/DangerousOutlined';
import { Box, Typography } from '@mui/material';
import { useEffect, useRef } from 'react';
import { type FieldErrors, useFormContext, useFormState } from 'react-hook-form';
import { say } from '../../language/say.ts';
import type { Field } from '../declaration.ts';
import { wordsOf } from './error-words.ts';
import { inputOf } from './set-field.ts';

interface Props {
  fields: readonly Field[];
  /** What else stands against it. */
  problem: string;
}

/** What stands against saving, first on the page, with a link to each input. */
export function ErrorSummary({ fields, problem }: Props) {
  const { setFocus } = useFormContext();
  const { errors, submitCount, isSubmitting } = useFormState();
  const box = useRef<HTMLDivElement>(null);
  const shownFor = useRef(0);
  const wrong = fields.flatMap((field) => {
    const message = messageOf(errors, field);
    return message ? [{ field, message }] : [];
  });
  const shown = submitCount > 0 && (wrong.length > 0 || problem !== '');
  useEffect(() => {
    if (!shown || isSubmitting || shownFor.current === submitCount) return;
    shownFor.current = submitCount;
    box.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: 'nearest' });
  }, [shown, isSubmitting, submitCount]);
  if (!shown) return null;
  return (
    <Box ref={box} role="alert" tabIndex={-1} sx={panel}>
      <Typography variant="h2" sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
        <DangerousOutlined aria-hidden color="error" />
        {say('There is a problem')}
      </Typography>
      {problem && wrong.length === 0 && <Typography sx={{ mt: 1 }}>{problem}</Typography>}
      <Box component="ul" sx={{ m: 0, mt: 1, pl: 2.5 }}>
        {wrong.map(({ field, message }) => (
          <li key={field.name}>
            <a
              href={`#${field.name}`}
              onClick={(event) => {
                event.preventDefault();
                setFocus(inputOf(field));
              }}
            >
              {field.label}: {message}
            </a>
          </li>
        ))}
      </Box>
    </Box>
  );
}

function messageOf(errors: FieldErrors, { name, kind }: Field): string | undefined {
  const error = errors[name] as FieldErrors | undefined;
  const own = kind === 'reference' ? error?.id : error;
  return wordsOf(own?.message);
}

const panel = {
  p: 2.5,
  mb: 4,
  bgcolor: 'background.paper',
  border: 1,
  borderColor: 'divider',
  borderLeft: 4,
  borderLeftColor: 'error.main',
  borderRadius: 1,
  '& li, & a': { color: 'error.main' },
  '& a': { fontWeight: 600 },
} as const;
