import { describe, expect } from 'vitest';
import { freshDatabase, testSecret } from '../harness/database.ts';
import { test, until } from '../harness/process.ts';
import { wireTo } from '../harness/wire.ts';

const health = async (address: string) => {
  const { status } = await fetch(`${address}/health/ready`);
  return status;
};

describe.concurrent('while the database is away', { timeout: 120_000 }, () => {
  test('readiness is red within three seconds when it refuses, and green again by itself', async ({
    start,
  }) => {
    const { ownerUrl } = await freshDatabase();
    const wire = await wireTo(ownerUrl);
    const address = await start({ DATABASE_URL: wire.url, SECRET: testSecret }).ready;
    expect(await health(address)).toBe(200);
    await wire.cut();
    expect(await until(async () => (await health(address)) === 503)).toBeLessThan(3000);
    expect((await fetch(`${address}/health/live`)).status).toBe(200);
    await wire.mend();
    expect(await until(async () => (await health(address)) === 200)).toBeLessThan(3000);
  });

  test('readiness is red within three seconds when it falls silent, and green again by itself', async ({
    start,
  }) => {
    const { ownerUrl } = await freshDatabase();
    const wire = await wireTo(ownerUrl);
    const address = await start({ DATABASE_URL: wire.url, SECRET: testSecret }).ready;
    expect(await health(address)).toBe(200);
    wire.silence();
    expect(await until(async () => (await health(address)) === 503)).toBeLessThan(3000);
    await wire.mend();
    expect(await until(async () => (await health(address)) === 200)).toBeLessThan(3000);
  });

  test('a start without it says so in one line', async ({ start }) => {
    const { ownerUrl } = await freshDatabase();
    const wire = await wireTo(ownerUrl);
    await wire.cut();
    const { code, errors } = await start({ DATABASE_URL: wire.url, SECRET: testSecret }).ended;
    expect(code).toBe(1);
    const { host } = new URL(wire.url);
    const told = errors.replaceAll(host, 'host').replace(/test_\w+/, 'database');
    expect(told).toBe('The database host/database cannot be used: connect ECONNREFUSED host.\n');
  });
});
