import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, desk } from '../harness/browser.ts';
import { noBrowser } from '../harness/chromium.ts';
import { today } from '../harness/council.ts';

let place: Desk;

beforeAll(async () => {
  if (!noBrowser) place = await desk();
});
afterAll(() => place?.close());

test.skipIf(noBrowser)(
  'somebody on a panel whose workshop ran out is booked, is there, and may recruit again',
  async () => {
    const { council, visitor } = place;
    const coordinator = council.as('trainingCoordinator');
    const { data } = await coordinator.ask(`{
    recruiterReadiness(on: "${today()}", first: 1, filter: { standing: { eq: lapsed },
      reason: { contains: "Fair recruitment: ran out" } }) {
      nodes { employee { id fullName staffNumber } } }
    courseSessions(first: 1, filter: { startsOn: { eq: "${today()}" } }) { nodes { id } }
  }`);
    const { id: employee, fullName, staffNumber } = data.recruiterReadiness.nodes[0].employee;
    const session = data.courseSessions.nodes[0].id;
    await council.owner.query('delete from booking where session_id = $1', [session]);
    const standing = async () =>
      (
        await coordinator.ask(`{ recruiterReadiness(on: "${today()}", first: 1,
        filter: { employee: { id: { eq: "${employee}" } } }) { nodes { standing } } }`)
      ).data.recruiterReadiness.nodes[0].standing;

    const { page, open, signIn, barriersEverywhere, complaints, leave } = await visitor();
    await signIn('trainingCoordinator');
    await open(`/course-sessions/${session}/show`);
    await page.getByText('Nobody is booked yet.').waitFor();
    await page.getByLabel('Book somebody').fill(staffNumber);
    await page.getByRole('option', { name: fullName }).click();
    await page.getByRole('button', { name: 'Book', exact: true }).click();
    const register = page.getByRole('region', { name: 'Register' });
    await register.getByText('Has a place').waitFor();
    expect(await barriersEverywhere()).toEqual([]);
    await expect.poll(() => standing()).toBe('lapsed');
    await register.getByRole('button', { name: 'Was there' }).click();
    await register.getByText('Was there').first().waitFor();
    await page.getByText(`Was there: ${fullName}.`).waitFor();
    await expect.poll(() => standing()).toBe('compliant');
    expect(complaints).toEqual([]);
    await leave();
  },
);
