import { InputError } from '@backstage/errors';
import { adoptableKinds } from '@rackstage/plugin-clouds-common';
import { CloudDriver } from '@rackstage/plugin-clouds-node';
import { FakeCloud } from './FakeCloud';
import { fakeConnection } from './fakeConnection';

/** A driver whose accounts are all at one fake cloud. Reads documents such as `one=right;two=wrong`. */
export function fakeDriver(cloud: FakeCloud): CloudDriver {
  return {
    name: 'fake',
    title: 'Fake cloud',
    'title@ko': '가짜 클라우드',
    get simulated() {
      return cloud.simulated;
    },
    configSchema: {
      type: 'object',
      additionalProperties: false,
      properties: { endpoint: { type: 'string' } },
    },
    credentialSchema: {
      type: 'object',
      additionalProperties: false,
      required: ['password'],
      properties: { password: { type: 'string', minLength: 1 } },
    },
    get createsOnce() {
      return cloud.knowsTokens ? adoptableKinds : [];
    },
    accountImports: [{ format: 'passwords', parse }],
    connect: settings => fakeConnection(cloud, settings),
  };
}

function parse(text: string) {
  return text.split(';').map((entry, index) => {
    const [name, password] = entry.split('=');
    if (!name || password === undefined) {
      throw new InputError(`Entry ${index + 1} is not 'name=password'`);
    }
    return { name, config: {}, credential: password ? { password } : {} };
  });
}
