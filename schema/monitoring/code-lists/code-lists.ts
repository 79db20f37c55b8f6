import { age } from './age.ts';
import { caring } from './caring.ts';
import type { CodeListData } from './code-list-data.ts';
import { disability } from './disability.ts';
import { ethnicGroup2011 } from './ethnic-group-2011.ts';
import { ethnicGroup2021 } from './ethnic-group-2021.ts';
import { genderIdentity } from './gender-identity.ts';
import { maritalStatus } from './marital-status.ts';
import { nationalIdentity } from './national-identity.ts';
import { financialExclusion, parentalResponsibility, ruralIsolation } from './own-questions.ts';
import { pregnancyAndMaternity } from './pregnancy-and-maternity.ts';
import { religionOrBelief } from './religion-or-belief.ts';
import { sex } from './sex.ts';
import { sexualOrientation } from './sexual-orientation.ts';
import { socioEconomicBackground } from './socio-economic-background.ts';

/** Every edition of every list, in the order of the characteristics. */
export const codeLists: CodeListData[] = [
  age,
  disability,
  sex,
  genderIdentity,
  maritalStatus,
  pregnancyAndMaternity,
  ethnicGroup2011,
  ethnicGroup2021,
  nationalIdentity,
  religionOrBelief,
  sexualOrientation,
  caring,
  parentalResponsibility,
  socioEconomicBackground,
  financialExclusion,
  ruralIsolation,
];
