import { Knex } from 'knex';
import { CreateInstanceInput, CreateVolumeInput } from '../service/inputs';
import { KeyPairService } from '../service/KeyPairService';
import { InstanceService } from '../service/InstanceService';
import { Project } from '../service/Project';
import { defaultQuotas, QuotaAmounts } from '../service/quotas';
import { ResizeService } from '../service/ResizeService';
import { SecurityGroupService } from '../service/SecurityGroupService';
import { Simulation } from '../service/Simulation';
import { SnapshotService } from '../service/SnapshotService';
import { VolumeService } from '../service/VolumeService';
import { migrate } from '../store/openDatabase';
import { Store } from '../store/Store';
import { ManualClock } from './ManualClock';

/** The services of a cloud at life-like speed, over a database, without HTTP. */
export async function createTestServices(database: Knex) {
  await migrate(database);
  const clock = new ManualClock();
  const store = new Store(database, clock);
  const simulation = new Simulation(store, 1, 'seed');
  return {
    clock,
    store,
    instances: new InstanceService(simulation),
    resizing: new ResizeService(simulation),
    volumes: new VolumeService(simulation),
    snapshots: new SnapshotService(simulation),
    keyPairs: new KeyPairService(simulation),
    securityGroups: new SecurityGroupService(simulation),
  };
}

export const projectWith = (
  quotas: Partial<QuotaAmounts> = {},
  id = 'demo',
): Project => ({
  id,
  apiKey: `key-of-${id}`,
  quotas: { ...defaultQuotas, ...quotas },
});

export const seoul = { projectId: 'demo', regionId: 'kr-central-1' };

export const anInstance = (
  values: Partial<CreateInstanceInput> = {},
): CreateInstanceInput => ({
  name: 'web',
  specId: 'g1-2x8',
  imageId: 'ubuntu-24.04-x86-64',
  securityGroups: ['default'],
  labels: {},
  ...values,
});

export const aVolume = (
  values: Partial<CreateVolumeInput> = {},
): CreateVolumeInput => ({ name: 'data', sizeGiB: 10, labels: {}, ...values });
