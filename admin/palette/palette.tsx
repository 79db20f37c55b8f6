import SearchOutlined from '@mui/icons-material/SearchOutlined';
import { Autocomplete, Box, Dialog, InputAdornment, TextField, Typography } from '@mui/material';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { say, sayCount } from '../language/say.ts';
import { useViewer } from '../providers/auth/viewer.ts';
import { foundWords } from '../search/found-words.ts';
import { searchable } from '../search/search-query.ts';
import { useSearch } from '../search/use-search.ts';
import { type Destination, destinationsFor, groupWords, matching } from './destinations.ts';
import { typedAhead } from './typed-ahead.ts';

const ofEach = 3;

/** Goes anywhere, begins anything and finds everything that somebody may, from the keyboard. */
export function Palette({ onClose }: { onClose: () => void }) {
  const { ability } = useViewer();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const takeUp = () => {
    const ahead = typedAhead();
    if (ahead) setTyped((already) => already + ahead);
  };
  const all = useMemo(() => destinationsFor(ability), [ability]);
  const { data, error, words, enough, waiting } = useSearch(typed, ofEach);
  const found = (enough ? (data?.found ?? []) : []).flatMap(({ resource, rows }) =>
    rows.map((row): Destination => {
      const { called, beside, to } = foundWords(ability, resource, row);
      const aside = [resource.label, beside].filter(Boolean).join(': ');
      return { group: 'found', label: called, aside, to };
    }),
  );
  const everything = typed.trim() && searchable(ability).length > 0;
  const options = [
    ...matching(all, typed),
    // first of what is found, so that nothing that comes later moves it from under the Enter key
    ...(everything ? [searchFor(typed.trim())] : []),
    ...found,
  ];
  return (
    <Dialog
      open
      onClose={onClose}
      maxWidth="sm"
      fullWidth
      sx={place}
      slotProps={{ transition: { timeout: 0 }, paper: { 'aria-label': say('Go to, do or find') } }}
    >
      <Autocomplete
        open
        disablePortal
        disableClearable
        autoHighlight
        clearOnBlur={false}
        options={options}
        inputValue={typed}
        value={null as never}
        filterOptions={(each) => each}
        getOptionLabel={({ label }) => label}
        getOptionKey={({ group, to }) => `${group} ${to}`}
        groupBy={({ group }) => group}
        onInputChange={(_, value, reason) => {
          if (reason === 'input') setTyped(value);
        }}
        onChange={(_, chosen: Destination) => {
          onClose();
          navigate(chosen.to);
        }}
        onClose={(_, reason) => {
          if (reason === 'escape') onClose();
        }}
        noOptionsText={
          waiting ? say('Searching') : say('Nothing that you can open is called that.')
        }
        slotProps={{ paper: { sx: bare }, listbox: { sx: { maxHeight: '60vh' } } }}
        renderGroup={({ key, group, children }) => (
          <Box key={key} role="group" aria-label={groupWords[group as Destination['group']]}>
            <Typography aria-hidden variant="caption" sx={groupHead}>
              {groupWords[group as Destination['group']]}
            </Typography>
            {children}
          </Box>
        )}
        renderOption={({ key, ...props }, { label, aside }) => (
          <Box component="li" key={key} {...props} sx={option}>
            <span>{label}</span>
            {aside && (
              <Typography component="span" variant="body2" color="textSecondary">
                {aside}
              </Typography>
            )}
          </Box>
        )}
        renderInput={(props) => (
          <TextField
            {...props}
            autoFocus
            onFocus={takeUp}
            placeholder={say('Go to a page, add something, find a record')}
            slotProps={{
              ...props.slotProps,
              htmlInput: {
                ...props.slotProps.htmlInput,
                'aria-label': say('Go to a page, add something, or find a record'),
              },
              input: {
                ...props.slotProps.input,
                startAdornment: (
                  <InputAdornment position="start" sx={{ pl: 1 }}>
                    <SearchOutlined />
                  </InputAdornment>
                ),
                endAdornment: null,
              },
            }}
          />
        )}
      />
      <Typography role="status" variant="body2" color="textSecondary" sx={{ px: 2, py: 1 }}>
        {error
          ? say('Records could not be searched just now. %{message}', { message: error.message })
          : waiting && enough
            ? say('Looking for “%{words}”.', { words: typed.trim() })
            : enough
              ? sayCount(
                  found.length,
                  '%{count} record found for “%{words}”.',
                  '%{count} records found for “%{words}”.',
                  { words },
                )
              : say('Arrow keys choose, Enter opens, Escape closes.')}
      </Typography>
    </Dialog>
  );
}

const searchFor = (words: string): Destination => ({
  group: 'found',
  label: say('Search everything for “%{words}”', { words }),
  to: `/search?${new URLSearchParams({ q: words })}`,
});

const place = {
  '& .MuiDialog-container': { alignItems: 'flex-start' },
  '& .MuiDialog-paper': { mt: { xs: 1, md: 9 }, overflow: 'visible', p: 1 },
  '& .MuiAutocomplete-popper': {
    position: 'static !important',
    transform: 'none !important',
    width: '100% !important',
  },
} as const;

const bare = { border: 0, boxShadow: 'none', borderRadius: 0 } as const;

const groupHead = {
  display: 'block',
  px: 2,
  pt: 1.5,
  pb: 0.5,
  fontWeight: 600,
  color: 'text.secondary',
} as const;

const option = {
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 1.5,
  alignItems: 'baseline',
  justifyContent: 'space-between !important',
} as const;
