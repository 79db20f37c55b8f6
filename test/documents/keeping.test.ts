import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { good, pdf } from './files.ts';
import { type Reader, records, type Shelf, shelf } from './shelf.ts';

let place: Shelf;
let officer: Reader;
let contract: string;
let policy: string;

beforeAll(async () => {
  place = await shelf();
  officer = await place.signIn('procurementOfficer');
  ({ contract, policy } = await records(place));
});
afterAll(() => place.close());

const contractId = () => contract.split('/')[1];
const fields = 'id version title name format size sha256 uploadedByName contract { id } withheld';

test('what is added is found on its record, and comes out as it went in', async () => {
  const added = await officer.add(contract, 'Equality policy.pdf', pdf, {
    'content-type': 'text/html',
  });
  const id = added.body.id as string;
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  const { size, ...told } = {
    title: 'Equality policy',
    name: 'Equality policy.pdf',
    format: 'pdf',
    size: pdf.length,
    sha256,
  };
  expect([added.status, added.body]).toEqual([201, { id, ...told, size }]);
  const found = await officer.ask(
    `query ($id: ID!) { contract(id: $id) { documents { ${fields} } } }`,
    { id: contractId() },
  );
  expect(found.data.contract.documents).toEqual([
    {
      id,
      version: 1,
      ...told,
      size,
      uploadedByName: expect.any(String),
      contract: { id: contractId() },
      withheld: [],
    },
  ]);
  const taken = await officer.get(`/documents/${id}`);
  expect(taken.bytes.equals(pdf)).toBe(true);
  const { date, 'x-request-id': request, ...headers } = Object.fromEntries(taken.headers);
  expect([taken.status, headers]).toMatchInlineSnapshot(`
    [
      200,
      {
        "cache-control": "no-store",
        "connection": "keep-alive",
        "content-disposition": "attachment; filename="Equality policy.pdf"; filename*=UTF-8''Equality%20policy.pdf",
        "content-length": "54",
        "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
        "content-type": "application/pdf",
        "cross-origin-resource-policy": "same-origin",
        "keep-alive": "timeout=72",
        "referrer-policy": "no-referrer",
        "x-content-type-options": "nosniff",
      },
    ]
  `);
});

test('who took it out is written down before they have it, and who added it', async () => {
  const { rows } = await place.council.owner.query(
    `select action, actor = (select id::text from user_account where email like 'procurement%') as own,
            fields, changes - '{sha256,contract,uploadedBy}'::text[] as changes
     from audit_entry where subject = 'Document' order by at`,
  );
  expect(rows).toMatchInlineSnapshot(`
    [
      {
        "action": "create",
        "changes": {
          "format": {
            "after": "pdf",
            "before": null,
          },
          "name": {
            "after": "Equality policy.pdf",
            "before": null,
          },
          "size": {
            "after": 54,
            "before": null,
          },
          "title": {
            "after": "Equality policy",
            "before": null,
          },
        },
        "fields": [
          "name",
          "title",
          "size",
          "sha256",
          "format",
          "uploadedBy",
          "contract",
        ],
        "own": true,
      },
      {
        "action": "download",
        "changes": {},
        "fields": [],
        "own": true,
      },
    ]
  `);
  const auditor = await place.signIn('auditor');
  const told = await auditor.ask(
    '{ auditEntries(filter: { action: { eq: download } }) { nodes { action subject actorName fields rows request changes { field } } } }',
  );
  expect(told.data.auditEntries.nodes).toMatchInlineSnapshot(`
    [
      {
        "action": "download",
        "actorName": "Beverley Ashcroft",
        "changes": [],
        "fields": [],
        "request": null,
        "rows": null,
        "subject": "Document",
      },
    ]
  `);
});

test('without the audit there is no document', async () => {
  const { id } = (await officer.add(contract, 'note.txt', good['note.txt']!)).body;
  const { owner } = place.council;
  await owner.query('alter table audit_entry add constraint shut check (false) not valid');
  const { status, text } = await officer.get(`/documents/${id}`);
  await owner.query('alter table audit_entry drop constraint shut');
  expect([status, JSON.parse(text).code]).toEqual([500, 'INTERNAL']);
  expect(text).not.toContain('colleague');
});

test('every kind that is kept is given out as its kind, and never as a page', async () => {
  const kinds: Record<string, string | null> = {};
  for (const [name, bytes] of Object.entries(good)) {
    const { body } = await officer.add(policy, name, bytes);
    const { headers, bytes: taken } = await officer.get(`/documents/${body.id}`);
    expect(taken.equals(bytes)).toBe(true);
    expect(headers.get('content-disposition')).toMatch(/^attachment; /);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    kinds[name] = headers.get('content-type');
  }
  expect(kinds).toMatchInlineSnapshot(`
    {
      "figures.csv": "text/csv",
      "figures.ods": "application/vnd.oasis.opendocument.spreadsheet",
      "figures.xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "letter.txt": "text/plain",
      "mail.eml": "message/rfc822",
      "note.txt": "text/plain",
      "policy.docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "policy.odt": "application/vnd.oasis.opendocument.text",
      "policy.pdf": "application/pdf",
      "scan.JPEG": "image/jpeg",
      "scan.jpg": "image/jpeg",
      "scan.png": "image/png",
    }
  `);
});

test('on the disk it has a name of ours, for its owner’s eyes alone', async () => {
  const { id } = (await officer.add(contract, '../../../etc/passwd.pdf', pdf)).body as {
    id: string;
  };
  const path = join(place.dataDir, 'documents', 'kept', id.slice(-2), id);
  expect(readFileSync(path).equals(pdf)).toBe(true);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(statSync(join(path, '..')).mode & 0o777).toBe(0o700);
  const { data } = await officer.ask(`{ document(id: "${id}") { name title } }`);
  expect(data.document).toEqual({ name: 'passwd.pdf', title: 'passwd' });
});

test('what is deleted is gone, row and file, and its deletion is written down', async () => {
  const { id } = (await officer.add(contract, 'policy.pdf', pdf)).body;
  const remove = 'mutation ($id: ID!, $v: Int!) { deleteDocument(id: $id, version: $v) { ids } }';
  expect((await officer.ask(remove, { id, v: 7 })).errors?.[0]?.extensions?.code).toBe('CONFLICT');
  expect((await officer.get(`/documents/${id}`)).status).toBe(200);
  expect((await officer.ask(remove, { id, v: 1 })).data).toEqual({ deleteDocument: { ids: [id] } });
  expect(place.files().kept).not.toContain(id);
  expect((await officer.get(`/documents/${id}`)).status).toBe(404);
  const { rows } = await place.council.owner.query(
    `select changes->'name' as name from audit_entry where subject_id = $1 and action = 'delete'`,
    [id],
  );
  expect(rows).toEqual([{ name: { before: 'policy.pdf', after: null } }]);
});

test('a record on which documents hang is not deleted under them', async () => {
  const { errors } = await officer.ask(
    'mutation ($id: ID!) { deleteContract(id: $id, version: 1) { ids } }',
    { id: contractId() },
  );
  expect(errors?.[0]).toMatchObject({
    message: 'Other records refer to this contract. Change those first.',
  });
});

test('a document is neither made nor changed by the API, only added and deleted', async () => {
  const mutations = place.served.platform.product.schema.getMutationType()!.getFields();
  expect(Object.keys(mutations).filter((name) => /Document/.test(name))).toEqual([
    'deleteDocument',
    'deleteDocuments',
  ]);
});
