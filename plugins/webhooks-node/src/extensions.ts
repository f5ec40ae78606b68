import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { ResourcePermission } from '@backstage/plugin-permission-common';
import { JsonObject } from '@backstage/types';
import { EventType } from '@rackstage/plugin-webhooks-common';

/** Something that happened, told to whoever subscribed to it. */
export interface NewEvent {
  /**
   * The same for the same happening, however often it is told: told again, it
   * is not sent again.
   */
  key: string;
  /** Of the source's types. */
  type: string;
  /** What it is about, for example `instances/<id>`. */
  subject: string;
  /** RFC 3339, UTC. */
  time: string;
  /** Entity ref of the group or user that has what it is about. */
  owner: string;
  /** Which workspace it is in; 'default' where nobody says so. */
  workspaceId?: string;
  data: JsonObject;
}

export interface EventRecorder {
  /** Stored when it resolves: it is then delivered, also if this process dies. */
  record(events: NewEvent[]): Promise<void>;

  /** What a type's source told about, and never in this type: of what is gone, whose end was not told. */
  subjectsWithout(type: string): Promise<string[]>;

  /** The last that was told about something: what is gone can no longer be read. */
  latest(
    subject: string,
  ): Promise<
    Pick<NewEvent, 'type' | 'owner' | 'workspaceId' | 'data'> | undefined
  >;
}

/** A context whose happenings can be subscribed to. */
export interface EventSource {
  /** Plugin id of the context. */
  pluginId: string;
  types: EventType[];
  /**
   * What one needs to see what the events are about: who may see it in the event's workspace may be sent them. Without
   * one, only its owner is.
   */
  readPermission?: ResourcePermission;
  /** Listens, and tells the recorder, until the process ends. */
  start(recorder: EventRecorder): Promise<void>;
}

export interface WebhookEventSourcesExtensionPoint {
  /** @throws ConflictError when another source has one of its types */
  addSource(source: EventSource): void;
}

export const webhookEventSourcesExtensionPoint =
  createExtensionPoint<WebhookEventSourcesExtensionPoint>({
    id: 'webhooks.event-sources',
  });
