import { Box, Typography } from '@mui/material';
import { say } from '../../language/say.ts';
import { sayWith } from '../../language/say-with.tsx';
import { Called } from '../called.tsx';
import { type Field, findField, type Resource } from '../declaration.ts';
import { formatted } from '../format.ts';
import type { FieldChange } from './history-api.ts';

interface Props extends FieldChange {
  resource: Resource;
}

/** One field that was set: what it was, and what it became. */
export function FieldChanged({ resource, field: name, before, after }: Props) {
  const field = findField(resource, name);
  const was = before !== null && (
    <Box component="del" sx={{ color: 'text.secondary', textDecoration: 'none' }}>
      <Was field={field} json={before} />
    </Box>
  );
  const became = (
    <Box component="ins" sx={{ textDecoration: 'none' }}>
      {after === null ? say('nothing') : <Was field={field} json={after} />}
    </Box>
  );
  return (
    <Typography variant="body2">
      <Box component="span" sx={{ fontWeight: 600 }}>
        {field?.label ?? name}
      </Box>
      {': '}
      {before === null
        ? became
        : sayWith(say('%{before} to %{after}'), { before: was, after: became })}
    </Typography>
  );
}

function Was({ field, json }: { field?: Field; json: string }) {
  const value: unknown = JSON.parse(json);
  if (field?.kind === 'reference') return <Called target={field.target} id={String(value)} />;
  const text = field?.kind === 'value' ? formatted(field, value) : String(value);
  return text === '' ? say('nothing') : clipped(text);
}

const room = 100;

const clipped = (text: string) => (text.length > room ? `${text.slice(0, room).trimEnd()}…` : text);
