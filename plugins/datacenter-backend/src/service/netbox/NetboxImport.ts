import { LoggerService } from '@backstage/backend-plugin-api';
import { isError, toError } from '@backstage/errors';
import { LeasedWork, LeaseOptions } from '@rackstage/leased-loop';
import { AddressPolicy } from '@rackstage/outgoing-requests';
import {
  NetboxOutcome,
  NetboxRunState,
  ObjectKindName,
} from '@rackstage/plugin-datacenter-common';
import { LostRun, NetboxStore } from '../../database/netbox/NetboxStore';
import {
  RunCounts,
  RunRecord,
  ServerRecord,
} from '../../database/netbox/records';
import {
  ImportBatch,
  NetboxClient,
  NetboxClientOptions,
  readNetbox,
} from '../../imports/netbox';
import { applyItems } from './applyItems';
import { countMore } from './counts';
import { NetboxTokens } from './NetboxTokens';
import { stageBatch } from './stageBatch';
import { stageGone } from './stageGone';

export interface NetboxImportOptions {
  store: NetboxStore;
  tokens: NetboxTokens;
  policy: AddressPolicy;
  logger: LoggerService;
  now: () => Date;
  /** After a transaction: ids of what was made, changed or removed. */
  changed: (ids: { kind: ObjectKindName; id: string }[]) => void;
  client?: Pick<NetboxClientOptions, 'pageSize' | 'wait'>;
  /** Items that are stored together. */
  batchSize?: number;
}

/** What another attempt would not change, told by whom it is about. */
const told = ['InputError', 'NotFoundError', 'ServiceUnavailableError'];

const mostFailures = 5;

/**
 * Imports of NetBox servers: a run reads and compares, and waits; when a
 * person says so it stores. After each batch it is written down how far it is,
 * in the batch's transaction: whoever goes on with it doubles nothing.
 */
export class NetboxImport implements LeasedWork<RunRecord> {
  readonly name = 'netbox-imports';
  readonly concurrency = 2;

  constructor(private readonly options: NetboxImportOptions) {}

  claim(lease: LeaseOptions, limit: number): Promise<RunRecord[]> {
    return this.options.store.claim(lease, limit);
  }

  renew(lease: LeaseOptions, ids: string[]): Promise<string[]> {
    return this.options.store.renew(lease, ids);
  }

  /** Nothing waits for a time. */
  async untilNextDue(): Promise<undefined> {
    return undefined;
  }

  async process(
    run: RunRecord,
    lease: LeaseOptions,
    signal: AbortSignal,
  ): Promise<void> {
    try {
      if (run.phase === 'read') {
        await this.read(run, lease, signal);
      } else {
        await this.apply(run, lease, signal);
      }
    } catch (error) {
      if (!(error instanceof LostRun) && !signal.aborted) {
        await this.failed(run, toError(error));
      }
    } finally {
      await this.options.store.release(lease, run.id);
    }
  }

  private async read(
    waiting: RunRecord,
    lease: LeaseOptions,
    signal: AbortSignal,
  ): Promise<void> {
    const { store } = this.options;
    let run: RunRecord = { ...waiting, state: 'reading' };
    await store.transaction(t =>
      t.advance(waiting, lease, { state: run.state }),
    );
    const known = await store.knownSources(run.id);
    const batches = readNetbox({
      client: await this.connect(run),
      from: run.reading.next,
      known,
      signal,
    });
    for await (const batch of batches) {
      run = await this.stage(batch, run, lease);
    }
  }

  private stage(
    batch: ImportBatch,
    run: RunRecord,
    lease: LeaseOptions,
  ): Promise<RunRecord> {
    return this.options.store.transaction(async t => {
      const { step, total, next } = batch;
      const items = await stageBatch(batch, run, t);
      const change: Partial<RunRecord> = {
        failures: 0,
        staged: run.staged + batch.items.length + batch.skipped.length,
        counts: countMore(run.counts, items),
        reading: {
          next,
          step,
          total,
          done: next?.step === step ? next.offset : total,
        },
      };
      if (!next) {
        const gone = await stageGone({ ...run, ...change }, t);
        change.staged = change.staged! + gone.length;
        change.counts = countMore(change.counts!, gone);
        Object.assign(
          change,
          hasChanges(change.counts)
            ? { state: 'ready' }
            : ended('done', this.options.now()),
        );
      }
      await t.advance(run, lease, change);
      return { ...run, ...change };
    });
  }

  private async apply(
    applying: RunRecord,
    lease: LeaseOptions,
    signal: AbortSignal,
  ): Promise<void> {
    const { name } = await this.requireServer(applying);
    let run: RunRecord | undefined = applying;
    while (run) {
      signal.throwIfAborted();
      run = await this.applyBatch(run, name, lease);
    }
  }

  /** @returns undefined after the last one */
  private async applyBatch(
    run: RunRecord,
    server: string,
    lease: LeaseOptions,
  ): Promise<RunRecord | undefined> {
    const { store, now, changed, batchSize = 500 } = this.options;
    const outcomes: NetboxOutcome[] = run.deleteGone
      ? ['create', 'change', 'gone']
      : ['create', 'change'];
    const context = {
      by: run.appliedBy!,
      at: now().toISOString(),
      reason: `NetBox: ${server}`,
      asFound: true,
    };
    const { after, touched } = await store.transaction(async t => {
      // Whoever lost the run waits here, and changes nothing.
      await t.advance(run, lease, { failures: 0 });
      const { id, applied } = run;
      const items = await t.itemsFrom(id, applied, outcomes, batchSize);
      if (items.length === 0) {
        await t.advance(run, lease, {
          ...ended('done', now()),
          applied: run.staged,
        });
        return { after: undefined, touched: [] };
      }
      const result = await applyItems(items, run, context, t);
      await t.replaceItems(result.skipped);
      const skipped = new Set(result.skipped.map(({ ordinal }) => ordinal));
      const change = {
        applied: items.at(-1)!.ordinal + 1,
        counts: countMore(
          countMore(
            run.counts,
            items.filter(({ ordinal }) => skipped.has(ordinal)),
            -1,
          ),
          result.skipped,
        ),
      };
      await t.advance(run, lease, change);
      return { after: { ...run, ...change }, touched: result.changed };
    });
    if (touched.length > 0) {
      changed(touched);
    }
    return after;
  }

  private async connect(run: RunRecord): Promise<NetboxClient> {
    const { tokens, policy, client } = this.options;
    const server = await this.requireServer(run);
    return new NetboxClient({
      url: server.url,
      token: await tokens.open(server),
      policy,
      ...client,
    });
  }

  private async requireServer({ serverId }: RunRecord): Promise<ServerRecord> {
    const server = await this.options.store.getServer(serverId);
    if (!server) {
      throw new LostRun('The NetBox server was removed');
    }
    return server;
  }

  /** Told to people; what nobody foresaw is tried a few times before that. */
  private async failed({ id }: RunRecord, error: Error): Promise<void> {
    const { store, logger, now } = this.options;
    const states: NetboxRunState[] = ['waiting', 'reading', 'applying'];
    if (isError(error) && told.includes(error.name)) {
      logger.warn('An import of a NetBox failed', { runId: id });
      await store.changeRun(id, states, {
        ...ended('failed', now()),
        error: error.message,
      });
      return;
    }
    logger.error(`The import ${id} of a NetBox failed`, error);
    const failures = ((await store.getRun(id))?.failures ?? 0) + 1;
    await store.changeRun(
      id,
      states,
      failures < mostFailures
        ? { failures }
        : {
            ...ended('failed', now()),
            failures: 0,
            error:
              'The portal failed several times; its log says why. Go on with it, or ask an administrator',
          },
    );
  }
}

/** Otherwise nobody has to decide on it. */
const hasChanges = (counts: RunCounts) =>
  Object.values(counts).some(
    ({ create, change, gone }) => create + change + gone > 0,
  );

const ended = (state: NetboxRunState, at: Date): Partial<RunRecord> => ({
  state,
  activeServerId: undefined,
  endedAt: at.toISOString(),
});
