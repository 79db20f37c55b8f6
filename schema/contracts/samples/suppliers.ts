import { type Chance, chance } from '../../organisation/samples/chance.ts';
import type { Supplier, SupplierPolicy } from '../entities.ts';

/** A supplier of the invented council, with the policies it has sent. */
export interface SupplierData {
  key: string;
  name: string;
  identifierScheme: string | null;
  identifier: string | null;
  registrationNumber: string | null;
  size: Supplier['size'];
  voluntarySector: boolean;
  policies: PolicyData[];
}

interface PolicyData {
  receivedDaysAgo: number;
  expiresDaysAgo: number | null;
  assessedDaysAgo: number | null;
  outcome: SupplierPolicy['outcome'];
}

const companies = `Ashlar & Vane Construction Ltd|Beacon Hill Catering Ltd|Birchcombe Plumbing Ltd
Blackwater Fleet Services plc|Bright Thread Interpreting Ltd|Calder Gate Security Ltd
Carraway Office Supplies Ltd|Cinderford Roofing Ltd|Copperbeech Legal LLP|Crane & Dunnock Architects
Dovetail Joinery Ltd|Eastmere Waste Recovery Ltd|Elmfield Grounds Maintenance Ltd|Ferrybridge IT Ltd
Fernleigh Domiciliary Care Ltd|Foxglove Nursing Agency Ltd|Gantry Lane Scaffolding Ltd
Glasshouse Software Ltd|Goldcrest Highways Ltd|Greyfriars Temporary Staffing Ltd|Haybarn Foods Ltd
Hollin & Partners Surveyors LLP|Ironbrook Engineering Ltd|Juniper Print Ltd|Kestrel Pest Control Ltd
Kingfisher Pools Ltd|Lantern Digital Ltd|Larkspur Children’s Homes Ltd|Limekiln Demolition Ltd
Lowther Street Lighting Ltd|Merrow Telecoms Ltd|Millrace Cleaning Services Ltd|Nightjar CCTV Ltd
Oakapple Furniture Ltd|Orchard End Care Homes Ltd|Paragon Asbestos Removal Ltd|Quillfeather Audit LLP
Redmire Civil Engineering plc|Ridgeway Coaches Ltd|Rookery Lifts Ltd|Saltmarsh Environmental Ltd
Silverdale Boilers Ltd|Stonecrop Paving Ltd|Swiftwing Couriers Ltd|Tamarisk Training Ltd
Thistledown Linen Ltd|Umber & Sons Decorators|Vellum Records Management Ltd|Westering Windows Ltd`;

const charities = `Aldermoor Carers’ Centre|Aldermoor Citizens’ Support|Bridgeway Refuge|Common Ground Mediation
Deaf Connections Aldermoor|Harbour Night Shelter|New Horizons Community Transport|Open Door Advocacy CIC
Roots & Shoots Therapeutic Gardening CIC|Sunrise Befriending|Unity Language Exchange CIC`;

const named = (text: string) => text.split(/[|\n]/).map((name) => name.trim());
const luck = chance('suppliers');

export const suppliers: SupplierData[] = [
  ...named(companies).map((name) => ({ name, voluntarySector: false })),
  ...named(charities).map((name) => ({ name, voluntarySector: true })),
].map(({ name, voluntarySector }, index) => ({
  key: String(index + 1),
  name,
  ...identity(index, voluntarySector),
  size: sizeOf(name, voluntarySector, luck),
  voluntarySector,
  policies: policies(index),
}));

/** Somebody has typed one of them once more. */
export const recordedTwice: SupplierData = {
  key: 'twice',
  name: 'Millrace Cleaning Services Limited',
  identifierScheme: null,
  identifier: null,
  registrationNumber: null,
  size: 'unknown',
  voluntarySector: false,
  policies: [],
};

/** Numbers beyond those that the registers have given out; a fifth has none. */
function identity(index: number, voluntarySector: boolean) {
  const number = String(index + 1).padStart(3, '0');
  const known = index % 5 !== 3;
  return {
    identifierScheme: known ? (voluntarySector ? 'GB-CHC' : 'GB-COH') : null,
    identifier: known ? (voluntarySector ? `9900${number}` : `99000${number}`) : null,
    registrationNumber: voluntarySector && known ? `9900${number}` : null,
  };
}

function sizeOf(name: string, voluntarySector: boolean, chances: Chance): Supplier['size'] {
  if (name.endsWith('plc')) return 'large';
  if (voluntarySector) return chances.pick(['micro', 'small', 'small']);
  return chances.weigh({ micro: 2, small: 4, medium: 3, large: 1, unknown: 1 });
}

/** Every sixth has sent none, every fifth of the others let it expire, some are unread. */
function policies(index: number): PolicyData[] {
  if (index % 6 === 5) return [];
  const receivedDaysAgo = luck.between(60, 700);
  const former = {
    receivedDaysAgo: receivedDaysAgo + 1090,
    expiresDaysAgo: receivedDaysAgo - 5,
    assessedDaysAgo: receivedDaysAgo + 1060,
    outcome: 'accepted',
  } as const;
  if (index % 5 === 2) return [{ ...former, expiresDaysAgo: luck.between(1, 400) }];
  const present = { receivedDaysAgo, expiresDaysAgo: receivedDaysAgo - 1095 };
  if (index % 11 === 7) return [{ ...present, assessedDaysAgo: null, outcome: 'notAssessed' }];
  const outcome = index % 13 === 4 ? 'changesAskedFor' : 'accepted';
  return [former, { ...present, assessedDaysAgo: receivedDaysAgo - 30, outcome }];
}
