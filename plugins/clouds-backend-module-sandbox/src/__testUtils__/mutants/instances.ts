import { CloudError } from '@rackstage/plugin-clouds-node';
import { Mutant, mistake, withCalls } from './mutate';

export const instanceMutants: Mutant[] = [
  {
    defect: 'forgets labels',
    driver: withCalls('instances', ({ create }) => ({
      create: ({ labels, ...request }, call) => create(request, call),
    })),
    check: 'an instance is accepted, and runs as it was asked for',
    complaint: /purpose/,
  },
  {
    defect: 'tells less of an instance in a list',
    driver: withCalls('instances', ({ list }) => ({
      async list(...request) {
        const page = await list(...request);
        const items = page.items.map(({ createdAt, ...rest }) => rest);
        return { ...page, items };
      },
    })),
    check: 'an instance is the same alone, in the list and by its tag',
    complaint: /createdAt/,
  },
  {
    defect: 'wants a name for itself',
    driver: withCalls('instances', ({ create }) => {
      const tagByName = new Map<string, string>();
      return {
        async create(request, call) {
          const { name, tag } = request;
          if ((tagByName.get(name) ?? tag) !== tag) {
            throw new CloudError('Conflict', 'The name is taken');
          }
          tagByName.set(name, tag);
          return create(request, call);
        },
      };
    }),
    check: 'two instances may have the same name',
    complaint: /The name is taken/,
  },
  {
    defect: 'refuses to start what runs',
    driver: withCalls('instances', ({ get, start }) => ({
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
    defect: 'stops where it was to reboot',
    driver: withCalls('instances', ({ stop }) => ({ reboot: stop })),
    check: 'an instance runs again after a reboot',
    complaint: /running did not come true/,
  },
  {
    defect: 'refuses to delete an instance that is gone',
    driver: withCalls('instances', ({ get, delete: remove }) => ({
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
    defect: 'throws errors of no kind',
    driver: withCalls('instances', ({ reboot }) => ({
      reboot: (id, call) =>
        mistake(reboot(id, call), error => new Error(error.message)),
    })),
    check:
      'what is asked of something that is not there is refused with NotFound',
    complaint: /not a CloudError but Error/,
  },
  {
    defect: 'stops what has the spec already',
    driver: withCalls('resizing', ({ resize }, { instances }) => ({
      async resize(request, call) {
        const { specId } = await instances.get(request, call);
        await (specId === request.specId
          ? instances.stop(request, call)
          : resize(request, call));
      },
    })),
    check:
      'an instance gets another spec, and asking for the spec it has does nothing',
    // By when the check first meets it stopped: waiting for it to run, or after.
    complaint: /did not come true|'stopped'/,
  },
  {
    defect:
      'takes a spec to resize to that is not there for a failure of the cloud',
    driver: withCalls('resizing', ({ resize }) => ({
      resize: (request, call) =>
        mistake(resize(request, call), error =>
          error.code === 'InvalidRequest'
            ? new CloudError('Unavailable', error.message)
            : error,
        ),
    })),
    check:
      'resizing to a spec that is not there is refused with NotFound or InvalidRequest',
    complaint: /^Unavailable .* instead of/,
  },
  {
    defect: 'gives the whole of the console',
    driver: withCalls('consoles', ({ log }) => ({
      log: (request, call) => log({ ...request, maxLines: 1000 }, call),
    })),
    check: 'the console log is plain text, of no more lines than asked for',
    complaint: /more lines than asked for/,
  },
];
