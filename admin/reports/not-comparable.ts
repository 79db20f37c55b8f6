import { say } from '../language/say.ts';

/** Why no table of the population can be held against what people are asked here. */
export const notComparable: Record<string, string> = {
  socioEconomicBackground: say(
    'People here say what the main earner at home did when they were about 14. Tables of the population, such as the NS-SEC of the census, count people by their own work: that is something else, so nothing is compared with it.',
  ),
};
