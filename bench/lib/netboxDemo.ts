import type { Knex } from 'knex';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type * as Outgoing from '../../packages/outgoing-requests/src/AddressPolicy';
import type * as Secrets from '../../packages/secrets/src/AesSecretsService';
import type * as Stub from '../../packages/test-kit/src/netboxStub/index';
import type * as Stores from '../../plugins/datacenter-backend/src/database/netbox/DatabaseNetboxStore';
import type * as Imports from '../../plugins/datacenter-backend/src/service/netbox/NetboxImport';
import type * as Services from '../../plugins/datacenter-backend/src/service/netbox/NetboxService';
import type * as Tokens from '../../plugins/datacenter-backend/src/service/netbox/NetboxTokens';
import { DatabaseObjectsStore } from './datacenterPlant';
import { secondsOf } from './statistics';

// The bench is made of ES modules and the portal is not: an import of them finds no names.
const load = createRequire(import.meta.url);
const source = '../../plugins/datacenter-backend/src';

const { AddressPolicy }: typeof Outgoing = load(
  '../../packages/outgoing-requests/src/AddressPolicy.ts',
);
const { AesSecretsService }: typeof Secrets = load(
  '../../packages/secrets/src/AesSecretsService.ts',
);
const { readDump, startNetboxStub }: typeof Stub = load(
  '../../packages/test-kit/src/netboxStub/index.ts',
);
const { DatabaseNetboxStore }: typeof Stores = load(
  `${source}/database/netbox/DatabaseNetboxStore.ts`,
);
const { NetboxImport }: typeof Imports = load(
  `${source}/service/netbox/NetboxImport.ts`,
);
const { NetboxService }: typeof Services = load(
  `${source}/service/netbox/NetboxService.ts`,
);
const { NetboxTokens }: typeof Tokens = load(
  `${source}/service/netbox/NetboxTokens.ts`,
);

/** A dump of NetBox's demo data, which is not in the repository. */
const dump = resolve('../shared/data/netbox-demo-3.6.json.gz');

export const hasNetboxDemo = existsSync(dump);

const caller = { ref: 'user:default/bench' };
const lease = { owner: 'bench', milliseconds: 60_000 };

/** Seconds that it takes to read the demo data, compare it, and store it. */
export async function importNetboxDemo(knex: Knex): Promise<number> {
  const stub = await startNetboxStub({ dump: readDump(dump) });
  const store = new DatabaseNetboxStore(knex);
  const shared = {
    store,
    objects: new DatabaseObjectsStore(knex),
    tokens: new NetboxTokens(
      new AesSecretsService({
        getKeys: async () => [{ id: 'bench', key: Buffer.alloc(32, 1) }],
      }),
    ),
    policy: new AddressPolicy(['127.0.0.1'], 'bench'),
    now: () => new Date(),
  };
  const service = new NetboxService({ ...shared, wake: () => undefined });
  const job = new NetboxImport({
    ...shared,
    changed: () => undefined,
    logger: { ...console, child: () => console } as never,
  });
  const work = async () => {
    const [run] = await job.claim(lease, 1);
    await job.process(run, lease, new AbortController().signal);
  };
  try {
    const { id } = await service.createServer(
      { name: 'Demo', url: stub.origin, token: stub.token },
      caller,
    );
    return await secondsOf(async () => {
      const run = await service.startRun(id, caller);
      await work();
      await service.apply(run.id, false, caller);
      await work();
      const { state, error } = await service.getRun(run.id);
      if (state !== 'done') {
        throw new Error(`The import is '${state}': ${error}`);
      }
    });
  } finally {
    await stub.close();
  }
}
