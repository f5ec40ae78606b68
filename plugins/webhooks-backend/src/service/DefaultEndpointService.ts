import { ConflictError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { Caller, OwnerExists, requireOwner } from '@rackstage/ownership';
import {
  Endpoint,
  EndpointChange,
  NewEndpoint,
  SecretRotation,
} from '@rackstage/plugin-webhooks-common';
import { defaultWorkspaceId } from '@rackstage/plugin-workspaces-common';
import { WorkspacesService } from '@rackstage/plugin-workspaces-node';
import { randomUUID } from 'node:crypto';
import {
  ReceivedEventQuery,
  ReceivedEventsStore,
} from '../database/ReceivedEventsStore';
import { EndpointRecord, ReceivedEventRecord } from '../database/records';
import { SettingsQuery, SettingsStore } from '../database/SettingsStore';
import {
  endpointView,
  receivedEventDetail,
  receivedEventView,
} from './endpointView';
import { EndpointService } from './EndpointService';
import { requireMapping } from './requireMapping';
import { endpointContext, WebhookSecrets } from '../secrets/WebhookSecrets';

export interface EndpointServiceOptions {
  endpoints: SettingsStore<EndpointRecord>;
  receivedEvents: ReceivedEventsStore;
  secrets: WebhookSecrets;
  ownerExists: OwnerExists;
  baseUrl: string;
  workspaces: Pick<WorkspacesService, 'requireActive'>;
  now(): Date;
  /** Something may be due. */
  onChange(): void;
}

export class DefaultEndpointService implements EndpointService {
  constructor(private readonly options: EndpointServiceOptions) {}

  async list(query: SettingsQuery) {
    const page = await this.options.endpoints.list(query);
    return { ...page, items: page.items.map(record => this.view(record)) };
  }

  async get(id: string) {
    return this.view(await this.options.endpoints.get(id));
  }

  async create(request: NewEndpoint, caller: Caller) {
    const { workspaceId = defaultWorkspaceId } = request;
    await this.options.workspaces.requireActive(workspaceId);
    requireMapping(request.mapping as JsonObject);
    await requireOwner(this.options.ownerExists, request.owner);
    const id = randomUUID();
    const { plaintext, record } = await this.options.secrets.make(
      endpointContext(id),
    );
    const now = this.options.now().toISOString();
    const endpoint: EndpointRecord = {
      filter: [],
      maxPerMinute: 60,
      enabled: true,
      ...request,
      id,
      workspaceId,
      runAs: caller.ref,
      secrets: [record],
      rejectedCount: 0,
      revision: 1,
      createdBy: caller.ref,
      createdAt: now,
      updatedAt: now,
    };
    await this.options.endpoints.insert(endpoint);
    return { ...this.view(endpoint), secret: plaintext };
  }

  async update(id: string, change: EndpointChange, caller: Caller) {
    const { revision, description, ...settings } = change;
    if (settings.mapping !== undefined) {
      requireMapping(settings.mapping as JsonObject);
    }
    if (settings.owner !== undefined) {
      await requireOwner(this.options.ownerExists, settings.owner);
    }
    const record = await this.options.endpoints.update(
      id,
      {
        ...settings,
        ...(description !== undefined && {
          description: description ?? undefined,
        }),
        ...(changesRun(change) && { runAs: caller.ref }),
        updatedAt: this.options.now().toISOString(),
      },
      revision,
    );
    return this.view(record);
  }

  delete(id: string) {
    return this.options.endpoints.delete(id);
  }

  async rotateSecret(id: string, { keepPreviousHours = 24 }: SecretRotation) {
    const { endpoints, secrets } = this.options;
    const before = await endpoints.get(id);
    const { plaintext, records } = await secrets.rotate(
      endpointContext(id),
      before.secrets,
      keepPreviousHours,
    );
    const record = await endpoints.update(
      id,
      { secrets: records, updatedAt: this.options.now().toISOString() },
      before.revision,
    );
    return { ...this.view(record), secret: plaintext };
  }

  async listReceived(query: ReceivedEventQuery) {
    const page = await this.options.receivedEvents.list(query);
    return { ...page, items: page.items.map(receivedEventView) };
  }

  async getReceived(id: string) {
    return receivedEventDetail(await this.options.receivedEvents.get(id));
  }

  async replay(id: string, caller: Caller) {
    const before = await this.options.receivedEvents.get(id);
    if (before.verdict === 'waiting') {
      throw new ConflictError(
        'It has not been worked on yet; wait until it has started or failed',
      );
    }
    const now = this.options.now().toISOString();
    const again: ReceivedEventRecord = {
      id: randomUUID(),
      workspaceId: before.workspaceId,
      endpointId: before.endpointId,
      // A person wants it on purpose: it is another one.
      deliveryId: `replay:${randomUUID()}`,
      receivedAt: now,
      payload: before.payload,
      verdict: 'waiting',
      attempts: 0,
      nextAttemptAt: now,
      replayOf: before.id,
      replayedBy: caller.ref,
    };
    await this.options.receivedEvents.insert(again);
    this.options.onChange();
    return receivedEventView(again);
  }

  private view(record: EndpointRecord): Endpoint {
    const { secrets, baseUrl } = this.options;
    return endpointView(record, secrets.valid(record.secrets), baseUrl);
  }
}

/** Whether a change decides what is started, and by which events, so that whoever makes it answers for it. */
export function changesRun(change: EndpointChange): boolean {
  const { templateRef, mapping, filter, verification } = change;
  return [templateRef, mapping, filter, verification].some(
    setting => setting !== undefined,
  );
}
