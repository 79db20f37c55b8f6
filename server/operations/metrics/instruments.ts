import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { openPools } from '../../database/watched.ts';
import type { Load } from '../overload.ts';

/** What is counted and measured of a process; every label is one of few words of ours, never anybody’s data. */
export interface Instruments {
  register: Registry;
  requests: Histogram<'method' | 'route' | 'operation' | 'status'>;
  faults: Counter<'operation' | 'code'>;
}

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Instruments of one server’s own. */
export function instruments(load: Load): Instruments {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  watchPools(registers);
  watchLoad(registers, load);
  return {
    register,
    requests: new Histogram({
      name: 'evenhand_request_duration_seconds',
      help: 'How long requests took to be answered, by route, kind of operation and class of status.',
      labelNames: ['method', 'route', 'operation', 'status'],
      buckets: seconds,
      registers,
    }),
    faults: new Counter({
      name: 'evenhand_operation_errors_total',
      help: 'Operations of the API that were answered with an error, by its code.',
      labelNames: ['operation', 'code'],
      registers,
    }),
  };
}

function watchPools(registers: Registry[]) {
  new Gauge({
    name: 'evenhand_pool_connections',
    help: 'Connections to the database, by pool and whether they are in use.',
    labelNames: ['pool', 'state'],
    registers,
    collect() {
      this.reset();
      for (const [pool, all] of openPools()) {
        const idle = sum(all.map(({ idleCount }) => idleCount));
        this.set({ pool, state: 'idle' }, idle);
        this.set({ pool, state: 'busy' }, sum(all.map(({ totalCount }) => totalCount)) - idle);
        this.set({ pool, state: 'most' }, sum(all.map(({ options }) => options.max)));
      }
    },
  });
  new Gauge({
    name: 'evenhand_pool_waiting',
    help: 'Requests that wait for a connection, by pool.',
    labelNames: ['pool'],
    registers,
    collect() {
      this.reset();
      for (const [pool, all] of openPools())
        this.set({ pool }, sum(all.map(({ waitingCount }) => waitingCount)));
    },
  });
}

function watchLoad(registers: Registry[], load: Load) {
  new Gauge({
    name: 'evenhand_requests_under_way',
    help: 'Requests that are being answered now.',
    registers,
    collect() {
      this.set(load.underWay);
    },
  });
  new Counter({
    name: 'evenhand_requests_refused_total',
    help: 'Requests that were told to come back, because there was too much to do.',
    registers,
    collect() {
      this.reset();
      this.inc(load.refused);
    },
  });
}

const sum = (counts: readonly number[]) => counts.reduce((all, each) => all + each, 0);
