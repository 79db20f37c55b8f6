import { Box } from '@mui/material';
import { Link } from 'react-router-dom';
import { say } from '../language/say.ts';
import { sayServed } from '../language/served.ts';
import { useViewer } from '../providers/auth/viewer.ts';
import { screensOf } from '../screens.ts';
import {
  type Field,
  pathOf,
  type ReferenceField,
  type Resource,
  resourceNamed,
} from './declaration.ts';
import { formatted, longDate, shortDate } from './format.ts';
import { mayShow, type Row } from './may.ts';
import { Parts } from './parts.tsx';
import { represent } from './represent.ts';
import { Standing, standings } from './standing.tsx';
import { Withheld } from './withheld.tsx';

interface Props {
  resource: Resource;
  field: Field;
  row: Row;
  /** Where there is room: dates with the whole month, and words for what is not there. */
  whole?: boolean;
}

/** One value of a row, drawn by its kind. */
export function Value({ resource, field, row, whole = false }: Props) {
  const value = row[field.name];
  if (row.withheld?.includes(field.name)) return <Withheld />;
  const { values = {}, composed = [], empty = {} } = screensOf(resource);
  if (value === null || value === undefined || value === '' || isEmpty(value))
    return whole ? (empty[field.name] ?? <Muted>{say('Not recorded')}</Muted>) : null;
  const Own = values[field.name];
  if (Own) return <Own row={row} />;
  if (field.kind === 'reference') return <Reference field={field} row={value as Row} />;
  if (field.kind === 'resolved') return <Parts field={field} value={value} />;
  if (field.kind === 'collection') return null;
  const kind = field.name === 'standing' ? standings[String(value)] : undefined;
  if (kind) return <Standing {...kind} words={formatted(field, value)} />;
  const text = composed.includes(field.name)
    ? sayServed(String(value))
    : formatted(field, value, whole ? longDate : shortDate);
  return (
    <Box component="span" sx={{ whiteSpace: whole ? 'pre-line' : undefined }}>
      {isAddress(text) ? <Address text={text} /> : text}
    </Box>
  );
}

const isAddress = (text: string) => /^\S+@\S+$/.test(text);

/** An e-mail address; where it has no room on one line, it is broken before what comes after the name. */
function Address({ text }: { text: string }) {
  const at = text.lastIndexOf('@');
  return (
    <>
      {text.slice(0, at)}
      <wbr />
      {text.slice(at)}
    </>
  );
}

const isEmpty = (value: unknown) => Array.isArray(value) && value.length === 0;

const Muted = ({ children }: { children: string }) => (
  <Box component="span" sx={{ color: 'text.secondary' }}>
    {children}
  </Box>
);

/** A row that is referred to: a link where its page can be opened. */
function Reference({ field, row }: { field: ReferenceField; row: Row }) {
  const { ability } = useViewer();
  const target = resourceNamed(field.target);
  const words = represent(target, row) || say('One you may see only in part');
  if (!mayShow(ability, target)) return words;
  return <Link to={`/${pathOf(target)}/${encodeURIComponent(row.id)}/show`}>{words}</Link>;
}
