import { CloudError } from '@rackstage/plugin-clouds-node';
import { Mutant, mistaking, swallowing, withCalls } from './mutate';

export const volumeMutants: Mutant[] = [
  {
    defect: 'forgets the labels of a volume',
    driver: withCalls('volumes', ({ create }) => ({
      create: ({ labels, ...request }, call) => create(request, call),
    })),
    check:
      'a volume becomes available as it was asked for, the same alone and by its tag',
    complaint: /purpose/,
  },
  {
    defect: 'refuses to attach what is attached',
    driver: withCalls('volumes', ({ get, attach }) => ({
      async attach(request, call) {
        if ((await get(request, call)).attachedTo.length > 0) {
          throw new CloudError('Conflict', 'It is attached already');
        }
        await attach(request, call);
      },
    })),
    check: 'a volume is attached, and attaching it twice does nothing',
    complaint: /It is attached already/,
  },
  {
    defect: 'refuses to detach what is free',
    driver: withCalls('volumes', ({ get, detach }) => ({
      async detach(request, call) {
        if ((await get(request, call)).attachedTo.length === 0) {
          throw new CloudError('Conflict', 'It is free already');
        }
        await detach(request, call);
      },
    })),
    check: 'a volume is detached, and detaching it twice does nothing',
    complaint: /It is free already/,
  },
  {
    defect: 'takes a volume in use for a wrong request',
    driver: withCalls('volumes', ({ list, delete: remove }) => ({
      async delete(id, call) {
        const { items } = await list({ region: id.region }, call);
        const volume = items.find(one => one.id === id.id);
        if (volume?.status === 'in-use') {
          throw new CloudError('InvalidRequest', 'It is attached');
        }
        await remove(id, call);
      },
    })),
    check: 'deleting an attached volume is refused with Conflict',
    complaint: /^InvalidRequest .* instead of Conflict/,
  },
  {
    defect: 'never learns that the instance of a volume is gone',
    driver: withCalls('volumes', ({ get, attach, detach }) => {
      const instanceOf = new Map<string, string>();
      return {
        async attach(request, call) {
          await attach(request, call);
          instanceOf.set(request.id, request.instanceId);
        },
        async detach(request, call) {
          await detach(request, call);
          instanceOf.delete(request.id);
        },
        async get(id, call) {
          const volume = await get(id, call);
          const instanceId = instanceOf.get(id.id);
          return volume.status === 'available' && instanceId
            ? { ...volume, status: 'in-use', attachedTo: [{ instanceId }] }
            : volume;
        },
      };
    }),
    check: 'a volume outlives its instance, and is free then',
    complaint: /available did not come true/,
  },
  {
    defect: 'takes an instance that is not there for a wrong request',
    driver: withCalls('volumes', ({ attach }) => ({
      attach: (request, call) =>
        mistaking(
          attach(request, call),
          ({ code }) => code === 'NotFound',
          'InvalidRequest',
        ),
    })),
    check:
      'attaching to an instance that is not there is refused with NotFound',
    complaint: /^InvalidRequest .* instead of NotFound/,
  },
  {
    defect: 'refuses to delete a volume that is gone',
    driver: withCalls('volumes', ({ get, delete: remove }) => ({
      async delete(id, call) {
        await get(id, call);
        await remove(id, call);
      },
    })),
    check:
      'a volume that is deleted is not found in the end, and deleting it twice does nothing',
    complaint: /There is no volume/,
  },
  {
    defect: 'refuses to extend a volume to the size that it has',
    driver: withCalls('volumes', ({ get, extend }) => ({
      async extend(request, call) {
        if ((await get(request, call)).sizeGiB === request.sizeGiB) {
          throw new CloudError('InvalidRequest', 'It has that size already');
        }
        await extend(request, call);
      },
    })),
    check:
      'a volume is extended, and extending it to the size it has does nothing',
    complaint: /It has that size already/,
  },
  {
    defect: 'is in conflict where it ought to say that the cloud cannot',
    driver: withCalls('volumes', ({ get, extend }) => ({
      async extend(request, call) {
        if ((await get(request, call)).attachedTo.length > 0) {
          throw new CloudError('Conflict', 'It is in use');
        }
        await extend(request, call);
      },
    })),
    check:
      'a volume in use is extended where it is, or that is refused with Unsupported',
    complaint: /instead of Unsupported/,
  },
  {
    defect: 'is content with a volume that is larger than was asked for',
    driver: withCalls('volumes', ({ extend }) => ({
      extend: (request, call) =>
        swallowing(
          extend(request, call),
          ({ code }) => code === 'InvalidRequest',
          () => {},
        ),
    })),
    check: 'making a volume smaller is refused with InvalidRequest',
    complaint: /succeeds instead of InvalidRequest/,
  },
];
