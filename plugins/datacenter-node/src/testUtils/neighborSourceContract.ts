import { normalizeMac } from '@rackstage/plugin-datacenter-common';
import assert from 'node:assert/strict';
import { isNeighborReadError } from '../NeighborReadError';
import { NeighborDevice, NeighborSource } from '../NeighborSource';

/** What a source is tried on. */
export interface NeighborSourceHarness {
  source: NeighborSource;
  /** Has at least one neighbour. */
  readable: NeighborDevice;
  /** Does not answer at all. */
  unreachable: NeighborDevice;
}

export interface NeighborSourcePromise {
  /** `it …` */
  promise: string;
  /** Rejects where the source does not keep it. */
  check(harness: NeighborSourceHarness): Promise<void>;
}

const { signal } = new AbortController();

/** What every source of neighbours keeps: `it.each(neighborSourceContract)('$promise', ({ check }) => check(harness))`. */
export const neighborSourceContract: readonly NeighborSourcePromise[] = [
  {
    promise: 'has an id of letters, digits and dashes',
    async check({ source }) {
      assert.match(source.id, /^[a-z][a-z0-9-]*$/);
    },
  },
  {
    promise: 'reads plain values that say where and what',
    async check({ source, readable }) {
      const read = await source.read(readable, { signal });
      assert.deepEqual(JSON.parse(JSON.stringify(read)), read);
      assert.equal(new Date(read.observedAt).toISOString(), read.observedAt);
      assert.notEqual(read.links.length, 0);
      for (const link of read.links) {
        assert.notEqual(link.localPort, '');
        assert.ok(link.remoteName ?? link.remoteChassisId ?? link.remoteMac);
        if (link.remoteMac !== undefined) {
          assert.equal(normalizeMac(link.remoteMac), link.remoteMac);
        }
      }
    },
  },
  {
    promise: 'reads the same again',
    async check({ source, readable }) {
      const first = await source.read(readable, { signal });
      const again = await source.read(readable, { signal });
      assert.deepEqual(again.links, first.links);
    },
  },
  {
    promise: 'says that a device is unreachable',
    async check({ source, unreachable }) {
      await assert.rejects(
        source.read(unreachable, { signal }),
        error => isNeighborReadError(error) && error.code === 'Unreachable',
      );
    },
  },
  {
    promise: 'ends with the reason of the signal',
    async check({ source, readable }) {
      const reason = new Error('given up');
      await assert.rejects(
        source.read(readable, { signal: AbortSignal.abort(reason) }),
        error => error === reason,
      );
    },
  },
];
