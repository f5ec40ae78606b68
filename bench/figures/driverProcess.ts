import type { HostedDriver } from '@rackstage/plugin-clouds-node';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packDriver } from '../../scripts/lib/packDriver.mjs';
import { root } from '../../scripts/lib/root.mjs';
import { Benchmark, Figure, milliseconds, ratio } from '../lib/Benchmark';
import {
  DriverSupervisor,
  hostDriver,
  sandboxDriver,
  startSandboxCloud,
} from '../lib/driverHost';
import { percentile, secondsOf } from '../lib/statistics';

const calls = 1000;
const warmUp = 100;
const region = 'kr-east-1';

/** Milliseconds that a process of its own may add to a call, at the 95th percentile. */
const mostAdded = 5;
const mostMebibytes = 60;

const project = { id: 'bench', apiKey: 'key-of-the-bench-project' };

/** The sandbox driver in a process of its own, beside the same one in this process. */
export const driverProcess: Benchmark = {
  name: 'driver',
  title: `${calls} calls of a driver in a process of its own, beside one in this process; its memory`,
  async run() {
    const out = mkdtempSync(join(tmpdir(), 'rackstage-bench-driver-'));
    const { folder } = await packDriver(
      join(root, 'plugins/clouds-backend-module-sandbox'),
      out,
    );
    const cloud = await startSandboxCloud({ projects: [project], speed: 1000 });
    const supervisor = new DriverSupervisor({
      locate: async () => ({ folder, entry: 'index.cjs' }),
      limits: { heartbeat: 200 },
    });
    try {
      const hosted = hostDriver(
        { ...sandboxDriver, importFormats: [] },
        supervisor,
      );
      const taken = await measure([sandboxDriver, hosted], cloud.url);
      return figures(taken, supervisor.getStatus().rssBytes ?? 0);
    } finally {
      await supervisor.stop();
      await cloud.stop();
      rmSync(out, { recursive: true });
    }
  },
};

/** Milliseconds of each call, by driver; the calls alternate, so that what else the machine does meets both. */
async function measure(
  drivers: HostedDriver[],
  endpoint: string,
): Promise<number[][]> {
  const settings = {
    config: { endpoint, project: project.id },
    credential: { apiKey: project.apiKey },
  };
  const connections = await Promise.all(
    drivers.map(driver => driver.connect(settings)),
  );
  const taken: number[][] = drivers.map(() => []);
  for (let round = 0; round < calls + warmUp; round++) {
    for (const [at, connection] of connections.entries()) {
      const { signal } = new AbortController();
      const seconds = await secondsOf(() =>
        connection.images!.list({ region }, { signal }),
      );
      if (round >= warmUp) {
        taken[at].push(seconds * 1000);
      }
    }
  }
  return taken;
}

function figures([inside, apart]: number[][], rssBytes: number): Figure[] {
  const of = (percent: number) =>
    [apart, inside].map(values => percentile(values, percent));
  const [apart95, inside95] = of(95);
  const [apart50, inside50] = of(50);
  const mebibytes = rssBytes / 1024 / 1024;
  return [
    ratio('a call, median', milliseconds, apart50, inside50),
    ratio('a call, 95th percentile', milliseconds, apart95, inside95),
    {
      name: 'added to a call at the 95th percentile',
      measured: milliseconds(apart95 - inside95),
      beside: '',
      result: (apart95 - inside95) / 1000,
      unit: 's',
      limit: mostAdded / 1000,
    },
    {
      name: "memory of the driver's process, resident",
      measured: `${mebibytes.toFixed(1)} MiB`,
      beside: '',
      result: mebibytes / 1024,
      unit: 'GiB',
      limit: mostMebibytes / 1024,
    },
  ];
}
