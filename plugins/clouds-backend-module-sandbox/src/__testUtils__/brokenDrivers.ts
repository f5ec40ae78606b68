import { setTimeout as sleep } from 'node:timers/promises';
import {
  CloudConnection,
  CloudDriver,
  CloudError,
  InstanceCapability,
  isCloudError,
  VolumeCapability,
} from '@rackstage/plugin-clouds-node';
import { sandboxDriver } from '../sandboxDriver';

export interface BrokenDriver {
  /** What is wrong with it. */
  defect: string;
  driver: CloudDriver;
  /** The check that is there to find it. */
  check: string;
  complaint: RegExp;
}

type Connect = (good: Required<CloudConnection>) => Partial<CloudConnection>;

/** The sandbox driver with a part of its connection replaced. */
const withConnection = (replace: Connect): CloudDriver => ({
  ...sandboxDriver,
  connect(settings) {
    const good = sandboxDriver.connect(settings) as Required<CloudConnection>;
    return { ...good, ...replace(good) };
  },
});

const withInstances = (
  replace: (good: InstanceCapability) => Partial<InstanceCapability>,
) =>
  withConnection(({ instances }) => ({
    instances: { ...instances, ...replace(instances) },
  }));

const withVolumes = (
  replace: (good: VolumeCapability) => Partial<VolumeCapability>,
) =>
  withConnection(({ volumes }) => ({
    volumes: { ...volumes, ...replace(volumes) },
  }));

/** Lets the error of a call be another one. */
async function mistake<T>(
  call: Promise<T>,
  change: (error: CloudError) => unknown,
): Promise<T> {
  try {
    return await call;
  } catch (error) {
    throw isCloudError(error) ? change(error) : error;
  }
}

const forever = () => ({ signal: new AbortController().signal });
let created = 0;

export const brokenDrivers: BrokenDriver[] = [
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
    defect: 'has a schema that is none',
    driver: {
      ...sandboxDriver,
      configSchema: { type: 'object', properties: { a: { type: 'word' } } },
    },
    check:
      'the account schemas are JSON Schema of objects, and the settings satisfy them',
    complaint: /schema is invalid/,
  },
  {
    defect: 'lost a capability',
    driver: withConnection(() => ({ quotas: undefined })),
    check:
      'the connection has the capabilities that it has to have, and no other',
    complaint: /quotas/,
  },
  {
    defect: 'takes every credential for good',
    driver: withConnection(() => ({
      verify: async () => ({ principal: 'somebody' }),
    })),
    check: 'a wrong credential is refused with AuthFailed',
    complaint: /succeeds instead of AuthFailed/,
  },
  {
    defect: 'shows the credential',
    driver: {
      ...sandboxDriver,
      connect: settings => ({
        ...sandboxDriver.connect(settings),
        verify: async () => ({ principal: `${settings.credential.apiKey}` }),
      }),
    },
    check: 'the good credential is known by name, and not shown',
    complaint: /credential is shown/,
  },
  {
    defect: 'gives a value that is not plain',
    driver: withConnection(({ images }) => ({
      images: {
        async list(...request) {
          const { items } = await images.list(...request);
          const createdAt = new Date() as unknown as string;
          return { items: items.map(image => ({ ...image, createdAt })) };
        },
      },
    })),
    check: 'images are well-formed and those of the checks are among them',
    complaint: /not plain: \$\.createdAt is a Date/,
  },
  {
    defect: "passes on the cloud's own fields",
    driver: withConnection(({ specs }) => ({
      specs: {
        async list(...request) {
          const { items } = await specs.list(...request);
          return { items: items.map(spec => ({ ...spec, links: [] })) };
        },
      },
    })),
    check: 'specs are well-formed and those of the checks are among them',
    complaint: /links/,
  },
  {
    defect: 'drops the first item after a page',
    driver: withConnection(({ specs }) => ({
      specs: {
        async list(request, call) {
          const page = await specs.list(request, call);
          return { ...page, items: page.items.slice(request.cursor ? 1 : 0) };
        },
      },
    })),
    check: 'specs come in pages, each once',
    complaint: /on no page/,
  },
  {
    defect: 'ignores the limit of a page',
    driver: withInstances(({ list }) => ({
      list: ({ limit, ...request }, call) => list(request, call),
    })),
    check: 'instances come in pages, each instance once',
    complaint: /limit was 1/,
  },
  {
    defect: 'ignores the tag',
    driver: withInstances(({ create }) => ({
      create: (request, call) => {
        created += 1;
        return create({ ...request, tag: `${request.tag}-${created}` }, call);
      },
    })),
    check: 'creating with the same tag twice makes one of the instances',
    complaint: /made another one/,
  },
  {
    defect: 'forgets labels',
    driver: withInstances(({ create }) => ({
      create: ({ labels, ...request }, call) => create(request, call),
    })),
    check: 'an instance is accepted, and runs as it was asked for',
    complaint: /purpose/,
  },
  {
    defect: 'refuses to start what runs',
    driver: withInstances(({ get, start }) => ({
      async start(id, call) {
        if ((await get(id, call)).status === 'running') {
          throw new CloudError('Conflict', 'It runs already');
        }
        await start(id, call);
      },
    })),
    check: 'an instance stops and starts, and doing either twice does nothing',
    complaint: /It runs already/,
  },
  {
    defect: 'refuses to delete what is gone',
    driver: withInstances(({ get, delete: remove }) => ({
      async delete(id, call) {
        await get(id, call);
        await remove(id, call);
      },
    })),
    check:
      'an instance that is deleted is not found in the end, and deleting it twice does nothing',
    complaint: /There is no instance/,
  },
  {
    defect: 'leaves volumes that it was to delete',
    driver: withVolumes(() => ({ delete: async () => {} })),
    check:
      'a volume that is deleted is not found in the end, and deleting it twice does nothing',
    complaint: /gone did not come true/,
  },
  {
    defect: 'refuses to attach what is attached',
    driver: withVolumes(({ get, attach }) => ({
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
    defect: 'takes every quota for a refused credential',
    driver: withInstances(({ create }) => ({
      create: (request, call) =>
        mistake(
          create(request, call),
          error => new CloudError('AuthFailed', error.message),
        ),
    })),
    check:
      'instances.create rejects with QuotaExceeded on quota, and works again afterwards',
    complaint: /^AuthFailed .* instead of QuotaExceeded/,
  },
  {
    defect: 'does not say how long to wait',
    driver: withInstances(({ list }) => ({
      list: (request, call) =>
        mistake(
          list(request, call),
          error => new CloudError(error.code, error.message),
        ),
    })),
    check:
      'instances.list rejects with RateLimited on rate-limit, and works again afterwards',
    complaint: /how long to wait/,
  },
  {
    defect: 'throws errors of no kind',
    driver: withInstances(({ get }) => ({
      get: (id, call) =>
        mistake(get(id, call), error => new Error(error.message)),
    })),
    check:
      'what is asked of something that is not there is refused with NotFound',
    complaint: /not a CloudError but Error/,
  },
  {
    defect: 'sees room everywhere',
    driver: withConnection(() => ({
      stock: { check: async () => ({ available: true }) },
    })),
    check: 'there is no stock for a thousand million instances',
    complaint: /true/,
  },
  {
    defect: 'ignores the signal',
    driver: withInstances(({ list }) => ({
      list: request => list(request, forever()),
    })),
    check: 'aborting a list that hangs ends it promptly',
    complaint: /still runs/,
  },
  {
    defect: 'takes an aborted call for a failure of the cloud',
    driver: withConnection(({ verify }) => ({
      async verify(call) {
        try {
          return await verify(call);
        } catch (error) {
          throw new CloudError('Unavailable', 'No answer', { cause: error });
        }
      },
    })),
    check: 'aborting a call under way ends it with the reason of the signal',
    complaint: /not the reason/,
  },
  {
    defect: 'goes on behind the back of its caller',
    driver: withInstances(({ create }) => ({
      async create(request, call) {
        try {
          return await create(request, call);
        } catch (error) {
          if (call.signal.aborted) {
            sleep(20).then(() => create(request, forever()));
          }
          throw error;
        }
      },
    })),
    check:
      'aborting a creation that hangs leaves nothing, and its tag can be used again',
    complaint: /made all the same/,
  },
];
