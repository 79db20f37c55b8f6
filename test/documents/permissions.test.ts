import { afterAll, beforeAll, expect, test } from 'vitest';
import { Document, documentHolders, linkTo } from '../../schema/foundation/documents/document.ts';
import { documentsField } from '../../schema/foundation/documents/documents.ts';
import { documentGrants } from '../../schema/foundation/documents/grants.ts';
import { hookFor, keep } from '../../schema/foundation/documents/keep.ts';
import { foundDocument } from '../../schema/foundation/documents/take-out.ts';
import type { Grant } from '../../schema/foundation/permissions/permissions.ts';
import { type Role, roles } from '../../schema/foundation/permissions/roles.ts';
import type { Refusal } from '../../schema/foundation/refusal.ts';
import { idOf } from '../harness/invented-rows.ts';
import { attributes, type TinyCouncil, tinyCouncil } from '../harness/tiny-council.ts';
import type { Loaded } from '../harness/world.ts';
import { CommittedMatrix } from '../permissions/committed-matrix.ts';

const matrix = new CommittedMatrix();
let council: TinyCouncil;
let cases = 0;

beforeAll(async () => {
  council = await tinyCouncil();
});
afterAll(async () => {
  console.info(`${cases} cases of adding and taking out`);
  await council.drop();
});

const outcome = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    ({ extensions, message }: Refusal) => (extensions?.code as string) ?? message,
  );

const file = { title: 'T', name: 't.pdf', format: 'pdf', size: 1, sha256: 'x' } as const;

/** Adds a document by the gate alone, as if the door had not asked before, and takes it back. */
async function pastTheDoor(role: Role, link: string, row: Loaded, grants?: Grant[]) {
  const { context } = council.as(role, grants);
  const id = idOf('Document', 1000 + cases);
  await council.owner.query('insert into loose_file (id) values ($1)', [id]);
  const hook = { entity: row.__typename, link, id: row.id };
  const said = await outcome(keep(context, hook, id, file, async () => undefined));
  const { rowCount } = await council.owner.query('delete from document where id = $1', [id]);
  await council.owner.query('delete from loose_file where id = $1', [id]);
  expect(rowCount).toBe(said === 'done' ? 1 : 0);
  return said;
}

test.each(Object.keys(roles) as Role[])(
  'the %s adds to what they may update, and takes out what hangs on what they may read',
  async (role) => {
    const { context } = council.as(role);
    const wrong: string[] = [];
    const compare = (what: string, said: string, expected: string) => {
      cases += 1;
      if (said !== expected) wrong.push(`${what}: ${said} instead of ${expected}`);
    };
    for (const holder of documentHolders)
      for (const row of council.world.all(holder.name)) {
        const link = linkTo(holder);
        const sees = matrix.may(role, attributes, 'read', row);
        const may = sees && matrix.may(role, attributes, 'update', row, documentsField);
        const expected = may ? 'done' : sees ? 'FORBIDDEN' : 'NOT_FOUND';
        compare(`door ${link}`, await outcome(hookFor(context, link, row.id)), expected);
        compare(`gate ${link}`, await pastTheDoor(role, link, row), may ? 'done' : 'FORBIDDEN');
      }
    for (const row of council.world.all(Document.name)) {
      const sees = matrix.may(role, attributes, 'read', row);
      const found = await outcome(foundDocument(context, row.id));
      compare('document', found, sees ? 'done' : 'NOT_FOUND');
      const on = documentHolders.map((holder) => row[linkTo(holder)]).find(Boolean);
      compare(
        'by its record',
        String(sees),
        String(matrix.may(role, attributes, 'read', on as Loaded)),
      );
    }
    expect(wrong).toEqual([]);
  },
);

/** Grants of a test's own, and those on documents that follow from them. */
const granting = (...own: Omit<Grant, 'role'>[]): Grant[] => {
  const grants = own.map((grant) => ({ role: 'lineManager' as const, ...grant }));
  return [...grants, ...documentGrants(grants, documentHolders)];
};

const contractAt = (i: number) => council.world.all('Contract')[i]!;
const documentsOf = (contract: Loaded) =>
  council.world
    .all('Document')
    .filter((row) => (row.contract as Loaded | null)?.id === contract.id);

test('a grant of some rows is a grant of their documents and of no others', async () => {
  const departments = [(contractAt(0).department as Loaded).id];
  const where = { department: departments };
  const grants = granting(
    { action: 'read', subject: 'Contract', where },
    { action: 'update', subject: 'Contract', where: { ...where, status: 'active' } },
  );
  const { context, ask } = council.as('lineManager', grants);
  const seen = council.world
    .all('Contract')
    .filter(({ department }) => departments.includes((department as Loaded | null)?.id ?? ''));
  const ids = seen.flatMap(documentsOf).map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(0);
  const { data } = await ask(
    '{ documents { totalCount nodes { id } } contracts { nodes { id documents { id } } } }',
  );
  expect(data.documents.nodes.map(({ id }: Loaded) => id).sort()).toEqual([...ids].sort());
  expect(
    data.contracts.nodes.flatMap(({ documents }: { documents: Loaded[] }) => documents).length,
  ).toBe(ids.length);
  for (const row of council.world.all('Document'))
    expect(await outcome(foundDocument(context, row.id))).toBe(
      ids.includes(row.id) ? 'done' : 'NOT_FOUND',
    );
  for (const row of council.world.all('Contract')) {
    const visible = seen.includes(row);
    const may = visible && row.status === 'active';
    const expected = may ? 'done' : visible ? 'FORBIDDEN' : 'NOT_FOUND';
    expect(await outcome(hookFor(context, 'contract', row.id))).toBe(expected);
    expect(await pastTheDoor('lineManager', 'contract', row, grants)).toBe(
      may ? 'done' : 'FORBIDDEN',
    );
  }
});

test('a grant of some fields is none of documents, unless it names them', async () => {
  const reading = (...fields: string[]) =>
    council.as('lineManager', granting({ action: 'read', subject: 'Contract', fields }));
  const [document] = council.world.all('Document').filter(({ contract }) => contract);
  const titles = reading('id', 'title');
  expect(await outcome(foundDocument(titles.context, document!.id))).toBe('NOT_FOUND');
  expect(
    (await titles.ask('{ contracts { nodes { documents { id } } } }')).errors?.[0]?.message,
  ).toBe('You may not read Contract.documents.');
  const papers = reading('id', 'title', 'documents');
  expect(await outcome(foundDocument(papers.context, document!.id))).toBe('done');
  expect(await outcome(hookFor(papers.context, 'contract', contractAt(0).id))).toBe('FORBIDDEN');
});
