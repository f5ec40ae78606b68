/** `npm run bench [-- <name>…]`: measures all, or those that are named. */
import { ensureAppBuilt } from '../scripts/lib/buildApp.mjs';
import { say } from '../scripts/lib/root.mjs';
import { Benchmark, isExceeded } from './lib/Benchmark';
import { conditions, Result, table, writeJson } from './lib/report';
import { audit } from './figures/audit';
import { create } from './figures/create';
import { datacenter } from './figures/datacenter';
import { directory } from './figures/directory';
import { driverProcess } from './figures/driverProcess';
import { firstLoad } from './figures/firstLoad';
import { floorPlan } from './figures/floorPlan';
import { hundred } from './figures/hundred';
import { inventory, inventoryShort } from './figures/inventory';
import { lab } from './figures/lab';
import { labHundred } from './figures/labHundred';
import { list } from './figures/list';
import { paint } from './figures/paint';
import { permissionDecisions } from './figures/permissions';
import { production } from './figures/production';
import { ready } from './figures/ready';
import { requests } from './figures/requests';
import { scale } from './figures/scale';
import { search } from './figures/search';
import { start } from './figures/start';

const benchmarks = [
  start,
  ready,
  production,
  firstLoad,
  paint,
  create,
  lab,
  hundred,
  labHundred,
  list,
  scale,
  inventory,
  inventoryShort,
  search,
  audit,
  requests,
  datacenter,
  floorPlan,
  directory,
  permissionDecisions,
  driverProcess,
];

function chosen(names: string[]): Benchmark[] {
  const unknown = names.filter(
    name => !benchmarks.some(benchmark => benchmark.name === name),
  );
  if (unknown.length > 0) {
    const known = benchmarks.map(({ name, title }) => `  ${name}: ${title}`);
    throw new Error(
      `There is no benchmark ${unknown.join(', ')}; there are\n${known.join('\n')}`,
    );
  }
  return benchmarks.filter(
    ({ name }) => names.length === 0 || names.includes(name),
  );
}

async function measure(benchmark: Benchmark): Promise<Result> {
  say(`· ${benchmark.name}: ${benchmark.title} …`);
  try {
    const result = await benchmark.run();
    return Array.isArray(result)
      ? { benchmark: benchmark.name, figures: result }
      : { benchmark: benchmark.name, figures: [], ...result };
  } catch (error) {
    say((error as Error).stack);
    return {
      benchmark: benchmark.name,
      figures: [],
      failed: (error as Error).message.split('\n')[0],
    };
  }
}

async function main() {
  const selection = chosen(process.argv.slice(2));
  ensureAppBuilt();
  const where = conditions();
  if (where.load > where.cores / 2) {
    say(
      `This machine has other work to do (load ${where.load.toFixed(1)} on ${where.cores} cores): times will be longer, ratios less exact.`,
    );
  }
  const results: Result[] = [];
  for (const benchmark of selection) {
    results.push(await measure(benchmark));
  }
  say(`\n${table(results)}\n\n${writeJson(where, results)}`);
  const bad = results.some(
    ({ figures, failed }) => failed || figures.some(isExceeded),
  );
  process.exitCode = bad ? 1 : 0;
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  // By exit, so that what was started is ended.
  process.once(signal, () => process.exit(1));
}
main()
  .catch(error => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  })
  // It listens for the end of its parent, and would wait for that.
  .finally(() => process.exit());
