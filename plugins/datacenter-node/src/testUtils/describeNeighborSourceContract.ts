import { normalizeMac } from '@rackstage/plugin-datacenter-common';
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

/** What every source of neighbours keeps. @param start - before each promise anew */
export function describeNeighborSourceContract(
  start: () => Promise<NeighborSourceHarness>,
): void {
  describe('contract of sources of neighbours', () => {
    const signal = new AbortController().signal;

    it('has an id of letters, digits and dashes', async () => {
      const { source } = await start();
      expect(source.id).toMatch(/^[a-z][a-z0-9-]*$/);
    });

    it('reads plain values that say where and what', async () => {
      const { source, readable } = await start();
      const read = await source.read(readable, { signal });
      expect(JSON.parse(JSON.stringify(read))).toEqual(read);
      expect(new Date(read.observedAt).toISOString()).toBe(read.observedAt);
      expect(read.links).not.toEqual([]);
      for (const link of read.links) {
        expect(link.localPort).not.toBe('');
        expect(
          link.remoteName ?? link.remoteChassisId ?? link.remoteMac,
        ).toBeTruthy();
        expect(['lldp', 'cdp', 'mac-table']).toContain(link.protocol);
        for (const mac of [link.remoteMac, link.remoteChassisId]) {
          // A chassis may be named by something else.
          expect((mac && normalizeMac(mac)) ?? mac).toBe(mac);
        }
      }
    });

    it('reads the same again', async () => {
      const { source, readable } = await start();
      const first = await source.read(readable, { signal });
      const again = await source.read(readable, { signal });
      expect(again.links).toEqual(first.links);
    });

    it('says that a device is unreachable', async () => {
      const { source, unreachable } = await start();
      const error = await source
        .read(unreachable, { signal })
        .catch(each => each);
      expect(isNeighborReadError(error)).toBe(true);
      expect(error).toMatchObject({ code: 'Unreachable' });
    });

    it('ends with the reason of the signal', async () => {
      const { source, readable } = await start();
      const reason = new Error('given up');
      await expect(
        source.read(readable, { signal: AbortSignal.abort(reason) }),
      ).rejects.toBe(reason);
    });
  });
}
