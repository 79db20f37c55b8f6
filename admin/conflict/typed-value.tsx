import { Called } from '../foundation/called.tsx';
import type { Field, Resource } from '../foundation/declaration.ts';
import type { Row } from '../foundation/may.ts';
import { Value } from '../foundation/value.tsx';

interface Props {
  resource: Resource;
  field: Field;
  row: Row;
}

/** A value as it was typed; of a reference that was chosen, only the id is known yet. */
export function Typed({ resource, field, row }: Props) {
  const id = (row[field.name] as Row | null | undefined)?.id;
  if (field.kind === 'reference' && id) return <Called target={field.target} id={id} />;
  const value = field.kind === 'reference' ? null : row[field.name];
  return <Value {...{ resource, field }} row={{ ...row, [field.name]: value }} whole />;
}
