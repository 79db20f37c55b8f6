import { type FieldNode, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { label } from '../../schema/foundation/model/words.ts';
import type { Role } from '../../schema/foundation/permissions/roles.ts';
import { type Desk, desk } from '../harness/browser.ts';
import { noBrowser } from '../harness/chromium.ts';

let place: Desk;
beforeAll(async () => {
  if (!noBrowser) place = await desk();
});
afterAll(() => place?.close());

/** Lists of each kind, long and short, declared and derived; a record of each is opened. */
const lists: Partial<Record<Role, string[]>> = {
  hrAdministrator: ['employees', 'areaManagers', 'posts'],
  procurementOfficer: ['contracts', 'suppliers', 'breaches'],
  trainingCoordinator: ['courses', 'completions', 'requirements'],
  recruiter: ['vacancies'],
  equalityLead: ['actions', 'codeLists'],
  auditor: ['auditEntries'],
};

// which row it is, which version of it and of which there were, and what of it may not be seen
const ofTheRow = new Set(['id', 'version', 'withheld', 'history']);

/** What a page tells without naming it, or only where there is something to tell. */
const otherwise: Record<string, string[]> = {
  auditEntries: ['actorName', 'subject'],
  auditEntry: ['subject', 'actorName', 'actor', 'subjectId', 'rows', 'request'],
  contract: ['noticeOn', 'reviewOn', 'noticedAt'],
  contracts: ['currency'],
  requirement: [
    ...['combine', 'recruiting', 'customerFacing', 'serviceArea', 'startedWithinDays'],
    'changedRoleWithinDays',
  ],
  requirements: ['combine', 'serviceArea'],
  supplier: ['noticedAt', 'mergedInto'],
  vacancies: ['untrainedOnPanel', 'panelReady'],
  vacancy: ['panelReady', 'untrainedOnPanel', 'overrideReason', 'applicantsShownOn'],
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

for (const [role, names] of Object.entries(lists))
  test.skipIf(noBrowser)(
    `no page that a ${role} opens asks for a field that it does not show`,
    async () => {
      const { page, open, signIn, settled, leave } = await place.visitor();
      const documents: string[] = [];
      page.on('request', (request) => {
        const { pathname } = new URL(request.url());
        if (pathname === '/graphql') documents.push(JSON.parse(request.postData()!).query);
      });
      /** What was asked of such rows, and is called nothing on the page. */
      const unseen = async (root: string) => {
        const text = (await page.locator('main').innerText()).toLowerCase();
        const questions = documents.map(asked).filter((each) => each.root === root);
        expect(questions.length, root).toBeGreaterThan(0);
        const fields = new Set(questions.flatMap(({ fields }) => fields));
        return [...fields].filter((field) => !text.includes(label(field).toLowerCase()));
      };
      const found: Record<string, string[]> = {};
      await signIn(role as Role);
      for (const name of names) {
        documents.length = 0;
        await open(`/${kebab(name)}`);
        await settled();
        found[name] = await unseen(name);
        documents.length = 0;
        await page.getByRole('rowheader').first().getByRole('link').click();
        await page.getByRole('region', { name: 'Facts' }).waitFor();
        await settled();
        const { singular } = [...place.council.platform.product.models.values()].find(
          ({ plural }) => plural === name,
        )!;
        found[singular] = await unseen(singular);
      }
      const known = Object.keys(found).map((name) => [name, otherwise[name] ?? []]);
      expect(found).toEqual(Object.fromEntries(known));
      await leave();
    },
    120_000,
  );
