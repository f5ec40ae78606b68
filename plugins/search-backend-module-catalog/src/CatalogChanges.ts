import { LoggerService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import { CatalogReader } from './CatalogReader';

export interface CatalogChangesOptions {
  reader: Pick<CatalogReader, 'versions' | 'get'>;
  logger: LoggerService;
  now: () => number;
}

/** Hears of entities that are new or changed, and of refs of those that are gone. */
export type ChangeListener = (
  changed: Entity[],
  removed: string[],
) => Promise<void>;

/** Milliseconds between two looks, at least. */
const shortestInterval = 3_000;

/** Of a replica's time, the part that looking takes at most: a large catalog is looked at less often. */
const share = 1 / 20;

const batchSize = 200;

/**
 * Finds out what changed in the catalog, which tells nobody: by comparing the
 * versions of its entities with those of the look before.
 */
export class CatalogChanges {
  private readonly listeners: ChangeListener[] = [];
  private known?: Map<string, string>;
  private timer?: NodeJS.Timeout;

  constructor(private readonly options: CatalogChangesOptions) {}

  subscribe(listener: ChangeListener): void {
    this.listeners.push(listener);
  }

  start(): void {
    this.timer = setTimeout(() => void this.run(), shortestInterval);
    this.timer.unref();
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private async run(): Promise<void> {
    const started = this.options.now();
    try {
      await this.look();
    } catch (error) {
      this.options.logger.warn(
        'Search could not find out what changed in the catalog and tries again',
        toError(error) as Error,
      );
    }
    if (this.timer) {
      const pause = (this.options.now() - started) / share;
      this.timer = setTimeout(
        () => void this.run(),
        Math.max(pause, shortestInterval),
      );
      this.timer.unref();
    }
  }

  /** The first time, nothing is known yet and so everything is told. */
  async look(): Promise<void> {
    const { reader } = this.options;
    const versions = await reader.versions();
    const known = this.known ?? new Map<string, string>();
    const changed = [...versions.keys()].filter(
      ref => versions.get(ref) !== known.get(ref),
    );
    const removed = [...known.keys()].filter(ref => !versions.has(ref));
    for (let start = 0; start < changed.length; start += batchSize) {
      const refs = changed.slice(start, start + batchSize);
      const entities = await reader.get(refs);
      const found = new Set(entities.map(stringifyEntityRef));
      await this.tell(
        entities,
        refs.filter(ref => !found.has(ref)),
      );
    }
    await this.tell([], removed);
    // Only now: what a listener did not take is told again.
    this.known = versions;
  }

  private async tell(changed: Entity[], removed: string[]): Promise<void> {
    if (changed.length + removed.length > 0) {
      for (const listener of this.listeners) {
        await listener(changed, removed);
      }
    }
  }
}
