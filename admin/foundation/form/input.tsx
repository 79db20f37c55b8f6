import type { ReactNode } from 'react';
import { say } from '../../language/say.ts';
import { useViewer } from '../../providers/auth/viewer.ts';
import { screensOf } from '../../screens.ts';
import type { Field, Resource, ValueField } from '../declaration.ts';
import { mayWriteField, type Row } from '../may.ts';
import { checksOf } from './checks.ts';
import { ChooseReference } from './choose-reference.tsx';
import { type BoxProps, TextBox } from './text-box.tsx';
import { TickBoxes, YesOrNo } from './tick-boxes.tsx';
import * as typed from './typed.ts';

interface Props {
  resource: Resource;
  field: Field;
  action: 'create' | 'update';
  /** The row that is changed. */
  row?: Row;
}

const longText = 500;

/** One input by the kind of its field; not there when the reader may not write it. */
export function Input({ resource, field, action, row }: Props) {
  const { ability } = useViewer();
  if (!mayWriteField(ability, resource, field, action, row)) return null;
  const mayBeEmpty = field.kind === 'value' && field.list && !field.required;
  const optional = field.nullable || mayBeEmpty || (action === 'create' && !field.required);
  const box = {
    source: field.name,
    label: <Label text={field.label} optional={optional} />,
    helperText: field.description,
    validate: checksOf(field, optional),
  };
  const Own = screensOf(resource).inputs?.[field.name];
  if (Own) return <Own {...box} />;
  if (field.kind === 'reference')
    return <ChooseReference {...box} source={`${field.name}.id`} target={field.target} />;
  return field.kind === 'value' ? valueInput(field, box, optional) : null;
}

function valueInput(field: ValueField, box: BoxProps, optional: boolean): ReactNode {
  const { scalar, choices, list, maxLength = longText + 1 } = field;
  if (list && choices) return <TickBoxes {...box} choices={choices} />;
  if (list) return <TextBox {...box} multiline format={typed.linesOf} parse={typed.fromLines} />;
  if (choices) {
    const none = { id: '', name: optional ? say('Leave empty') : say('Choose one') };
    return <TextBox {...box} narrow choices={[none, ...choices]} />;
  }
  switch (scalar) {
    case 'Boolean':
      return <YesOrNo {...box} />;
    case 'Date':
      return <TextBox {...box} narrow type="date" />;
    case 'DateTime':
      return (
        <TextBox
          {...box}
          narrow
          type="datetime-local"
          format={typed.localInstant}
          parse={typed.instant}
        />
      );
    case 'Int':
      return <TextBox {...box} narrow inputMode="numeric" parse={typed.wholeNumber} />;
    case 'Decimal':
      return <TextBox {...box} narrow inputMode="decimal" parse={typed.decimal} />;
    default:
      return <TextBox {...box} multiline={maxLength > longText} />;
  }
}

const Label = ({ text, optional }: { text: string; optional: boolean }) =>
  optional ? (
    <>
      {text} <span className="optional">{say('(optional)')}</span>
    </>
  ) : (
    text
  );
