import { NewInstances } from '@rackstage/plugin-clouds-common';
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
