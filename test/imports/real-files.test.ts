import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { realFile, realFileMissing } from '../harness/real-data.ts';
import { type EmptyCouncil, emptyCouncil } from './bringing.ts';

let council: EmptyCouncil;

beforeAll(async () => {
  council = await emptyCouncil();
});
afterAll(() => council.drop());

const told = async (kind: string, file: string) =>
  council.tell(await council.bringFile(kind, realFile(file)));

const audited = async () =>
  (await council.rows<{ count: number }>('select count(*)::int as count from audit_entry'))[0]!
    .count;

describe.skipIf(realFileMissing('hart-action-plan.csv'))('the action plan of Hart', () => {
  const file = 'hart-action-plan.csv';

  test('is there whole, with the deadlines that can honestly be read', async () => {
    expect(await told('action-plan', file)).toEqual([
      '1 action plan added, 0 changed, 0 unchanged.',
      '22 actions added, 0 changed, 0 unchanged.',
    ]);
    const actions = await council.rows<{ number: number; written: string; deadline: string }>(
      `select number, deadline_as_written as written, deadline::text from action
       join action_plan as plan on plan.id = plan_id where reference = 'hart-action-plan' order by number`,
    );
    expect(actions.map(({ number }) => number)).toEqual(
      Array.from({ length: 22 }, (_, i) => i + 1),
    );
    const read = new Map(actions.map(({ written, deadline }) => [written, deadline]));
    expect([read.get('Sept 2005'), read.get('2002')]).toEqual(['2005-09-30', '2002-12-31']);
  });

  test('a second time changes nothing and says so', async () => {
    const before = await audited();
    expect(await told('action-plan', file)).toEqual([
      'Nothing changed: 1 action plan and 22 actions are already here.',
    ]);
    expect(await audited()).toBe(before);
  });
});

describe.skipIf(realFileMissing('brighton-workforce-action-plan.csv'))(
  'the workforce action plan of Brighton',
  () => {
    const file = 'brighton-workforce-action-plan.csv';

    test('is there whole, with objectives and what has been done', async () => {
      expect(await told('action-plan', file)).toEqual([
        '1 action plan added, 0 changed, 0 unchanged.',
        '4 objectives added, 0 changed, 0 unchanged.',
        '27 actions added, 0 changed, 0 unchanged.',
        '27 progress notes added, 0 changed, 0 unchanged.',
      ]);
      const [launched] = await council.rows(
        `select deadline_as_written as written, deadline::text from action where deadline_as_written ilike '%1 October 2013%'`,
      );
      expect(launched).toMatchObject({ deadline: '2013-10-01' });
    });

    test('a second time changes nothing and says so', async () => {
      const before = await audited();
      expect(await told('action-plan', file)).toEqual([
        'Nothing changed: 1 action plan, 4 objectives, 27 actions and 27 progress notes are already here.',
      ]);
      expect(await audited()).toBe(before);
    });
  },
);

describe.skipIf(realFileMissing('contracts'))('published notices of contracts', () => {
  const files = realFileMissing('contracts')
    ? []
    : readdirSync(realFile('contracts')).filter((file) => file.endsWith('.json'));

  test('become suppliers, contracts and who is party to which', async () => {
    const sentences: Record<string, string[]> = {};
    for (const file of files) sentences[file] = await told('contracts-ocds', `contracts/${file}`);
    expect(sentences).toEqual({
      'contracts-finder-releases.json': [
        '22 suppliers added, 0 changed, 0 unchanged.',
        '20 contracts added, 0 changed, 0 unchanged.',
        '22 contract suppliers added, 0 changed, 0 unchanged.',
      ],
      'ocds-sample-award.json': [
        '1 supplier added, 0 changed, 0 unchanged.',
        '1 contract added, 0 changed, 0 unchanged.',
        '1 contract supplier added, 0 changed, 0 unchanged.',
      ],
      // the contract under that award, an hour later
      'ocds-sample-contract.json': [
        '0 suppliers added, 0 changed, 1 unchanged.',
        '0 contracts added, 1 changed, 0 unchanged.',
        '0 contract suppliers added, 0 changed, 1 unchanged.',
      ],
    });
    const several = await council.rows(
      `select contract.title, count(*)::int from contract_supplier
       join contract on contract.id = contract_id group by contract.id having count(*) > 1`,
    );
    expect(several).toHaveLength(1);
  });

  test('releases that award nothing are counted and named', async () => {
    const result = await council.bringFile(
      'contracts-ocds',
      realFile('contracts/contracts-finder-releases.json'),
      { dryRun: true },
    );
    expect(result.notices.map(({ reason }) => reason).slice(-5)).toEqual([
      'This release (planning) awards nothing.',
      'This release (tender) awards nothing.',
      'This release (tender) awards nothing.',
      'This release (tender) awards nothing.',
      'Releases: 24. Awards: 20. Releases that award nothing: 4.',
    ]);
  });

  test('all of them a second time change nothing: an older notice does not undo a newer one', async () => {
    const before = await audited();
    for (const file of files)
      expect((await told('contracts-ocds', `contracts/${file}`))[0]).toMatch(/^Nothing changed: /);
    expect(await audited()).toBe(before);
  });
});
