import type { Sample } from '../../foundation/samples.ts';
import { sampleId } from '../../foundation/samples.ts';
import { daysAfter } from '../../organisation/samples/calendar.ts';
import { chance } from '../../organisation/samples/chance.ts';
import { bringResponses } from '../bring-answers.ts';
import { codeLists } from '../code-lists/code-lists.ts';
import { EqualityAnswer } from '../entities.ts';
import { answerWeights } from './answer-weights.ts';
import { forms } from './form-data.ts';

const batches = 44;
const inABatch = 40;
const channels = { online: 46, paper: 38, faceToFace: 12, telephone: 4 };
const satisfactions = { '1': 3, '2': 7, '3': 16, '4': 40, '5': 30, none: 4 };

/** Who comes to the libraries is not who works for the council: older, and fewer of some groups than live here. */
const comers: Record<string, Record<string, number>> = {
  ...answerWeights,
  age: {
    '16-24': 12,
    '25-34': 15,
    '35-44': 19,
    '45-54': 14,
    '55-64': 16,
    '65-plus': 22,
    preferNotToSay: 2,
  },
  sex: { female: 61, male: 36, preferNotToSay: 3 },
  ethnicGroup: { ...answerWeights.ethnicGroup, asianPakistani: 2, asianBangladeshi: 0.5 },
};

/** What users of the libraries said of themselves over the last three years, as their batches were counted. */
export const serviceUserSamples = (today: string): Sample => {
  const luck = chance('service users');
  const libraries = forms.find(({ audience }) => audience === 'serviceUsers')!;
  const asked = Object.keys(libraries.needs);
  const answerTo = (characteristic: string) => {
    const chosen = luck.weigh(comers[characteristic]!);
    const declined = chosen === 'preferNotToSay';
    const blank = !declined && luck.happens(0.03);
    return {
      characteristic,
      listEdition: codeLists.findLast((list) => list.characteristic === characteristic)!.edition,
      state: declined ? 'declined' : blank ? 'notAnswered' : 'category',
      category: declined || blank ? null : chosen,
    };
  };
  const rows = Array.from({ length: batches * inABatch }, (_, i) => {
    const satisfaction = luck.weigh(satisfactions);
    return {
      edition: sampleId('FormEdition', `${libraries.slug}/1`),
      countedOn: daysAfter(today, -25 * (Math.floor(i / inABatch) + 1)),
      channel: luck.weigh(channels),
      satisfaction: satisfaction === 'none' ? null : Number(satisfaction),
      answers: asked.map(answerTo),
    };
  });
  return { entity: EqualityAnswer, road: bringResponses, rows };
};
