import type { UseFormSetValue } from 'react-hook-form';
import type { Field } from '../declaration.ts';
import type { Row } from '../may.ts';

/** The name of the input of a field: a record that is referred to is chosen in an input of its id. */
export const inputOf = ({ name, kind }: Field) => (kind === 'reference' ? `${name}.id` : name);

/** Puts a value into its input, as if it had been typed. */
export function setField(
  setValue: UseFormSetValue<Record<string, unknown>>,
  field: Field,
  value: unknown,
) {
  const given = field.kind === 'reference' ? ((value as Row | null)?.id ?? null) : value;
  setValue(inputOf(field), given, { shouldDirty: true });
}
