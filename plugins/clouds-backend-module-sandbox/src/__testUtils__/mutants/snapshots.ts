import {
  CallOptions,
  CloudError,
  CreateVolumeRequest,
} from '@rackstage/plugin-clouds-node';
import { Connection, Mutant, mistaking, withCalls } from './mutate';

/** The size of the snapshot that the volume is to be a copy of. */
async function sizeOfOrigin(
  { snapshots }: Connection,
  { region, snapshotId, sizeGiB }: CreateVolumeRequest,
  call: CallOptions,
): Promise<number> {
  return snapshotId === undefined
    ? sizeGiB
    : (await snapshots.get({ region, id: snapshotId }, call)).sizeGiB;
}

export const snapshotMutants: Mutant[] = [
  {
    defect: 'forgets the labels of a snapshot',
    driver: withCalls('snapshots', ({ create }) => ({
      create: ({ labels, ...request }, call) => create(request, call),
    })),
    check:
      'a snapshot becomes available as it was asked for, the same alone and by its tag',
    complaint: /purpose/,
  },
  {
    defect: 'takes no snapshot of a volume in use',
    driver: withCalls('snapshots', ({ create }, { volumes }) => ({
      async create(request, call) {
        const { items } = await volumes.list({ region: request.region }, call);
        const volume = items.find(({ id }) => id === request.volumeId);
        if (volume?.status === 'in-use') {
          throw new CloudError('Conflict', 'It is in use');
        }
        return create(request, call);
      },
    })),
    check: 'a snapshot is taken of a volume in use, which stays where it is',
    complaint: /It is in use/,
  },
  {
    defect: 'takes a volume that is not there for a wrong request',
    driver: withCalls('snapshots', ({ create }) => ({
      create: (request, call) =>
        mistaking(
          create(request, call),
          ({ code }) => code === 'NotFound',
          'InvalidRequest',
        ),
    })),
    check: 'a snapshot of a volume that is not there is refused with NotFound',
    complaint: /^InvalidRequest .* instead of NotFound/,
  },
  {
    defect: 'makes no copy larger than its snapshot',
    driver: withCalls('volumes', ({ create }, connection) => ({
      async create(request, call) {
        const size = await sizeOfOrigin(connection, request, call);
        const sizeGiB = Math.min(request.sizeGiB, size);
        return create({ ...request, sizeGiB }, call);
      },
    })),
    check: 'a volume is made of a snapshot, larger where that is wished',
    complaint: /1 !== 2/,
  },
  {
    defect: 'makes a copy larger than was asked for',
    driver: withCalls('volumes', ({ create }, connection) => ({
      async create(request, call) {
        const size = await sizeOfOrigin(connection, request, call);
        const sizeGiB = Math.max(request.sizeGiB, size);
        return create({ ...request, sizeGiB }, call);
      },
    })),
    check: 'a volume smaller than its snapshot is refused with InvalidRequest',
    complaint: /succeeds instead of InvalidRequest/,
  },
  {
    defect: 'refuses to delete a snapshot that is gone',
    driver: withCalls('snapshots', ({ get, delete: remove }) => ({
      async delete(id, call) {
        await get(id, call);
        await remove(id, call);
      },
    })),
    check:
      'a snapshot that is deleted is not found in the end, and deleting it twice does nothing',
    complaint: /There is no snapshot/,
  },
];
