import { type Sample, sampleId } from '../foundation/samples.ts';
import { councilRules } from './council-rules.ts';
import { CouncilRule } from './entities.ts';

/** The rules that every council begins with; it may set each aside. */
export const vocabulary = (): Sample[] => [
  {
    entity: CouncilRule,
    rows: Object.entries(councilRules).map(([code, title]) => ({
      id: sampleId('CouncilRule', code),
      code,
      title,
      inForce: true,
    })),
  },
];
