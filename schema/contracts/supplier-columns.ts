import { choice, yesOrNo } from '../foundation/imports/cells/choice.ts';
import type { Reader } from '../foundation/imports/cells/reading.ts';
import { line } from '../foundation/imports/cells/text.ts';
import type { Columns, Values } from '../foundation/imports/column.ts';
import { Supplier } from './supplier.ts';

const sizes = choice(['micro', 'small', 'medium', 'large', 'unknown'] as const);

/** “Small or medium-sized” as a register answers it: yes is small, and no is large. */
const size: Reader<'micro' | 'small' | 'medium' | 'large' | 'unknown'> = Object.assign(
  (text: string) => {
    const answer = yesOrNo()(text);
    if ('value' in answer) return { value: answer.value ? 'small' : 'large' } as const;
    return sizes(text);
  },
  { choices: sizes.choices },
);

/** What a file may say of a supplier. */
export const supplierColumns = {
  companyNumber: {
    title: 'Company number',
    aliases: ['companies house number', 'company registration number', 'supplier company number'],
    help: 'The number at Companies House, by which the supplier is known again.',
    read: line(60),
  },
  registrationNumber: {
    title: 'Registration number',
    aliases: ['charity number', 'registration number of the organisation'],
    help: 'Its charity or other registration number, as the transparency register asks.',
    read: line(40),
  },
  size: {
    title: 'Supplier size',
    aliases: ['supplier type', 'small or medium-sized', 'small or medium', 'sme', 'size'],
    help: 'How big it is; where the column asks whether it is small or medium-sized, yes or no.',
    read: size,
    synonyms: {
      small: ['sme', 'small and medium enterprise', 'small or medium enterprise'],
      large: ['non sme', 'corporate'],
      unknown: ['not known', 'n/a', 'other'],
    },
  },
  voluntarySector: {
    title: 'Voluntary sector',
    aliases: ['vcse', 'voluntary or community sector', 'voluntary sector organisation'],
    help: 'Whether it is a voluntary, community or social enterprise.',
    read: yesOrNo(),
  },
} satisfies Columns;

/** A supplier as a line of a file says it, by the properties of its record. */
export function supplierRow(
  name: string,
  { companyNumber, size, registrationNumber, voluntarySector }: Values<typeof supplierColumns>,
) {
  const number = companyNumber?.replace(/\s/g, '');
  return {
    name,
    ...(number && {
      identifierScheme: 'GB-COH',
      identifier: /^\d+$/.test(number) ? number.padStart(8, '0') : number.toUpperCase(),
    }),
    ...(size !== undefined && { size }),
    ...(registrationNumber !== undefined && { registrationNumber }),
    ...(voluntarySector !== undefined && { voluntarySector }),
  };
}

/** How suppliers of a file find those that are there: by their number, else by their name. */
export const suppliersByName = {
  entity: Supplier,
  match: [['identifierScheme', 'identifier'], ['name']],
  loosely: ['name'],
  blanks: 'keep',
  instead: 'mergedInto',
  traced: true,
} as const;
