import { TextField } from '@mui/material';
import { ReferenceInputBase } from 'react-admin';
import { part } from '../../layout/fetched.tsx';
import { pathOf, resourceNamed } from '../declaration.ts';
import { representingFields, summarisingFields } from '../represent.ts';
import type { BoxProps } from './text-box.tsx';

interface Props extends BoxProps {
  target: string;
  /** Which of them are offered; all, unless this says otherwise. */
  among?: object;
  onChange?: () => void;
}

const offered = 50;

// the box that finds is a fifth of what a list needs, and most lists are read without it
const FoundByTyping = part(
  () => import('./found-by-typing.tsx'),
  'FoundByTyping',
  ({ label, helperText }) => <TextField disabled fullWidth label={label} helperText={helperText} />,
);

/** One record among those that the reader may see, found by typing a part of what it is called. */
export function ChooseReference({ target, among, ...given }: Props) {
  const resource = resourceNamed(target);
  const fields = [...new Set([...representingFields(resource), ...summarisingFields(resource)])];
  return (
    <ReferenceInputBase
      source={given.source}
      reference={pathOf(resource)}
      perPage={offered}
      filter={among}
      sort={{ field: representingFields(resource)[0] ?? 'id', order: 'ASC' }}
      queryOptions={{ meta: { fields } }}
    >
      <FoundByTyping {...given} resource={resource} />
    </ReferenceInputBase>
  );
}
