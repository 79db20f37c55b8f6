import { checked } from '../foundation/imports/checked.ts';
import { entityColumns } from '../foundation/imports/entity-columns.ts';
import type { Import, ImportFile } from '../foundation/imports/import.ts';
import { type Collected, inBatches } from '../foundation/imports/in-batches.ts';
import { readJson } from '../foundation/imports/json.ts';
import { Contract, ContractSupplier, ContractVariation, Supplier } from './entities.ts';
import { awardsOf, type PlacedAward } from './ocds/award.ts';
import { contradictionsIn } from './ocds/contradictions.ts';
import { rowsOf } from './ocds/merge.ts';
import { listsOfReleases, type PlacedRelease, releasesIn } from './ocds/package.ts';
import { suppliersByName } from './supplier-columns.ts';

const checks = {
  [Supplier.name]: entityColumns(Supplier, {
    name: {},
    identifierScheme: {},
    identifier: {},
    registrationNumber: {},
  }),
  [Contract.name]: entityColumns(Contract, {
    reference: {},
    ocid: {},
    awardId: {},
    title: {},
    description: {},
    buyer: {},
    currency: {},
  }),
  [ContractVariation.name]: entityColumns(ContractVariation, { number: {}, summary: {} }),
};

/** Notices of the Open Contracting Data Standard: what they award becomes contracts. */
export const contractsOcds: Import = {
  kind: 'contracts-ocds',
  title: 'Contracts (open contracting data)',
  help: 'A release package or record package, as Contracts Finder and Find a Tender publish them.',
  format: 'json',
  writes: [
    { ...suppliersByName, dated: 'noticedAt' },
    {
      entity: Contract,
      match: [['ocid', 'awardId'], ['reference']],
      blanks: 'keep',
      once: ['reference'],
      dated: 'noticedAt',
      traced: true,
    },
    {
      entity: ContractSupplier,
      match: [['contract', 'supplier']],
      blanks: 'keep',
      repeated: 'firstCounts',
      traced: true,
      references: { contract: { entity: Contract }, supplier: { entity: Supplier } },
    },
    {
      entity: ContractVariation,
      match: [['contract', 'number']],
      blanks: 'keep',
      traced: true,
      references: { contract: { entity: Contract } },
    },
  ],
  read: (file) => inBatches(collect(file)),
};

async function* collect({ bytes }: ImportFile): AsyncGenerator<Collected> {
  const releases: PlacedRelease[] = [];
  for (const found of releasesIn(await readJson(bytes, listsOfReleases))) {
    if ('release' in found) releases.push(found);
    else yield { problems: [found] };
  }
  const awards: PlacedAward[] = [];
  let idle = 0;
  for (const placed of releases.sort(byDate)) {
    const awarded = awardsOf(placed);
    awards.push(...awarded);
    idle += awarded.length === 0 ? 1 : 0;
    yield awarded.length > 0 ? merged(awarded) : { notices: [nothingIn(placed)] };
  }
  yield { problems: [...contradictionsIn(awards)] };
  for (const found of rowsOf(awards)) {
    const { row, problems } = checked(found, checks[found.entity] ?? {});
    yield { problems, rows: [row] };
  }
  const reason = `Releases: ${releases.length}. Awards: ${awards.length}. Releases that award nothing: ${idle}.`;
  yield { notices: [{ line: null, column: null, value: null, reason }] };
}

const merged = (awards: PlacedAward[]): Collected => ({
  problems: awards.flatMap(({ problems }) => problems),
  notices: awards.flatMap(({ notices }) => notices),
});

const nothingIn = ({ release: { ocid, tag }, place, line }: PlacedRelease) => ({
  line,
  column: place,
  value: ocid,
  reason: `This release (${tag?.join(', ') ?? 'untagged'}) awards nothing.`,
});

/** Of two releases about one award the later counts; sorting keeps the order of equals. */
const byDate = (one: PlacedRelease, other: PlacedRelease) =>
  timeOf(one) === timeOf(other) ? 0 : timeOf(one) - timeOf(other);

const timeOf = ({ release }: PlacedRelease) => Date.parse(release.date ?? '') || 0;
