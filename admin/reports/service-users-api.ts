import { askGraphQL } from '../providers/data/ask-graphql.ts';

export interface CommunityRow {
  part: string | null;
  band: string;
  label: string;
  people: number | null;
  base: number;
  share: number | null;
  communityShare: number | null;
  ratio: number | null;
  low: number | null;
  high: number | null;
  judgement: 'refused' | 'noEvidence' | 'under' | 'over' | null;
}

export interface ServiceUsers {
  name: string;
  until: string;
  benchmark: string;
  benchmarkBase: string;
  benchmarkOfAllResidents: boolean;
  place: string;
  fewestCounted: number;
  fewestExpected: number;
  rows: readonly CommunityRow[];
}

/** Those who use services held against a table of the population. */
export const askServiceUsers = async (
  characteristic: string,
  benchmark: string,
  areaCode: string,
  until: string,
) =>
  (
    await askGraphQL<{ serviceUserProfile: ServiceUsers | null }>(
      `query ($characteristic: String!, $benchmark: String!, $areaCode: String!, $until: Date) {
        serviceUserProfile(characteristic: $characteristic, benchmark: $benchmark, areaCode: $areaCode, until: $until) {
          name until benchmark benchmarkBase benchmarkOfAllResidents place fewestCounted fewestExpected
          rows { part band label people base share communityShare ratio low high judgement } } }`,
      { characteristic, benchmark, areaCode, until: until || null },
    )
  ).serviceUserProfile;
