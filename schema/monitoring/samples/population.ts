import { type Sample, sampleId } from '../../foundation/samples.ts';
import { Benchmark, BenchmarkFigure, BenchmarkLabel, RepresentationTarget } from '../entities.ts';
import { categoryId, characteristicId } from '../vocabulary.ts';

/** Who lives in the invented borough and is of an age to work, of ten thousand. */
const of10000: Record<string, Record<string, number>> = {
  sex: { female: 5060, male: 4940 },
  age: {
    '16-24': 1350,
    '25-34': 2240,
    '35-44': 2160,
    '45-54': 2080,
    '55-64': 1680,
    '65-plus': 490,
  },
  disability: { reducedALot: 420, reducedALittle: 980, notReduced: 760, noCondition: 7840 },
  ethnicGroup: {
    whiteBritish: 6810,
    whiteIrish: 140,
    whiteOther: 560,
    mixedWhiteAndBlackCaribbean: 110,
    mixedWhiteAndAsian: 90,
    asianIndian: 470,
    asianPakistani: 870,
    asianBangladeshi: 290,
    asianChinese: 110,
    blackCaribbean: 150,
    blackAfrican: 280,
    otherArab: 70,
    otherAny: 50,
  },
  religionOrBelief: {
    noReligion: 3920,
    christian: 4120,
    buddhist: 40,
    hindu: 240,
    jewish: 30,
    muslim: 1480,
    sikh: 110,
    other: 60,
  },
};

/** Of as many who live there at all: more of them are old, or kept by their health from working. */
const ofAll10000: typeof of10000 = {
  ...of10000,
  sex: { female: 5090, male: 4910 },
  age: {
    '16-24': 1260,
    '25-34': 1690,
    '35-44': 1660,
    '45-54': 1640,
    '55-64': 1520,
    '65-plus': 2230,
  },
  disability: { reducedALot: 830, reducedALittle: 1130, notReduced: 720, noCondition: 7320 },
};

const tables = [
  {
    reference: 'borough-survey',
    title: 'Borough survey (invented)',
    base: 'Residents aged 16 and over who are economically active',
    people: 6.1,
    shares: of10000,
  },
  {
    reference: 'borough-residents',
    title: 'Resident count (invented)',
    base: 'All residents',
    people: 11.4,
    shares: ofAll10000,
  },
];
const heading = 'Borough survey (invented)';

/** The population of the invented borough, and what share of the workforce is aimed at. */
export function populationSamples(today: string): Sample[] {
  const year = Number(today.slice(0, 4));
  const labels = Object.entries(of10000).flatMap(([characteristic, shares]) =>
    Object.keys(shares).map((code) => ({
      characteristic,
      code,
      label: `${characteristic}: ${code}`,
    })),
  );
  return [
    {
      entity: Benchmark,
      rows: tables.map(({ reference, title, base }) => ({
        id: sampleId('Benchmark', reference),
        reference,
        title,
        base,
        period: `${year - 2}-03-31`,
      })),
    },
    {
      entity: BenchmarkLabel,
      rows: labels.map(({ characteristic, code, label }) => ({
        id: sampleId('BenchmarkLabel', label),
        heading,
        label,
        characteristic: characteristicId(characteristic),
        category: categoryId(characteristic, code),
        settled: 'said',
      })),
    },
    {
      entity: BenchmarkFigure,
      rows: tables.flatMap(({ reference, people, shares }) =>
        labels.map(({ characteristic, code, label }) => ({
          id: sampleId('BenchmarkFigure', `${reference} ${label}`),
          benchmark: sampleId('Benchmark', reference),
          areaCode: 'X00000001',
          areaName: 'Aldermoor',
          label: sampleId('BenchmarkLabel', label),
          people: Math.round(people * shares[characteristic]![code]!),
        })),
      ),
    },
    {
      entity: RepresentationTarget,
      rows: [
        {
          id: sampleId('RepresentationTarget', 'asian'),
          category: categoryId('ethnicGroup', 'asian'),
          serviceArea: null,
          percent: '18.00',
          by: `${year + 2}-03-31`,
          note: 'Set with the workforce plan.',
        },
      ],
    },
  ];
}
