import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pdf } from '../documents/files.ts';
import { type Desk, desk } from '../harness/browser.ts';
import { noBrowser } from '../harness/chromium.ts';
import type { Visitor } from '../harness/visitor.ts';

let place: Desk;
let contract: string;

beforeAll(async () => {
  if (noBrowser) return;
  place = await desk();
  const { rows } = await place.council.owner.query(
    'select id from contract order by title limit 1',
  );
  contract = `/contracts/${rows[0].id}/show`;
});
afterAll(() => place?.close());

const policy = { name: 'Equality policy.pdf', mimeType: 'application/pdf', buffer: pdf };
const page = { name: 'page.txt', mimeType: 'text/plain', buffer: Buffer.from('<html>') };
const part = ({ page: screen }: Visitor) => screen.getByRole('region', { name: /^Documents/ });

test.skipIf(noBrowser)(
  'somebody adds documents, is told why one is refused, takes one out and deletes it',
  async () => {
    const visitor = await place.visitor();
    const { page: screen, open, signIn, settled, barriersEverywhere, complaints } = visitor;
    await signIn('procurementOfficer');
    await open(contract);
    const documents = part(visitor);
    await expect.poll(() => documents.getByRole('heading').innerText()).toBe('Documents');
    // by keyboard alone, as far as the dialog of the browser
    const chooser = screen.waitForEvent('filechooser');
    await documents.getByRole('button', { name: 'Add documents' }).press('Enter');
    await (await chooser).setFiles([policy, page]);
    await documents.getByRole('link', { name: 'Equality policy' }).waitFor();
    await documents.getByRole('alert').waitFor();
    await settled();
    await expect.poll(() => documents.getByRole('heading').innerText()).toBe('Documents, 1');
    await expect
      .poll(() => documents.getByRole('status').first().innerText())
      .toBe('Equality policy.pdf was added.');
    await expect
      .poll(() => documents.getByRole('alert').innerText())
      .toBe(
        '“page.txt” holds a web page or a drawing that a browser could run (HTML, SVG or XML). Print it to a PDF and add that.',
      );
    await expect
      .poll(() => documents.getByRole('listitem').first().innerText())
      .toMatch(
        /^Equality policy\n+PDF, 54 bytes\. Added by .+ on \d+ \w+ \d{4}, \d\d:\d\d\.\n+Delete\s+Equality policy$/,
      );
    expect(await barriersEverywhere()).toEqual([]);
    await documents.getByRole('button', { name: 'Put away page.txt' }).click();
    await expect.poll(() => documents.getByRole('alert').count()).toBe(0);

    const download = screen.waitForEvent('download');
    await documents.getByRole('link', { name: 'Equality policy' }).click();
    const taken = await download;
    expect(taken.suggestedFilename()).toBe('Equality policy.pdf');
    expect((await readFile(await taken.path())).equals(pdf)).toBe(true);

    await documents.getByRole('button', { name: 'Delete Equality policy' }).click();
    const dialog = screen.getByRole('dialog', { name: 'Delete Equality policy' });
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await documents.getByText('None').waitFor();
    await expect
      .poll(async () => (await place.council.owner.query('select from document')).rowCount)
      .toBe(0);
    expect(complaints).toEqual([]);
    await visitor.leave();
  },
);

test.skipIf(noBrowser)(
  'files are dropped, one after the other, and can be called back',
  async () => {
    const visitor = await place.visitor();
    const { page: screen, open, signIn, settled, barriersEverywhere } = visitor;
    await signIn('procurementOfficer');
    await open(contract);
    const documents = part(visitor);
    // the server takes its time
    const { promise: heldBack, resolve: letGo } = Promise.withResolvers<void>();
    await screen.route('**/documents/contract/**', async (route) => {
      await heldBack;
      await route.continue();
    });
    const files = await screen.evaluateHandle(
      (bytes) => {
        const data = new DataTransfer();
        for (const name of ['first.pdf', 'second.pdf', 'third.pdf'])
          data.items.add(new File([new Uint8Array(bytes)], name));
        return data;
      },
      [...pdf],
    );
    const zone = documents.getByText('Or drop them here');
    await zone.dispatchEvent('dragover', { dataTransfer: files });
    await zone.dispatchEvent('drop', { dataTransfer: files });
    await documents.getByRole('progressbar', { name: 'Adding first.pdf' }).waitFor();
    await expect.poll(() => documents.getByRole('progressbar').count()).toBe(3);
    expect(await barriersEverywhere()).toEqual([]);
    // the first has begun, the second waits
    await documents.getByRole('button', { name: 'Cancel first.pdf' }).click();
    await documents.getByRole('button', { name: 'Cancel second.pdf' }).click();
    await expect.poll(() => documents.getByRole('progressbar').count()).toBe(1);
    letGo();
    await documents.getByRole('link', { name: 'third' }).waitFor();
    await settled();
    const { rows } = await place.council.owner.query('select title from document');
    expect(rows).toEqual([{ title: 'third' }]);
    await visitor.leave();
  },
);

test.skipIf(noBrowser)('a file that is larger than the limit is refused in words', async () => {
  const visitor = await place.visitor();
  const { page: screen, open, signIn } = visitor;
  await signIn('procurementOfficer');
  await open(contract);
  const documents = part(visitor);
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-large-'));
  const large = join(folder, 'large.pdf');
  writeFileSync(large, pdf);
  truncateSync(large, 40 * 1024 * 1024);
  const chooser = screen.waitForEvent('filechooser');
  await documents.getByRole('button', { name: 'Add documents' }).click();
  await (await chooser).setFiles(large);
  await expect
    .poll(() => documents.getByRole('alert').innerText())
    .toBe(
      'The file is larger than 25 MB, the most that is kept. Make it smaller, or ask an operator.',
    );
  rmSync(folder, { recursive: true });
  await visitor.leave();
});

test.skipIf(noBrowser)('whoever may not see documents sees no place for them', async () => {
  const visitor = await place.visitor();
  await visitor.signIn('caseworker');
  await visitor.open('/documents');
  await expect
    .poll(() => visitor.page.getByRole('heading', { level: 1 }).innerText())
    .toBe('Your role does not include this page');
  await visitor.leave();
});
