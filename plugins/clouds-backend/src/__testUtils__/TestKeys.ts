import { SecretKey, SecretKeySource } from '@rackstage/secrets';

/** Keys that a test changes while the portal runs. */
export class TestKeys implements SecretKeySource {
  private keys = [testKey('k1')];
  private listener: (keys: SecretKey[]) => void = () => {};

  async getKeys(): Promise<SecretKey[]> {
    return this.keys;
  }

  subscribe(listener: (keys: SecretKey[]) => void): void {
    this.listener = listener;
  }

  change(...ids: string[]): void {
    this.keys = ids.map(testKey);
    this.listener(this.keys);
  }
}

/** `k1`, `k2` and so on; the same id is the same key. */
export const testKey = (id: string): SecretKey => ({
  id,
  key: Buffer.alloc(32, Number(id.slice(1))),
});
