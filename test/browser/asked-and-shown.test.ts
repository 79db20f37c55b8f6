import { type FieldNode, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import declaration from '../../admin/declaration.json' with { type: 'json' };
import { type Role, roles } from '../../schema/foundation/permissions/roles.ts';
import { type Desk, desk } from '../harness/browser.ts';
import { noBrowser } from '../harness/chromium.ts';
import { today } from '../harness/council.ts';

type Resource = (typeof declaration.resources)[number];

let place: Desk;
let toldTo: Map<Role | undefined, Resource[]>;

beforeAll(async () => {
  if (noBrowser) return;
  place = await desk();
  const listed = declaration.resources.filter(({ operations }) => operations.includes('list'));
  const readers = await Promise.all(listed.map(firstReader));
  toldTo = Map.groupBy(listed, (resource) => readers[listed.indexOf(resource)]);
});
afterAll(() => place?.close());

/** The first who finds anything in a list. */
async function firstReader({ plural, parameters }: Resource): Promise<Role | undefined> {
  const told = parameters.map(({ name }) => `${name}: "${today()}"`).join();
  const counted = `{ ${plural}${told && `(${told})`} { totalCount } }`;
  for (const role of Object.keys(roles) as Role[]) {
    const { data, errors } = await place.council.as(role).ask(counted);
    if (!errors && (data as Counted)[plural]!.totalCount > 0) return role;
  }
  return undefined;
}

const sorted = (lists: Record<string, string[]>) =>
  Object.fromEntries(Object.entries(lists).map(([name, fields]) => [name, fields.toSorted()]));

type Counted = Record<string, { totalCount: number }>;

// which row it is, which version of it and of which there were, and what of it may not be seen
const ofTheRow = new Set(['id', 'version', 'withheld', 'history']);

/** What a page tells without naming it, or only where there is something to tell, or needs to know who may change a row. */
const otherwise: Record<string, string[]> = {
  auditEntry: ['rows', 'request'],
  complianceReviews: ['secondReviewer', 'reviewer'],
  contracts: ['currency'],
  correctiveActions: ['verifiedBy'],
  employees: ['user'],
  objectives: ['order'],
  panelParticipation: ['outstandingSince'],
  panelStandings: ['outstandingSince'],
  recruiterReadiness: ['outstandingSince'],
  supplier: ['mergedInto'],
  trainingClaim: ['state', 'decidedOn', 'refusedBecause', 'completion'],
  trainingClaims: ['decidedOn'],
  trainingStandings: ['until', 'outstandingSince'],
};

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The fields that a document asks of the rows of its first root field, and that field. */
function asked(document: string) {
  const operation = parse(document).definitions[0] as OperationDefinitionNode;
  const within = ({ selectionSet }: Pick<FieldNode, 'selectionSet'>) =>
    (selectionSet?.selections ?? []).filter((node) => node.kind === Kind.FIELD);
  const root = within(operation)[0]!;
  const rows = within(root).find(({ name }) => name.value === 'nodes') ?? root;
  const fields = within(rows).map(({ name }) => name.value);
  return { root: root.name.value, fields: fields.filter((name) => !ofTheRow.has(name)) };
}

test.skipIf(noBrowser)(
  'what has no rows in the invented council, and is not looked at here',
  () => {
    expect(toldTo.get(undefined)!.map(({ plural }) => plural)).toMatchInlineSnapshot(`
      [
        "auditFindings",
        "auditPacks",
        "contractReminders",
        "documents",
        "importConflicts",
        "importFiles",
        "importMappings",
        "importsDone",
        "jobRuns",
        "keptPayGaps",
        "messages",
        "monthlyTables",
        "outcomeTables",
        "payGapStatements",
        "responseCounts",
        "retentionRuns",
        "rightsRequests",
        "savedViews",
        "supplierIdentifiers",
        "supplierMerges",
        "supplierQuestionnaires",
        "trainingEscalations",
        "trainingReminders",
      ]
    `);
  },
);

for (const role of Object.keys(roles) as Role[])
  test.skipIf(noBrowser)(
    `no list or record that a ${role} opens asks for a field that it does not show`,
    async () => {
      const resources = toldTo.get(role);
      if (!resources) return;
      const { page, signIn, settled, leave } = await place.visitor();
      const documents: string[] = [];
      page.on('request', (request) => {
        const { pathname } = new URL(request.url());
        if (pathname === '/graphql') documents.push(JSON.parse(request.postData()!).query);
      });
      /** What was asked of such rows, and is called nothing on the page. */
      const unseen = async (root: string, { fields: declared }: Resource) => {
        const text = (await page.locator('main').innerText()).toLowerCase();
        const questions = documents.map(asked).filter((each) => each.root === root);
        expect(questions.length, root).toBeGreaterThan(0);
        const fields = new Set(questions.flatMap(({ fields }) => fields));
        const called = (name: string) => declared.find((each) => each.name === name)?.label ?? name;
        return [...fields].filter((field) => !text.includes(called(field).toLowerCase()));
      };
      const found: Record<string, string[]> = {};
      await signIn(role);
      for (const resource of resources) {
        const { singular, plural, operations } = resource;
        documents.length = 0;
        await page.evaluate(goTo, `/${kebab(plural)}`);
        await settled();
        found[plural] = await unseen(plural, resource);
        documents.length = 0;
        const link = page.getByRole('rowheader').first().getByRole('link');
        if (!operations.includes('get') || (await link.count()) === 0) continue;
        await link.click();
        await page.getByRole('region', { name: 'Facts' }).waitFor();
        await settled();
        found[singular] = await unseen(singular, resource);
      }
      const known = Object.keys(found).map((name) => [name, otherwise[name] ?? []]);
      expect(sorted(found)).toEqual(sorted(Object.fromEntries(known)));
      await leave();
    },
    240_000,
  );

/** Within the console, which is not fetched anew. */
function goTo(path: string) {
  history.pushState({}, '', path);
  dispatchEvent(new PopStateEvent('popstate', { state: {} }));
}
