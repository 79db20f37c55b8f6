import { say } from '../language/say.ts';
import type { Characteristics } from './characteristic-asked.ts';
import { ChoiceField } from './choice-field.tsx';

interface Props extends Characteristics {
  onChoose: (code: string) => void;
}

/** The choice of a characteristic; where an address asks for one that there are no figures of, it says so. */
export const CharacteristicField = ({
  characteristics,
  characteristic,
  unknown,
  onChoose,
}: Props) => (
  <ChoiceField
    label={say('Characteristic')}
    none={unknown ? say('Choose one') : undefined}
    fault={unknown ? say('There are no figures of what this address asks for.') : undefined}
    choices={characteristics}
    chosen={characteristic}
    onChoose={onChoose}
  />
);
