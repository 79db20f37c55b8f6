import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { demoEmail, demoPassword } from '../../server/demo-sign-ins.ts';
import { council } from '../harness/council.ts';
import { testSecret } from '../harness/database.ts';
import { test } from '../harness/process.ts';
import { post } from '../harness/serve.ts';
import { crowd } from './crowd.ts';
import { address } from './download.ts';

const people = 200_000;
const megabyte = 1024 * 1024;

const memoryOf = (pid: number) =>
  Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * 4096;

test.skipIf(process.platform !== 'linux')(
  'two hundred thousand people need no more memory than some of them',
  { timeout: 180_000 },
  async ({ start }) => {
    const demo = await council();
    await crowd(demo.owner, people);
    const platform = start({
      DATABASE_URL: demo.database.ownerUrl,
      SECRET: testSecret,
      SEED: 'demo',
    });
    const url = await platform.ready;
    const signedIn = await fetch(
      `${url}/api/auth/sign-in/email`,
      post({ email: demoEmail('hrAdministrator'), password: demoPassword }),
    );
    const cookie = signedIn.headers
      .getSetCookie()
      .map((each) => each.split(';')[0])
      .join('; ');
    const memory = () => memoryOf(platform.child.pid!);

    /** Reads a whole export and forgets it; answers how many lines it had and the most memory used. */
    const measure = async (path: string) => {
      let [lines, most] = [0, 0];
      const { body } = await fetch(url + path, { headers: { cookie } });
      for await (const chunk of body!) {
        for (const byte of chunk) if (byte === 10) lines += 1;
        most = Math.max(most, memory());
      }
      return { lines, most };
    };

    const some = { filter: { staffNumber: { startsWith: 'C11' } } };
    await measure(address('employees', some));
    const before = memory();
    const { lines, most } = await measure(address('employees'));
    expect(lines).toBeGreaterThan(people);
    expect((most - before) / megabyte).toBeLessThan(50);
    platform.child.kill();
    await platform.ended;
    await demo.drop();
  },
);
