import { AccessTableAnswer } from '@rackstage/plugin-workspaces-common';
import { AccessTable } from '@rackstage/roles';
import { applyChanges } from './applyChanges';

/** Where the table comes from, and for how long it counts. */
export interface AccessTableCacheOptions {
  /** Asks for all, or for what changed since a revision. */
  load(since?: number): Promise<AccessTableAnswer>;
  now(): number;
  /** Milliseconds for which an answer counts. */
  lifetime?: number;
}

/** Keeps the access table, and asks only for what has changed. */
export class AccessTableCache {
  private table?: AccessTable;
  private loadedAt = -Infinity;
  private loading?: Promise<AccessTable>;
  private next?: Promise<AccessTable>;

  constructor(private readonly options: AccessTableCacheOptions) {}

  async get(): Promise<AccessTable> {
    const { now, lifetime = 2000 } = this.options;
    return this.table && now() - this.loadedAt < lifetime
      ? this.table
      : this.ask();
  }

  /** What holds now: what is being asked for may have been answered before it changed. */
  refresh(): Promise<AccessTable> {
    if (!this.loading) {
      return this.ask();
    }
    this.next ??= this.loading
      .catch(() => {})
      .then(() => {
        this.next = undefined;
        return this.ask();
      });
    return this.next;
  }

  /** One question at a time, whoever asks. */
  private ask(): Promise<AccessTable> {
    this.loading ??= this.load().finally(() => {
      this.loading = undefined;
    });
    return this.loading;
  }

  private async load(): Promise<AccessTable> {
    const asked = this.options.now();
    const answer = await this.options.load(this.table?.revision);
    this.table = applyChanges(this.table, answer);
    this.loadedAt = asked;
    return this.table;
  }
}
