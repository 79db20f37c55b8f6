import { Box, Typography } from '@mui/material';
import {
  type KeyboardEvent,
  type ReactNode,
  type SyntheticEvent,
  useMemo,
  useRef,
  useState,
} from 'react';
import {
  AutocompleteInput,
  ChoicesContextProvider,
  useChoicesContext,
  useRecordContext,
} from 'react-admin';
import { useWatch } from 'react-hook-form';
import { say } from '../../language/say.ts';
import type { Resource } from '../declaration.ts';
import type { Row } from '../may.ts';
import { represent, summarise, summarisingFields } from '../represent.ts';
import type { BoxProps } from './text-box.tsx';

interface Props extends BoxProps {
  resource: Resource;
  onChange?: () => void;
}

/** A box that finds one of the records around it by a part of what it is called. */
export function FoundByTyping({ resource, ...given }: Props) {
  const words = useWords(resource);
  const box = useRef<HTMLDivElement>(null);
  // what is offered belongs, for screen readers too, to the dialog or the page in which somebody chooses
  const around = () => box.current?.closest<HTMLElement>('[role=dialog], main') ?? document.body;
  const { choices, chosen, nothingOffered, error, refetch, looking, listen } = useAnswered(
    given.source,
  );
  const told = chosen && summarise(resource, chosen);
  return (
    <Box ref={box}>
      <ChoicesContextProvider value={choices}>
        <AutocompleteInput
          {...given}
          helperText={
            told ? <Told who={told} help={given.helperText} /> : (given.helperText ?? false)
          }
          {...words}
          filterToQuery={(words: string) => (words ? { $search: words } : {})}
          noOptionsText={<span role="status">{insteadOfRows(looking, error)}</span>}
          onInputChange={listen}
          onOpen={() => error && refetch()}
          onKeyDown={(event: KeyboardEvent & { defaultMuiPrevented?: boolean }) => {
            if (event.key !== 'Enter' || !nothingOffered) return;
            event.defaultMuiPrevented = true;
            event.preventDefault();
          }}
          size="medium"
          margin="none"
          blurOnSelect
          slotProps={{ popper: { container: around, popperOptions: { strategy: 'fixed' } } }}
        />
      </ChoicesContextProvider>
    </Box>
  );
}

/** What a row is called in the list and in the box; the box forgets what is typed where these change. */
const useWords = (resource: Resource) =>
  useMemo(() => {
    const called = (row: Row) => represent(resource, row);
    const alone = summarisingFields(resource).length === 0;
    return { inputText: called, optionText: alone ? called : <ToldApart resource={resource} /> };
  }, [resource]);

/** The rows found for what stands in the box now; none that were found for other words. */
function useAnswered(source: string) {
  const context = useChoicesContext<Row>();
  const value = useWatch({ name: source });
  const [typed, setTyped] = useState<string>();
  const { allChoices = [], filterValues, isPending, isPlaceholderData, error, refetch } = context;
  const asked = typed === undefined || typed === (filterValues?.$search ?? '');
  const looking = !asked || isPending || Boolean(isPlaceholderData);
  const chosen = allChoices.find(({ id }) => id === value);
  const kept = { ...context, allChoices: chosen ? [chosen] : [] };
  return {
    chosen,
    choices: looking ? (kept as typeof context) : context,
    error: error as Error | undefined,
    refetch,
    looking,
    nothingOffered: typed !== undefined && (looking || allChoices.every(({ id }) => id === value)),
    // what the box writes into itself, such as the name of who is chosen, is looked for by nobody
    listen: (event: SyntheticEvent | null, words: string) =>
      setTyped(event?.type === 'change' ? words : undefined),
  };
}

function insteadOfRows(looking: boolean, error?: Error): string {
  if (looking) return say('Looking…');
  return error
    ? say('We could not look just now. %{message}', { message: error.message })
    : say('Nothing that you can see matches.');
}

/** What tells who is chosen from others of the same name, before the help there is. */
const Told = ({ who, help }: { who: string; help?: ReactNode }) => (
  <>
    <span>{who}</span>
    {help && (
      <Box component="span" sx={{ display: 'block' }}>
        {help}
      </Box>
    )}
  </>
);

/** What a record is called, and what tells it from others of the same name. */
function ToldApart({ resource }: { resource: Resource }) {
  const row = useRecordContext<Row>();
  if (!row) return null;
  return (
    <span>
      {represent(resource, row)}{' '}
      <Typography component="span" variant="body2" color="textSecondary" sx={{ display: 'block' }}>
        {summarise(resource, row)}
      </Typography>
    </span>
  );
}
