import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import { Caller } from '@rackstage/ownership';
import { AddressPolicy } from '@rackstage/outgoing-requests';
import {
  activeNetboxRunStates,
  NetboxRun,
  NetboxRunState,
  NetboxServer,
  NetboxServerUpdate,
  NewNetboxServer,
} from '@rackstage/plugin-datacenter-common';
import { PageQuery } from '@rackstage/stores';
import { randomUUID } from 'node:crypto';
import { ItemQuery, NetboxStore } from '../../database/netbox/NetboxStore';
import { RunRecord, ServerRecord } from '../../database/netbox/records';
import { ObjectsReader } from '../../database/ObjectsStore';
import { itemsView } from './itemsView';
import { NetboxTokens } from './NetboxTokens';
import { requireServerUrl } from './requireServerUrl';
import { runView, serverView } from './views';

export interface NetboxServiceOptions {
  store: NetboxStore;
  objects: ObjectsReader;
  tokens: NetboxTokens;
  policy: AddressPolicy;
  now: () => Date;
  /** There is something to do. */
  wake: () => void;
}

/** With their items, of each server. */
const keptRuns = 5;

/** NetBox servers, and imports of them. */
export class NetboxService {
  constructor(private readonly options: NetboxServiceOptions) {}

  async listServers(): Promise<{ items: NetboxServer[] }> {
    const { store } = this.options;
    const servers = await store.listServers();
    const last = await store.lastRuns();
    return {
      items: servers.map(server => serverView(server, last.get(server.id))),
    };
  }

  async getServer(id: string): Promise<NetboxServer> {
    const server = await this.requireServer(id);
    const last = await this.options.store.lastRuns();
    return serverView(server, last.get(id));
  }

  async createServer(
    { name, url, token }: NewNetboxServer,
    { ref }: Caller,
  ): Promise<NetboxServer> {
    const { store, tokens, policy, now } = this.options;
    requireServerUrl(url, policy);
    const id = randomUUID();
    const at = now().toISOString();
    const server: ServerRecord = {
      id,
      name: name.trim(),
      url,
      token: await tokens.seal(id, token),
      revision: 1,
      createdBy: ref,
      createdAt: at,
      updatedBy: ref,
      updatedAt: at,
    };
    await store.insertServer(server);
    return serverView(server);
  }

  async updateServer(
    id: string,
    { revision, name, url, token }: NetboxServerUpdate,
    { ref }: Caller,
  ): Promise<NetboxServer> {
    const { store, tokens, policy, now } = this.options;
    const before = await this.requireServer(id);
    if (url !== undefined) {
      requireServerUrl(url, policy);
      if (!token && new URL(url).origin !== new URL(before.url).origin) {
        throw new InputError(
          'token: give it as well, as it is sent to another server from now on',
        );
      }
    }
    if (revision !== before.revision) {
      throw new ConflictError(
        `'${before.name}' was changed meanwhile; look at it again`,
      );
    }
    await store.updateServer(
      {
        ...before,
        name: name?.trim() ?? before.name,
        url: url ?? before.url,
        token: token ? await tokens.seal(id, token) : before.token,
        revision: revision + 1,
        updatedBy: ref,
        updatedAt: now().toISOString(),
      },
      revision,
    );
    return this.getServer(id);
  }

  async deleteServer(id: string): Promise<void> {
    const { store } = this.options;
    const { name } = await this.requireServer(id);
    const last = (await store.lastRuns()).get(id);
    if (last && activeNetboxRunStates.includes(last.state)) {
      throw new ConflictError(
        `An import of '${name}' has not ended; cancel it first`,
      );
    }
    await store.deleteServer(id);
  }

  async startRun(serverId: string, { ref }: Caller): Promise<NetboxRun> {
    const { store, now, wake } = this.options;
    const server = await this.requireServer(serverId);
    const run: RunRecord = {
      id: randomUUID(),
      serverId,
      activeServerId: serverId,
      state: 'waiting',
      phase: 'read',
      reading: { done: 0, total: 0 },
      staged: 0,
      applied: 0,
      counts: {},
      deleteGone: false,
      failures: 0,
      requestedBy: ref,
      createdAt: now().toISOString(),
    };
    await store.insertRun(run);
    await store.forgetRuns(serverId, keptRuns);
    wake();
    return runView(run, server.name);
  }

  async listRuns(query: PageQuery & { serverId?: string }) {
    const { store } = this.options;
    const { items, nextCursor } = await store.listRuns(query);
    const names = new Map(
      (await store.listServers()).map(({ id, name }) => [id, name]),
    );
    return {
      items: items.map(run => runView(run, names.get(run.serverId)!)),
      ...(nextCursor && { nextCursor }),
    };
  }

  async getRun(id: string): Promise<NetboxRun> {
    return this.viewOf(await this.requireRun(id));
  }

  async listItems(id: string, query: ItemQuery) {
    const { store, objects } = this.options;
    await this.requireRun(id);
    return itemsView(id, await store.listItems(id, query), store, objects);
  }

  async apply(
    id: string,
    deleteGone: boolean,
    { ref }: Caller,
  ): Promise<NetboxRun> {
    return this.change(
      id,
      ['ready'],
      'only an import that is ready is applied',
      {
        state: 'applying',
        phase: 'apply',
        deleteGone,
        appliedBy: ref,
      },
    );
  }

  /** Where it failed. */
  async retry(id: string): Promise<NetboxRun> {
    const { phase, serverId } = await this.requireRun(id);
    return this.change(id, ['failed'], 'only one that failed goes on', {
      state: phase === 'read' ? 'waiting' : 'applying',
      activeServerId: serverId,
      error: undefined,
      endedAt: undefined,
    });
  }

  async cancel(id: string): Promise<NetboxRun> {
    return this.change(id, activeNetboxRunStates, 'it has ended', {
      state: 'cancelled',
      activeServerId: undefined,
      endedAt: this.options.now().toISOString(),
    });
  }

  /** Counts of what a run would do, for whoever asks whether it may be done. */
  async changes(id: string): Promise<boolean> {
    const { counts } = await this.requireRun(id);
    return Object.values(counts).some(({ change }) => change > 0);
  }

  private async change(
    id: string,
    from: readonly NetboxRunState[],
    refusal: string,
    change: Partial<RunRecord>,
  ): Promise<NetboxRun> {
    const { store, wake } = this.options;
    const { state } = await this.requireRun(id);
    if (!(await store.changeRun(id, from, change))) {
      throw new ConflictError(`The import is '${state}': ${refusal}`);
    }
    wake();
    return this.getRun(id);
  }

  private async viewOf(run: RunRecord): Promise<NetboxRun> {
    const server = await this.requireServer(run.serverId);
    return runView(run, server.name);
  }

  private async requireServer(id: string): Promise<ServerRecord> {
    const server = await this.options.store.getServer(id);
    if (!server) {
      throw new NotFoundError(`No NetBox server with id ${id}`);
    }
    return server;
  }

  private async requireRun(id: string): Promise<RunRecord> {
    const run = await this.options.store.getRun(id);
    if (!run) {
      throw new NotFoundError(`No import of a NetBox with id ${id}`);
    }
    return run;
  }
}
