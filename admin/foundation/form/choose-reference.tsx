import { AutocompleteInput, ReferenceInput } from 'react-admin';
import { say } from '../../language/say.ts';
import { pathOf, resourceNamed } from '../declaration.ts';
import type { Row } from '../may.ts';
import { represent, representingFields } from '../represent.ts';
import type { BoxProps } from './text-box.tsx';

const offered = 50;

/** One record among those that the reader may see, found by typing a part of what it is called. */
export function ChooseReference({ target, ...box }: BoxProps & { target: string }) {
  const resource = resourceNamed(target);
  return (
    <ReferenceInput
      source={box.source}
      reference={pathOf(resource)}
      perPage={offered}
      sort={{ field: representingFields(resource)[0] ?? 'id', order: 'ASC' }}
    >
      <AutocompleteInput
        {...box}
        helperText={box.helperText ?? false}
        optionText={(row: Row) => represent(resource, row)}
        filterToQuery={(words: string) => (words ? { $search: words } : {})}
        noOptionsText={say('Nothing that you can see matches.')}
        size="medium"
        margin="none"
        blurOnSelect
      />
    </ReferenceInput>
  );
}
