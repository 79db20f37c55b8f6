import { afterAll, beforeAll, expect, test } from 'vitest';
import { JobFault, job } from '../../schema/foundation/jobs/job.ts';
import { passwordLink } from '../../schema/organisation/mails.ts';
import { type Desk, desk } from '../harness/browser.ts';
import { noBrowser } from '../harness/chromium.ts';
import { write } from '../harness/mailing.ts';
import { askFor, come, type Working, working } from '../harness/working.ts';

let place: Desk;
let at: Working;
let open: () => void;
const gate = new Promise<void>((resolve) => {
  open = resolve;
});
let failing = true;

const flaky = job({
  name: 'nightlyCount',
  does: 'Counts what there is to count.',
  retry: { times: 0 },
  async run() {
    if (failing) throw new JobFault('The register could not be reached.');
    return 'Counted.';
  },
});

const slow = job({
  name: 'trainingReminders',
  does: 'Stands in for the reminders, and waits.',
  async run({ progress }) {
    await progress(3, 12);
    await gate;
    await progress(12, 12);
    return '12 people reminded.';
  },
});

beforeAll(async () => {
  if (noBrowser) return;
  place = await desk();
  at = await working(place.council, [flaky, slow]);
});
afterAll(async () => {
  await at?.stop();
  await place?.close();
});

test.skipIf(noBrowser)(
  'an administrator sees what failed and why, and lets it be tried again',
  async () => {
    const { council } = place;
    await come(council, await askFor(council, 'nightlyCount'), 'failed');
    await write(council, passwordLink, {
      recipient: 'anna@example.org',
      values: { person: 'Anna Smith' },
      link: '/set-password?token=secret',
    });
    const {
      page,
      open: go,
      settled,
      signIn,
      barriersEverywhere,
      complaints,
      leave,
    } = await place.visitor();
    await signIn('systemAdministrator');
    await go('/job-runs');
    await page.getByText('The register could not be reached.').waitFor();
    await page.getByRole('heading', { name: 'All jobs' }).waitFor();
    expect(await barriersEverywhere()).toEqual([]);
    await page.getByRole('link', { name: 'Nightly count' }).click();
    await settled();
    expect(await barriersEverywhere()).toEqual([]);
    failing = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('Counted.').waitFor();
    await settled();
    await expect.poll(() => page.getByRole('button', { name: 'Try again' }).count()).toBe(0);

    await go('/messages');
    expect(await barriersEverywhere()).toEqual([]);
    await page.getByRole('link', { name: 'Set your password' }).click();
    await settled();
    expect(await barriersEverywhere()).toEqual([]);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy the link' }).click();
    await page.getByText(/^The link is copied/).waitFor();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toMatch(/\/set-password\?token=secret$/);
    expect(complaints).toEqual([]);
    await leave();
  },
);

test.skipIf(noBrowser)(
  'a training coordinator asks for reminders and watches them, across a reload',
  async () => {
    const { page, open: go, settled, signIn, complaints, leave } = await place.visitor();
    await signIn('trainingCoordinator');
    await go('/job-runs');
    await page.getByRole('button', { name: 'Run now: Training reminders' }).click();
    await page.getByText('3 of 12').waitFor();
    await page.getByText('Running').waitFor();
    await page.reload();
    await page.getByText('3 of 12').waitFor();
    open();
    await page.getByText('12 people reminded.').waitFor();
    await settled();
    await expect.poll(() => page.getByRole('button', { name: 'Cancel' }).count()).toBe(0);
    expect(complaints).toEqual([]);
    await leave();
  },
);
