import CloseOutlined from '@mui/icons-material/CloseOutlined';
import { Box, ButtonBase } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { Fragment } from 'react';
import { useGetManyAggregate } from 'react-admin';
import { say } from '../../language/say.ts';
import {
  findField,
  pathOf,
  type ReferenceField,
  type Resource,
  resourceNamed,
  type ValueField,
} from '../declaration.ts';
import type { Row } from '../may.ts';
import { represent } from '../represent.ts';
import { described, type FieldFilter, namedBy, placesIn } from './filter-value.ts';

interface Props {
  resource: Resource;
  name: string;
  filter: FieldFilter;
  /** Not there for what only an address can say. */
  onEdit?: (anchor: HTMLElement) => void;
  onRemove: () => void;
}

/** One filter in words: pressed it opens, crossed it goes. */
export function FilterPill({ resource, name, filter, onEdit, onRemove }: Props) {
  const field = findField(resource, name) as ValueField | ReferenceField | undefined;
  const label = field?.label ?? say('More');
  const named = field?.kind === 'reference' ? recordsIn(field, filter) : [];
  return (
    <Box sx={pill}>
      <ButtonBase
        disabled={!onEdit}
        onClick={({ currentTarget }) => onEdit?.(currentTarget)}
        aria-haspopup="dialog"
      >
        {label}:{'\u00a0'}
        <b>
          {named.length > 0
            ? named.map((record, i) => (
                <Fragment key={record.id}>
                  {i > 0 && ', '}
                  <Called {...record} />
                </Fragment>
              ))
            : (field && described(field, filter)) || say('as in the address')}
        </b>
      </ButtonBase>
      <ButtonBase onClick={onRemove} aria-label={say('Remove the filter on %{label}', { label })}>
        <CloseOutlined />
      </ButtonBase>
    </Box>
  );
}

/** The records that a filter of a reference names: its own, and those that places of it are in. */
function recordsIn({ target }: ReferenceField, filter: FieldFilter) {
  const resource = resourceNamed(target);
  const itself = namedBy(filter);
  const places = placesIn(filter).flatMap(([name, id]) => {
    const field = findField(resource, name);
    if (field?.kind !== 'reference') return [];
    return [{ target: resourceNamed(field.target), id, below: true }];
  });
  const below = filter.within !== undefined;
  return itself ? [{ target: resource, id: itself, below }, ...places] : places;
}

interface CalledProps {
  target: Resource;
  id: string;
  /** Whether all below it is meant too. */
  below: boolean;
}

function Called({ target, id, below }: CalledProps) {
  const { data } = useGetManyAggregate<Row>(pathOf(target), { ids: [id] });
  const place = represent(target, data?.[0]) || '…';
  return below ? say('%{place} and below', { place }) : place;
}

const pill = {
  display: 'inline-flex',
  border: 1,
  borderColor: ({ palette }: Theme) => palette.tokens.control,
  borderRadius: 999,
  bgcolor: 'background.paper',
  overflow: 'hidden',
  maxWidth: '100%',
  '& .MuiButtonBase-root': {
    minHeight: { xs: 42, md: 32 },
    fontFamily: 'inherit',
    fontSize: '0.9375rem',
    lineHeight: '20px',
    outlineOffset: -3,
    '&:hover': { bgcolor: 'action.hover' },
    '&:first-of-type': { pl: 1.75, pr: 0.75, textAlign: 'left' },
    '&:last-of-type': { px: 1, minWidth: 32 },
  },
  '& b': { fontWeight: 600 },
  '& svg': { fontSize: 16, color: 'text.secondary' },
} as const;
