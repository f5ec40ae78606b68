import { sandboxDriver } from '../../sandboxDriver';
import { Mutant, swallowing, withConnection } from './mutate';

export const identityMutants: Mutant[] = [
  {
    defect: 'has a name that is none',
    driver: { ...sandboxDriver, name: 'The Sandbox' },
    check: 'the driver has a name and a title',
    complaint: /The Sandbox/,
  },
  {
    defect: 'has a schema that is none',
    driver: {
      ...sandboxDriver,
      configSchema: {
        type: 'object',
        properties: { a: { title: 'A', 'title@ko': '가', type: 'word' } },
      },
    },
    check:
      'the account schemas are JSON Schema of objects, and the settings satisfy them',
    complaint: /schema is invalid/,
  },
  {
    defect: 'has a field without a Korean title',
    driver: {
      ...sandboxDriver,
      credentialSchema: {
        type: 'object',
        properties: { apiKey: { type: 'string', title: 'API key' } },
      },
    },
    check:
      'every field of the account form has a title in English and in Korean',
    complaint: /apiKey: title@ko/,
  },
  {
    defect: 'lost a capability',
    driver: withConnection(() => ({ stock: undefined })),
    check:
      'the connection has the capabilities that it has to have, and no other',
    complaint: /stock/,
    alsoFails: Object.fromEntries(
      [
        'there is stock for one instance, in zones of the region',
        'there is no stock for a thousand million instances',
      ].map(name => [name, 'it needs the capability that was lost']),
    ),
  },
  {
    defect: 'shows the credential',
    driver: {
      ...sandboxDriver,
      connect(settings) {
        const good = sandboxDriver.connect(settings);
        const principal = `${settings.credential.apiKey}`;
        return {
          ...good,
          verify: async call => ({ ...(await good.verify(call)), principal }),
        };
      },
    },
    check: 'the good credential is known by name, and not shown',
    complaint: /credential is shown/,
  },
  {
    defect: 'takes every credential for good',
    driver: withConnection(({ verify }) => ({
      verify: call =>
        swallowing(
          verify(call),
          ({ code }) => code === 'AuthFailed',
          () => ({ principal: 'somebody' }),
        ),
    })),
    check: 'a wrong credential is refused with AuthFailed',
    complaint: /succeeds instead of AuthFailed/,
  },
];
