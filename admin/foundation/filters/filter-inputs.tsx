import type { ReactNode } from 'react';
import { say } from '../../language/say.ts';
import type { ReferenceField, ValueField } from '../declaration.ts';
import { ChooseReference } from '../form/choose-reference.tsx';
import { TextBox } from '../form/text-box.tsx';
import { Choose, TickBoxes, YesOrNo } from '../form/tick-boxes.tsx';
import { type FilterKind, filterKind } from './filter-value.ts';

type Filterable = ValueField | ReferenceField;

/** The inputs that narrow a field down, by its kind. */
export const FilterInputs = ({ field }: { field: Filterable }) => (
  <>
    {inputs[filterKind(field)](field as never)}
    {field.nullable && <YesOrNo source="recorded" label={say('Is anything recorded')} />}
  </>
);

const inputs: Record<FilterKind, (field: never) => ReactNode> = {
  text: ({ scalar }: ValueField) => (
    <TextBox source="text" label={scalar === 'ID' ? say('Is exactly') : say('Contains')} />
  ),
  member: ({ choices }: ValueField) =>
    choices ? (
      <Choose source="text" label={say('Includes')} choices={choices} />
    ) : (
      <TextBox source="text" label={say('Includes')} />
    ),
  choices: ({ choices = [] }: ValueField) => (
    <TickBoxes source="choices" label={say('Is one of')} choices={choices} />
  ),
  answer: () => <YesOrNo source="answer" label={say('Is')} />,
  target: ({ target }: ReferenceField) => (
    <ChooseReference source="target.id" target={target} label={say('Is')} />
  ),
  range: ({ scalar }: ValueField) => {
    const type = scalar === 'Date' || scalar === 'DateTime' ? 'date' : 'text';
    const inputMode = type === 'text' ? 'decimal' : undefined;
    return (
      <>
        <TextBox source="from" label={say('From')} type={type} inputMode={inputMode} />
        <TextBox source="to" label={say('To')} type={type} inputMode={inputMode} />
      </>
    );
  },
};
