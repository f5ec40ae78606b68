import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  EntityProviderConnection,
  EntityProviderMutation,
} from '@backstage/plugin-catalog-node';

/** A catalog that keeps what the providers of all replicas send. */
export class TestCatalog {
  readonly entities = new Map<string, Entity>();
  /** How many entities each mutation brought. */
  readonly sizes: number[] = [];
  failure?: Error;

  readonly connection: EntityProviderConnection = {
    applyMutation: async mutation => this.apply(mutation),
    refresh: async () => {},
  };

  async *streamEntities(): AsyncGenerator<Entity[]> {
    for (const entity of this.entities.values()) {
      yield [entity];
    }
  }

  get names(): string[] {
    return [...this.entities.values()]
      .map(({ metadata }) => metadata.name)
      .sort();
  }

  get(entityRef: string): Entity | undefined {
    return this.entities.get(entityRef);
  }

  /** How many entities were sent since the last time. */
  takeSent(): number {
    return this.sizes.splice(0).reduce((sum, size) => sum + size, 0);
  }

  private apply(mutation: EntityProviderMutation): void {
    if (this.failure) {
      throw this.failure;
    }
    if (mutation.type === 'full') {
      throw new Error('Everything at once is too much');
    }
    this.sizes.push(mutation.added.length);
    for (const removed of mutation.removed) {
      this.entities.delete(
        'entityRef' in removed
          ? removed.entityRef
          : stringifyEntityRef(removed.entity),
      );
    }
    for (const { entity } of mutation.added) {
      this.entities.set(stringifyEntityRef(entity), entity);
    }
  }
}
