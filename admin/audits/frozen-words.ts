import { say } from '../language/say.ts';
import { partWords } from '../reports/outcome-words.ts';

/** What the reports of a pack are called. */
const reports: Record<string, string> = {
  headcount: say('Headcount'),
  casualAndAgency: say('Casual and agency workers'),
  whyPeopleLeave: say('Why people leave'),
  exitInterviewsAnswered: say('Exit interviews answered'),
  trainingByArea: say('Training by area'),
  nonDisclosure: say('Non-disclosure list'),
  workforceProfile: say('Workforce profile'),
  representation: say('Representation'),
  serviceUserProfile: say('Service users beside the community'),
  leavingByCharacteristic: say('Leavers by characteristic'),
  reasonsByCharacteristic: say('Reasons for leaving'),
  exitAnswersByCharacteristic: say('Exit answers'),
  movesByCharacteristic: say('Promotions and moves'),
  trainingByCharacteristic: say('Training take-up'),
  recruitmentFunnel: say('Recruitment funnel'),
  serviceUse: say('Satisfaction of service users'),
  payGap: say('Gender pay gap'),
  payGapByGroup: say('Pay gap by group'),
};

/** What tables are broken down by. */
const breakdowns: Record<string, string> = {
  ...partWords,
  serviceArea: say('Service area'),
  engagement: say('Engagement'),
  workingPattern: say('Working pattern'),
  reason: say('Reason'),
  requirement: say('Requirement'),
};

/** Characteristics that are called otherwise than their codes. */
const characteristics: Record<string, string> = {
  maritalStatus: say('Marriage and civil partnership'),
  caring: say('Unpaid care'),
  socioEconomicBackground: say('Socio-economic background'),
};

export const reportOf = (key: string) => key.split('/')[0] ?? key;
export const reportWords = (report: string) => reports[report] ?? report;
export const breakdownWords = (by: string) => breakdowns[by];

/** `ethnicGroup` as “Ethnic group”. */
const inWords = (code: string) =>
  code.charAt(0).toUpperCase() + code.slice(1).replace(/[A-Z]/g, (l) => ` ${l.toLowerCase()}`);

/** What a table is of, by its key: “Ethnic group, by grade”; nothing where its report is one table. */
export function tableWords(key: string): string {
  const [, ...parts] = key.split('/');
  return parts
    .map((part) => breakdownWords(part) ?? characteristics[part] ?? inWords(part))
    .join(' · ');
}

/** A table by its report and what it is of. */
export const keyInWords = (key: string) =>
  [reportWords(reportOf(key)), tableWords(key)].filter(Boolean).join(': ');
