import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Role } from '../../schema/foundation/permissions/roles.ts';
import { type Desk, desk } from '../harness/browser.ts';
import { noBrowser } from '../harness/chromium.ts';

let place: Desk;

beforeAll(async () => {
  if (!noBrowser) place = await desk();
});
afterAll(() => place?.close());

const visits: Partial<Record<Role, { list: string; others: string[] }>> = {
  hrAdministrator: { list: '/employees', others: ['/employees/create', '/users', '/account'] },
  procurementOfficer: { list: '/contracts', others: ['/contract-standings', '/contracts/create'] },
  trainingCoordinator: { list: '/courses', others: ['/recruiter-readiness', '/courses/create'] },
  equalityLead: { list: '/actions', others: ['/action-plans', '/characteristics'] },
  auditor: { list: '/audit-entries', others: ['/users'] },
};

test.skipIf(noBrowser)('everybody can use the pages in front of the console', async () => {
  const { page, open, barriersEverywhere, complaints, leave } = await place.visitor();
  await open('/login');
  expect(await barriersEverywhere()).toEqual([]);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('Enter your password.').waitFor();
  expect(await barriersEverywhere()).toEqual([]);
  await open('/set-password?token=nothing');
  expect(await barriersEverywhere()).toEqual([]);
  expect(complaints).toEqual([]);
  await leave();
});

for (const [role, { list, others }] of Object.entries(visits))
  test.skipIf(noBrowser)(
    `everybody can use every page of a ${role}`,
    async () => {
      const { page, open, settled, signIn, ...visitor } = await place.visitor();
      const found: Record<string, string[]> = {};
      const look = async (where: string) => {
        const barriers = await visitor.barriersEverywhere();
        if (barriers.length > 0) found[where] = barriers;
      };
      await signIn(role as Role);
      await look('home');
      for (const path of [...others, list]) {
        await open(path);
        await look(path);
      }
      await page.getByRole('rowheader').first().getByRole('link').click();
      await page.getByRole('region', { name: 'Facts' }).waitFor();
      await settled();
      await look('one record');
      const edit = page.getByRole('link', { name: 'Edit', exact: true });
      if (await edit.count()) {
        await edit.click();
        await page.getByRole('button', { name: 'Save' }).waitFor();
        await settled();
        await look('one record, edited');
      }
      expect(found).toEqual({});
      expect(visitor.complaints).toEqual([]);
      const elsewhere = (address: string) => new URL(address).origin !== place.url;
      expect(visitor.requests.filter(elsewhere)).toEqual([]);
      await visitor.leave();
    },
    120_000,
  );
