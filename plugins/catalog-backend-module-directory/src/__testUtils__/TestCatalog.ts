import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  EntityProviderConnection,
  EntityProviderMutation,
} from '@backstage/plugin-catalog-node';

interface Mutation {
  type: string;
  added: number;
  removed: number;
}

/** Does what the catalog does with what a provider sends. */
export class TestCatalog implements EntityProviderConnection {
  readonly entities = new Map<string, Entity>();
  /** How many entities each mutation was about. */
  readonly mutations: Mutation[] = [];
  /** What it answers to a mutation instead of taking it. */
  failure?: (mutation: Mutation) => Error | undefined;

  async applyMutation(mutation: EntityProviderMutation): Promise<void> {
    const full = mutation.type === 'full';
    const added = full ? mutation.entities : mutation.added;
    const removed = full ? [] : mutation.removed;
    const counted = {
      type: mutation.type,
      added: added.length,
      removed: removed.length,
    };
    const failure = this.failure?.(counted);
    if (failure) {
      throw failure;
    }
    this.mutations.push(counted);
    if (full) {
      this.entities.clear();
    }
    for (const entry of removed) {
      this.entities.delete(
        'entityRef' in entry
          ? entry.entityRef
          : stringifyEntityRef(entry.entity),
      );
    }
    for (const { entity } of added) {
      this.entities.set(stringifyEntityRef(entity), entity);
    }
  }

  async refresh(): Promise<void> {}

  refs(): string[] {
    return [...this.entities.keys()].sort();
  }

  spec(ref: string) {
    return this.entities.get(ref)?.spec;
  }
}
