import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  EntityProviderConnection,
  EntityProviderMutation,
} from '@backstage/plugin-catalog-node';

/** A catalog that keeps what one provider sends. */
export class TestCatalog {
  readonly entities = new Map<string, Entity>();
  mutations = 0;
  failure?: Error;

  readonly connection: EntityProviderConnection = {
    applyMutation: async mutation => this.apply(mutation),
    refresh: async () => {},
  };

  get refs(): string[] {
    return [...this.entities.keys()]
      .map(ref => ref.replace('resource:default/', ''))
      .sort();
  }

  get(name: string): Entity | undefined {
    return this.entities.get(`resource:default/${name}`);
  }

  private apply(mutation: EntityProviderMutation): void {
    if (this.failure) {
      throw this.failure;
    }
    this.mutations += 1;
    if (mutation.type === 'full') {
      this.entities.clear();
      mutation.entities.forEach(({ entity }) => this.add(entity));
      return;
    }
    for (const removed of mutation.removed) {
      this.entities.delete(
        'entityRef' in removed
          ? removed.entityRef
          : stringifyEntityRef(removed.entity),
      );
    }
    mutation.added.forEach(({ entity }) => this.add(entity));
  }

  private add(entity: Entity): void {
    this.entities.set(stringifyEntityRef(entity), entity);
  }
}
