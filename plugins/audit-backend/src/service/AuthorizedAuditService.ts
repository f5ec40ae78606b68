import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity, parseEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { AccessFilter, Authorizer, callerOf } from '@rackstage/ownership';
import {
  AuditEvent,
  auditEventExportPermission,
  auditEventReadPermission,
  auditEventResourceType,
  auditTrailVerifyPermission,
  EventCount,
  EventFilters,
  EventPage,
  Sink as SinkView,
  Verification,
} from '@rackstage/plugin-audit-common';
import { PageQuery, RecordPage } from '@rackstage/stores';
import { randomUUID } from 'node:crypto';
import { EventRecord, EventsStore } from '../database/EventsStore';
import { SinksStore } from '../database/SinksStore';
import { VerificationsStore } from '../database/VerificationsStore';
import { Sink } from '../sinks/Sink';
import { eventView } from './eventView';

type Credentials = BackstageCredentials;

export interface AuditServiceOptions {
  authorizer: Authorizer<typeof auditEventResourceType>;
  catalog: Pick<CatalogService, 'getEntityByRef'>;
  events: EventsStore;
  now(): Date;
  sinks: Sink[];
  sinksStore: SinksStore;
  verifications: VerificationsStore;
  /** There is something to verify. */
  wake(): void;
}

/** By which an entity says that it is something of a context; events name that by its id. */
const idAnnotations = [
  'rackstage.io/cloud-instance-id',
  'rackstage.io/cloud-resource-id',
  'rackstage.io/cloud-account-id',
];

const exportPage = 500;

/** What may not be seen is not there. Requests and actions come through here. */
export class AuthorizedAuditService {
  constructor(private readonly options: AuditServiceOptions) {}

  async listEvents(
    filters: EventFilters,
    page: PageQuery,
    credentials: Credentials,
  ): Promise<EventPage> {
    const visible = await this.visible(credentials);
    if (visible === 'none') {
      return { items: [] };
    }
    const found = await this.options.events.list({ ...filters, visible }, page);
    return { ...found, items: found.items.map(eventView) };
  }

  async countEvents(
    filters: EventFilters,
    credentials: Credentials,
  ): Promise<EventCount> {
    const visible = await this.visible(credentials);
    return visible === 'none'
      ? { count: 0, isMore: false }
      : this.options.events.count({ ...filters, visible });
  }

  async getEvent(id: number, credentials: Credentials): Promise<AuditEvent> {
    const { authorizer, events } = this.options;
    const event = await events.get(id);
    const { actor: owner, workspaceId } = event;
    const allowed = await authorizer.allows(
      auditEventReadPermission,
      { owner, workspaceId },
      credentials,
    );
    if (!allowed) {
      throw new NotFoundError(`No event with id ${id}`);
    }
    return eventView(event);
  }

  /** Whoever may read an entity may know what was done to it, but not from where. */
  async listEntityHistory(
    entityRef: string,
    page: PageQuery,
    credentials: Credentials,
  ): Promise<EventPage> {
    const { catalog, events } = this.options;
    const entity = await catalog.getEntityByRef(parseEntityRef(entityRef), {
      credentials,
    });
    if (!entity) {
      throw new NotFoundError(`No entity ${entityRef}`);
    }
    const found = await events.list(
      { targetIds: idsOf(entityRef, entity), changes: true },
      page,
    );
    return {
      ...found,
      items: found.items.map(event => {
        const { address, userAgent, ...rest } = eventView(event);
        return rest;
      }),
    };
  }

  /** All events of a search, newest first. */
  async exported(
    filters: EventFilters,
    credentials: Credentials,
  ): Promise<AsyncIterable<AuditEvent>> {
    const { authorizer, events } = this.options;
    await authorizer.require(auditEventExportPermission, credentials);
    const visible = await this.visible(credentials);
    const read = (cursor?: string): Promise<RecordPage<EventRecord>> =>
      visible === 'none'
        ? Promise.resolve({ items: [] })
        : events.list({ ...filters, visible }, { limit: exportPage, cursor });
    // Before anything is sent: what cannot be searched for is refused.
    return allFrom(await read(), read);
  }

  async startVerification(credentials: Credentials): Promise<Verification> {
    await this.requireVerify(credentials);
    return this.beginVerification(callerOf(credentials).ref);
  }

  /** For the portal itself, which looks every day. */
  async beginVerification(requestedBy: string): Promise<Verification> {
    const { now, verifications, wake } = this.options;
    const verification: Verification = {
      id: randomUUID(),
      requestedBy,
      requestedAt: now().toISOString(),
      state: 'running',
      checked: 0,
      problemCount: 0,
      problems: [],
    };
    await verifications.insert(verification);
    wake();
    return verification;
  }

  async getVerification(
    id: string,
    credentials: Credentials,
  ): Promise<Verification> {
    await this.requireVerify(credentials);
    return this.options.verifications.get(id);
  }

  async listVerifications(page: PageQuery, credentials: Credentials) {
    await this.requireVerify(credentials);
    return this.options.verifications.list(page);
  }

  async listSinks(credentials: Credentials): Promise<{ items: SinkView[] }> {
    const { sinks, sinksStore } = this.options;
    await this.requireVerify(credentials);
    const records = await sinksStore.list();
    const items = await Promise.all(
      records.map(async ({ id, failures, nextAttemptAt, ...state }) => {
        const { type, target } = sinks.find(({ name }) => name === id)!;
        const waiting = await sinksStore.waiting(id);
        return { name: id, type, target, waiting, ...state };
      }),
    );
    return { items };
  }

  private requireVerify(credentials: Credentials): Promise<void> {
    return this.options.authorizer.require(
      auditTrailVerifyPermission,
      credentials,
    );
  }

  private visible(
    credentials: Credentials,
  ): Promise<AccessFilter | 'none' | undefined> {
    return this.options.authorizer.visible(
      auditEventReadPermission,
      credentials,
    );
  }
}

async function* allFrom(
  first: RecordPage<EventRecord>,
  read: (cursor: string) => Promise<RecordPage<EventRecord>>,
): AsyncIterable<AuditEvent> {
  for (let page = first; ; page = await read(page.nextCursor)) {
    yield* page.items.map(eventView);
    if (page.nextCursor === undefined) {
      return;
    }
  }
}

function idsOf(entityRef: string, { metadata }: Entity): string[] {
  const ids = idAnnotations.flatMap(
    annotation => metadata.annotations?.[annotation] ?? [],
  );
  return [entityRef.toLowerCase(), ...ids];
}
