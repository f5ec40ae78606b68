import {
  AdoptionItem,
  AdoptionRequest,
  DeploymentGroupRequest,
  ManagedKind,
  NewAccount,
  NewDeployment,
  NewInstances,
  NewManagedResource,
} from '@rackstage/plugin-clouds-common';
import { randomUUID } from 'node:crypto';

export const caller = { ref: 'user:default/ann' };

/** A request that nothing speaks against. */
export const aRequest = (values: Partial<NewInstances> = {}): NewInstances => ({
  account: 'main',
  owner: 'group:default/civic',
  name: 'web',
  region: 'seoul',
  image: 'ubuntu',
  spec: 'small',
  idempotencyKey: randomUUID(),
  ...values,
});

/** One group of a deployment. */
export const aGroup = (
  values: Partial<DeploymentGroupRequest> = {},
): DeploymentGroupRequest => ({
  name: 'web',
  account: 'main',
  region: 'seoul',
  image: 'ubuntu',
  spec: 'small',
  count: 2,
  ...values,
});

/** The same for a deployment of one group of two. */
export const aDeployment = (
  values: Partial<NewDeployment> = {},
): NewDeployment => ({
  name: 'shop',
  owner: 'group:default/civic',
  groups: [aGroup()],
  idempotencyKey: randomUUID(),
  ...values,
});

/** The same for an account, beside `main`. */
export const anAccount = (values: Partial<NewAccount> = {}): NewAccount => ({
  name: 'second',
  title: 'Second',
  driver: 'fake',
  owner: 'group:default/civic',
  credential: { password: 'right' },
  ...values,
});

/** The same for the adoption of instances, or of what else they are said to be. */
export const anAdoption = (
  items: Partial<AdoptionItem>[],
  values: Partial<AdoptionRequest> = {},
): AdoptionRequest => ({
  account: 'main',
  owner: 'group:default/civic',
  items: items.map(item => ({
    kind: 'instance' as const,
    region: 'seoul',
    id: '',
    ...item,
  })),
  ...values,
});

/** A public key that was made for these tests and never used. */
export const publicKey =
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAAOCGhpu3+XiRXDWoWsSL4f42RHoDg8ya3C/Zg372Uy ann@example.com';

const specs: Partial<Record<ManagedKind, Record<string, unknown>>> = {
  volume: { sizeGiB: 10 },
  snapshot: {},
  'key-pair': { publicKey },
  'security-group': {
    rules: [
      {
        direction: 'ingress',
        protocol: 'tcp',
        fromPort: 22,
        toPort: 22,
        peer: '10.0.0.0/8',
      },
    ],
  },
};

/** The same for a volume, snapshot, key pair or security group. */
export const aResource = (
  kind: ManagedKind,
  values: Partial<NewManagedResource> = {},
): NewManagedResource => ({
  kind,
  account: 'main',
  region: 'seoul',
  name: 'mine',
  owner: 'group:default/civic',
  spec: specs[kind] ?? {},
  ...values,
});
