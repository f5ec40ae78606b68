import { CloudError } from '@rackstage/plugin-clouds-node';
import { Mutant, mistaking, swallowing, withCalls } from './mutate';

export const keyPairMutants: Mutant[] = [
  {
    defect: 'tells another fingerprint of a key that it has just brought',
    driver: withCalls('keyPairs', ({ create }) => ({
      create: async (...request) => ({
        ...(await create(...request)),
        fingerprint: 'MD5:00',
      }),
    })),
    check:
      'a key pair is made of a public key, and the same alone and in the list',
    complaint: /MD5:00/,
  },
  {
    defect: 'takes another key for the same one when it has the same name',
    driver: withCalls('keyPairs', ({ create }) => ({
      create: (request, call) =>
        swallowing(
          create(request, call),
          ({ code }) => code === 'Conflict',
          () => ({ id: request.name, name: request.name }),
        ),
    })),
    check: 'another key under the name of a key pair is refused with Conflict',
    complaint: /succeeds instead of Conflict/,
  },
  {
    defect: 'takes a key that is none for a failure of the cloud',
    driver: withCalls('keyPairs', ({ create }) => ({
      create: (request, call) =>
        mistaking(
          create(request, call),
          ({ code }) => code === 'InvalidRequest',
          'Unavailable',
        ),
    })),
    check: 'a public key that is none is refused with InvalidRequest',
    complaint: /^Unavailable .* instead of InvalidRequest/,
  },
  {
    defect: 'refuses to delete a key pair that is gone',
    driver: withCalls('keyPairs', ({ list, delete: remove }) => ({
      async delete(pair, call) {
        const { items } = await list({ region: pair.region }, call);
        if (!items.some(({ id }) => id === pair.id)) {
          throw new CloudError('NotFound', 'There is no such key pair');
        }
        await remove(pair, call);
      },
    })),
    check:
      'a key pair that is deleted is not listed, and deleting it twice does nothing',
    complaint: /There is no such key pair/,
  },
];

export const securityGroupMutants: Mutant[] = [
  {
    defect: 'leaves a rule in a new group that nobody asked for',
    driver: withCalls('securityGroups', ({ create }) => ({
      create: (request, call) =>
        create(
          {
            ...request,
            rules: [
              ...request.rules,
              { direction: 'egress', peer: '198.51.100.0/24' },
            ],
          },
          call,
        ),
    })),
    check:
      'a security group has just the rules that it was made with, the same alone, in the list and by its tag',
    complaint: /198\.51\.100\.0/,
  },
  {
    defect: 'only adds rules',
    driver: withCalls('securityGroups', ({ get, setRules }) => ({
      async setRules({ rules, ...id }, call) {
        const group = await get(id, call);
        await setRules({ ...id, rules: [...group.rules, ...rules] }, call);
      },
    })),
    check:
      'rules are added and removed, and setting the same again does nothing',
    complaint: /peer/,
  },
  {
    defect: 'takes a group in use for a wrong request',
    driver: withCalls('securityGroups', ({ delete: remove }) => ({
      delete: (id, call) =>
        mistaking(
          remove(id, call),
          ({ code }) => code === 'Conflict',
          'InvalidRequest',
        ),
    })),
    check:
      'deleting a security group that an instance is in is refused with Conflict',
    complaint: /^InvalidRequest .* instead of Conflict/,
  },
  {
    defect: 'refuses to delete a group that is gone',
    driver: withCalls('securityGroups', ({ get, delete: remove }) => ({
      async delete(id, call) {
        await get(id, call);
        await remove(id, call);
      },
    })),
    check:
      'a security group that is deleted is not found in the end, and deleting it twice does nothing',
    complaint: /There is no security group/,
  },
];
