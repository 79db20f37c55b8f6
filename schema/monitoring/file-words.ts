const headings: Readonly<Record<string, readonly string[]>> = {
  age: ['age band', 'age group'],
  disability: ['disabled', 'disability status'],
  genderIdentity: ['gender identity', 'trans status'],
  maritalStatus: ['marital status', 'civil status'],
  pregnancyAndMaternity: ['maternity'],
  ethnicGroup: ['ethnicity', 'ethnic origin', 'ethnic group'],
  nationalIdentity: ['nationality', 'national identity'],
  religionOrBelief: ['religion', 'religion or belief', 'faith'],
  sexualOrientation: ['sexuality', 'sexual orientation'],
  caring: ['carer', 'caring responsibilities'],
  socioEconomicBackground: ['social background', 'socio-economic background'],
};

/** What files call the column of a characteristic; never gender for sex, nor the other way round. */
export const headingsOf = (characteristic: string): readonly string[] =>
  headings[characteristic] ?? [];

const refusals = [
  'PNTS',
  'PNS',
  'Prefer not to disclose',
  'Not disclosed',
  'Declined',
  'Refused',
  'Withheld',
];

const written: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  sex: { female: ['F', 'Woman'], male: ['M', 'Man'] },
  disability: { noCondition: ['N', 'Not disabled'], condition: ['Y', 'Disabled'] },
  ethnicGroup: {
    whiteBritish: ['White British', 'White - British', 'WB', 'British'],
    whiteIrish: ['White Irish', 'White - Irish'],
    whiteOther: ['White Other', 'White - Other', 'Other White'],
    asianIndian: ['Asian Indian', 'Asian - Indian'],
    asianPakistani: ['Asian Pakistani', 'Asian - Pakistani'],
    blackAfrican: ['Black African', 'Black - African'],
    blackCaribbean: ['Black Caribbean', 'Black - Caribbean'],
  },
  religionOrBelief: { noReligion: ['None', 'Atheist', 'No faith'] },
  sexualOrientation: { heterosexual: ['Straight', 'Hetero'], gayOrLesbian: ['Gay', 'Lesbian'] },
};

/** What files write for an answer: to be suggested, never taken unasked. */
export function synonymsOf(
  characteristic: string,
  labels: Readonly<Record<string, string>>,
): Readonly<Record<string, readonly string[]>> {
  const own = Object.entries(written[characteristic] ?? {}).filter(([code]) => code in labels);
  return { ...Object.fromEntries(own), preferNotToSay: refusals };
}
