import { conflict } from '../errors';
import { KeyPair } from '../world/types';
import { keyPairs, worldOf } from '../world/World';
import { requireOwn } from './access';
import { requireQuota } from './accounting';
import { CreateKeyPairInput } from './accessInputs';
import { Project } from './Project';
import { readPublicKey } from './publicKey';
import { Scope } from './resources';
import { Simulation } from './Simulation';

/** Those that the cloud offers to everybody, and those that the project brought. */
export class KeyPairService {
  constructor(private readonly simulation: Simulation) {}

  async list(scope: Scope): Promise<KeyPair[]> {
    const own = await this.simulation.store.read().keyPairs.list(scope);
    return [...keyPairs, ...own];
  }

  /**
   * Brings a public key, or gives the pair of that name when it has the same one.
   *
   * @throws SandboxError `invalid_request`, `quota_exceeded`, or `conflict` when the name stands for another key
   */
  async create(
    project: Project,
    regionId: string,
    { name, publicKey }: CreateKeyPairInput,
  ): Promise<{ keyPair: KeyPair; created: boolean }> {
    worldOf(regionId);
    const read = readPublicKey(publicKey);
    const scope = { projectId: project.id, regionId };
    return this.simulation.store.write(async moment => {
      const all = [...keyPairs, ...(await moment.keyPairs.list(scope))];
      const existing = all.find(pair => pair.name === name);
      if (existing && existing.fingerprint !== read.fingerprint) {
        throw conflict(`The key pair ${name} is of another key`);
      }
      if (existing) {
        return { keyPair: existing, created: false };
      }
      await requireQuota(moment, scope, project.quotas, { keyPairs: 1 });
      const keyPair = { ...scope, ...read, id: name, name, publicKey };
      await moment.keyPairs.insert(keyPair);
      return { keyPair, created: true };
    });
  }

  /** Instances keep the key that they were made with. @throws SandboxError `not_found`, `conflict` */
  async delete(scope: Scope, name: string): Promise<void> {
    await this.simulation.store.write(async moment => {
      const own = await moment.keyPairs.list(scope);
      requireOwn(own, keyPairs, name, 'key pair');
      await moment.keyPairs.delete(scope, name);
    });
  }
}
