import { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { ApiDocuments, PublishedApi } from '@rackstage/api-documents';
import { DatabaseTrafficStore } from '../database/DatabaseTrafficStore';
import { Routes } from './Routes';
import { step, Traffic } from './Traffic';

export interface TrafficKeeperOptions {
  documents: Pick<ApiDocuments, 'list' | 'pluginIds'>;
  logger: LoggerService;
  now(): number;
  routes: Routes;
  store: DatabaseTrafficStore;
  traffic: Traffic;
}

const writeEvery = 10_000;
/** A plugin that runs apart is replaced, or starts, when it likes; while it starts, it has no document. */
const readDocumentsEvery = 30_000;
/** A day, and the five minutes that it began in. */
const keptFor = 25 * 3_600_000;

/** Writes what was counted, lets go of what is old, and reads the documents that routes come from. */
export class TrafficKeeper {
  /** The documents as they were last read. */
  published: PublishedApi[] = [];
  private timers: NodeJS.Timeout[] = [];

  constructor(private readonly options: TrafficKeeperOptions) {}

  start(): void {
    // In the background: plugins that start later answer later.
    void this.readDocuments();
    this.timers = [
      setInterval(() => void this.write(), writeEvery),
      setInterval(() => void this.readDocuments(), readDocumentsEvery),
    ];
  }

  async stop(): Promise<void> {
    this.timers.forEach(timer => clearInterval(timer));
    await this.write();
  }

  async write(): Promise<void> {
    const { now, store, traffic } = this.options;
    await this.trying('Traffic was not written', async () => {
      const rows = traffic.take();
      try {
        await store.write(rows);
      } catch (error) {
        traffic.putBack(rows);
        throw error;
      }
      await store.deleteBefore(now() - keptFor - step);
    });
    if (this.published.length === 0) {
      // A plugin was still starting when they were read first.
      await this.readDocuments();
    }
  }

  async readDocuments(): Promise<void> {
    await this.trying('API documents were not read', async () => {
      const { documents, routes } = this.options;
      const ids = await documents.pluginIds();
      routes.replace(ids, this.published);
      this.published = await documents.list();
      routes.replace(ids, this.published);
    });
  }

  /** Statistics are no reason to disturb anybody. */
  private async trying(what: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const message = isError(error) ? error.message : String(error);
      this.options.logger.warn(`${what}: ${message}`);
    }
  }
}
