import { NewAccount, NewInstances } from '@rackstage/plugin-clouds-common';
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

/** The same for an account, beside `main`. */
export const anAccount = (values: Partial<NewAccount> = {}): NewAccount => ({
  name: 'second',
  title: 'Second',
  driver: 'fake',
  owner: 'group:default/civic',
  credential: { password: 'right' },
  ...values,
});
