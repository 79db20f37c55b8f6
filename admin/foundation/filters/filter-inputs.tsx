import type { ReactNode } from 'react';
import { say } from '../../language/say.ts';
import { useViewer } from '../../providers/auth/viewer.ts';
import { isTree, type ReferenceField, resourceNamed, type ValueField } from '../declaration.ts';
import { treesOf } from '../fields-of-pages.ts';
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

/** Which record it is, or which part of the council, or the like, the record is of. */
function Target({ field: { target } }: { field: ReferenceField }) {
  const { ability } = useViewer();
  const resource = resourceNamed(target);
  const label = isTree(resource) ? say('Is this, or below it') : say('Is');
  return (
    <>
      <ChooseReference source="target.id" target={target} label={label} />
      {treesOf(ability, resource).map((each) => (
        <ChooseReference
          key={each.name}
          source={`below.${each.name}.id`}
          target={each.target}
          label={say('%{label}, with all below', { label: each.label })}
        />
      ))}
    </>
  );
}

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
  target: (field: ReferenceField) => <Target field={field} />,
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
