import SearchOutlined from '@mui/icons-material/SearchOutlined';
import { InputAdornment, TextField } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { useListContext } from 'react-admin';
import { say } from '../../language/say.ts';
import { useViewer } from '../../providers/auth/viewer.ts';
import { searchedFields } from '../../providers/data/list-arguments.ts';
import { fieldOf, type Resource } from '../declaration.ts';
import { pressInSearch } from '../list/row-keys.ts';

const pause = 350;

/** One box for words, over what the reader may read of what the resource is searched by. */
export function SearchBox({ resource }: { resource: Resource }) {
  const { ability } = useViewer();
  const { filterValues, setFilters } = useListContext();
  const searched = searchedFields(ability, resource);
  const applied = (filterValues.$search as string | undefined) ?? '';
  const [words, setWords] = useState(applied);
  const typed = useRef(false);
  useEffect(() => {
    if (!typed.current) setWords(applied);
  }, [applied]);
  useEffect(() => {
    if (!typed.current || words === applied) return;
    const timer = setTimeout(() => {
      typed.current = false;
      const { $search, ...others } = filterValues;
      setFilters(words.trim() ? { ...others, $search: words } : others, undefined, false);
    }, pause);
    return () => clearTimeout(timer);
  }, [words, applied, filterValues, setFilters]);
  if (searched.length === 0) return null;
  const labels = searched.map((name) => fieldOf(resource, name).label.toLowerCase());
  return (
    <TextField
      type="search"
      value={words}
      placeholder={fieldLabels(labels)}
      onKeyDown={pressInSearch}
      onChange={({ target }) => {
        typed.current = true;
        setWords(target.value);
      }}
      slotProps={{
        htmlInput: {
          'aria-label': say('Search %{what} by %{fields}', {
            what: resource.pluralLabel,
            fields: labels.join(', '),
          }),
        },
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <SearchOutlined fontSize="small" />
            </InputAdornment>
          ),
        },
      }}
      sx={{ width: { xs: '100%', md: 360 } }}
    />
  );
}

const fieldLabels = ([first = '', ...others]: string[]) =>
  [first.charAt(0).toUpperCase() + first.slice(1), ...others].join(', ');
