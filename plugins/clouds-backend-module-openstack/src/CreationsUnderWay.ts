import { SharedCall } from '@rackstage/openstack-client';
import { CallOptions } from '@rackstage/plugin-clouds-node';

/**
 * Creations that have begun and not ended, by region and tag: who asks for the same one meanwhile waits for it. OpenStack
 * itself would make one for each, because neither would find the other's.
 */
export class CreationsUnderWay<T> {
  private readonly calls = new Map<string, SharedCall<T>>();

  async once(
    { region, tag }: { region: string; tag: string },
    { signal }: CallOptions,
    create: (call: CallOptions) => Promise<T>,
  ): Promise<T> {
    const key = JSON.stringify([region, tag]);
    const shared =
      this.calls.get(key) ??
      new SharedCall<T>(ownSignal => create({ signal: ownSignal }));
    this.calls.set(key, shared);
    try {
      return await shared.join(signal);
    } finally {
      if (shared.idle) {
        this.calls.delete(key);
      }
    }
  }
}
