import { line } from '../../foundation/imports/cells/text.ts';
import type { Columns } from '../../foundation/imports/column.ts';

/** A column that tells groups of one characteristic apart; which one it is says which characteristic. */
const groups = (title: string, aliases: readonly string[]) => ({
  title,
  aliases,
  help: 'What the source calls the group.',
  read: line(300),
});

/** What tables of the population count people by, each in a column of its own. */
export const countedBy = {
  ageBand: groups('Age', ['age band', 'age group']),
  disability: groups('Disability', ['disability category', 'disability status']),
  sex: groups('Sex', []),
  genderIdentity: groups('Gender identity', []),
  maritalStatus: groups('Marriage and civil partnership', [
    'marital status',
    'legal partnership status',
  ]),
  ethnicGroup: groups('Ethnic group', ['ethnicity']),
  nationalIdentity: groups('National identity', []),
  religionOrBelief: groups('Religion or belief', ['religion']),
  sexualOrientation: groups('Sexual orientation', []),
  caring: groups('Unpaid care', ['provision of unpaid care']),
  economicActivity: groups('Economic activity', ['economic activity status']),
  occupation: groups('Socio-economic classification', ['socio economic classification', 'ns-sec']),
  group: groups('Group', ['category']),
} satisfies Columns;

type CountedBy = keyof typeof countedBy;

/** The characteristic that a column is about; several are about none that people are asked here. */
export const characteristicOf: Partial<Record<CountedBy, string>> = {
  ageBand: 'age',
  disability: 'disability',
  sex: 'sex',
  genderIdentity: 'genderIdentity',
  maritalStatus: 'maritalStatus',
  ethnicGroup: 'ethnicGroup',
  nationalIdentity: 'nationalIdentity',
  religionOrBelief: 'religionOrBelief',
  sexualOrientation: 'sexualOrientation',
  caring: 'caring',
};

/** The heading of each characteristic. */
export const headingOf: Partial<Record<string, string>> = Object.fromEntries(
  Object.entries(characteristicOf).map(([name, characteristic]) => [
    characteristic,
    countedBy[name as CountedBy].title,
  ]),
);

/** The characteristic of each heading that is about one. */
export const characteristicOfHeading = Object.entries(characteristicOf).map(
  ([name, characteristic]) => [countedBy[name as CountedBy].title, characteristic] as const,
);
