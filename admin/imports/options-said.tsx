import { TextField } from '@mui/material';
import { say } from '../language/say.ts';
import type { Kind } from './import-api.ts';

interface Props {
  kind: Kind;
  said: Readonly<Record<string, string>>;
  onSay: (name: string, value: string) => void;
}

/** What is said with the file as a whole, such as what a table is called: until it is brought in, it may be said otherwise. */
export const OptionsSaid = ({ kind, said, onSay }: Props) =>
  kind.options.map(({ name, title, help }) => (
    <TextField
      key={name}
      label={`${title} ${say('(optional)')}`}
      helperText={help}
      value={said[name] ?? ''}
      onChange={({ target }) => onSay(name, target.value)}
      sx={{ maxWidth: 560 }}
    />
  ));
