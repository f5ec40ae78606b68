import {
  AuthService,
  LoggerService,
  SchedulerServiceTaskRunner,
} from '@backstage/backend-plugin-api';
import { ResponseError, toError } from '@backstage/errors';
import { EventsService } from '@backstage/plugin-events-node';
import {
  cloudsEvents,
  cloudsInstanceReadPermission,
  Instance,
  InstanceChangedEvent,
  InstancesEvent,
  InventoryDiscoveredEvent,
  Operation,
} from '@rackstage/plugin-clouds-common';
import { CloudsService } from '@rackstage/plugin-clouds-node';
import { EventRecorder, EventSource } from '@rackstage/plugin-webhooks-node';
import { discoveredEventType, instanceEventTypes } from './eventTypes';
import {
  discoveryOf,
  farewellOf,
  happeningsOf,
  idOf,
  subjectOf,
} from './happenings';

const pageSize = 200;

export interface InstanceEventsOptions {
  clouds: CloudsService;
  auth: AuthService;
  events: EventsService;
  logger: LoggerService;
  /** Looks at all instances for what no hint told of. */
  schedule: SchedulerServiceTaskRunner;
}

/** Hints of single instances whose request is not told along. */
const lifecycle = [
  cloudsEvents.instanceAdopted,
  cloudsEvents.instanceReleased,
  cloudsEvents.instanceDrifted,
];

type Told = NonNullable<Awaited<ReturnType<EventRecorder['latest']>>>;

/** Hears that something about an instance changed, looks at it, and tells what that is. */
export class InstanceEvents implements EventSource {
  readonly pluginId = 'clouds';
  readonly types = [...Object.values(instanceEventTypes), discoveredEventType];
  readonly readPermission = cloudsInstanceReadPermission;

  constructor(private readonly options: InstanceEventsOptions) {}

  async start(recorder: EventRecorder): Promise<void> {
    const { events, logger, schedule } = this.options;
    await events.subscribe({
      id: 'webhooks-clouds',
      topics: [
        cloudsEvents.instanceChanged,
        ...lifecycle,
        cloudsEvents.inventoryDiscovered,
      ],
      onEvent: async ({ topic, eventPayload }) => {
        try {
          await this.onHint(topic, eventPayload, recorder);
        } catch (error) {
          logger.warn(
            'What happened to an instance was not told; the next sweep will tell it',
            toError(error),
          );
        }
      },
    });
    await schedule.run({
      id: 'webhooks-clouds-sweep',
      fn: () => this.sweep(recorder),
    });
  }

  private async onHint(
    topic: string,
    payload: unknown,
    recorder: EventRecorder,
  ): Promise<void> {
    if (topic === cloudsEvents.inventoryDiscovered) {
      await this.onDiscovery(payload as InventoryDiscoveredEvent, recorder);
    } else if (lifecycle.some(known => known === topic)) {
      for (const id of (payload as InstancesEvent).instanceIds) {
        const instance = await this.find(id);
        await (instance
          ? recorder.record(happeningsOf(instance))
          : this.missedFarewell(subjectOf(id), recorder));
      }
    } else {
      await this.onChange(payload as InstanceChangedEvent, recorder);
    }
  }

  private async onDiscovery(
    found: InventoryDiscoveredEvent,
    recorder: EventRecorder,
  ): Promise<void> {
    const { auth, clouds } = this.options;
    const credentials = await auth.getOwnServiceCredentials();
    const account = await clouds.getAccount(found.accountId, { credentials });
    const time = new Date().toISOString();
    await recorder.record([discoveryOf(found, account, time)]);
  }

  private async onChange(
    { instanceIds, operationId }: InstanceChangedEvent,
    recorder: EventRecorder,
  ): Promise<void> {
    const { auth, clouds } = this.options;
    const credentials = await auth.getOwnServiceCredentials();
    const operation = await clouds.getOperation(operationId, { credentials });
    for (const part of operation.instances) {
      if (!instanceIds.includes(part.id)) {
        continue;
      }
      const instance = await this.find(part.id);
      await recorder.record(
        instance
          ? happeningsOf(instance)
          : await this.farewell(part, operation, recorder),
      );
    }
  }

  private async farewell(
    part: Operation['instances'][number],
    operation: Operation,
    recorder: EventRecorder,
  ) {
    // Its owner may have changed since it was asked for.
    const before = (await recorder.latest(subjectOf(part.id))) ?? {
      owner: operation.owner,
      workspaceId: operation.workspaceId,
      data: {},
    };
    return farewellOf(part, before, new Date().toISOString());
  }

  private async find(id: string): Promise<Instance | undefined> {
    const { auth, clouds } = this.options;
    const credentials = await auth.getOwnServiceCredentials();
    try {
      return await clouds.getInstance(id, { credentials });
    } catch (error) {
      if (error instanceof ResponseError && error.statusCode === 404) {
        return undefined;
      }
      throw error;
    }
  }

  private async sweep(recorder: EventRecorder): Promise<void> {
    const { auth, clouds } = this.options;
    const credentials = await auth.getOwnServiceCredentials();
    const existing = new Set<string>();
    let cursor: string | undefined;
    do {
      const page = await clouds.listInstances(
        { limit: pageSize, cursor, sort: 'name' },
        { credentials },
      );
      await recorder.record(page.items.flatMap(happeningsOf));
      page.items.forEach(({ id }) => existing.add(subjectOf(id)));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    const { type } = instanceEventTypes.deleted;
    for (const subject of await recorder.subjectsWithout(type)) {
      if (!existing.has(subject)) {
        await this.missedFarewell(subject, recorder);
      }
    }
  }

  /** Of what events are still kept about; its request still knows whether it was released. */
  private async missedFarewell(
    subject: string,
    recorder: EventRecorder,
  ): Promise<void> {
    const before = await recorder.latest(subject);
    const id = idOf(subject);
    // It may have been made after the list was read.
    if (!before || !id || isOver(before) || (await this.find(id))) {
      return;
    }
    const name = String(before.data.name);
    const entityRef = String(before.data.entityRef);
    const time = new Date().toISOString();
    const phase = (await this.wasReleased(id, before)) ? 'Released' : 'Deleted';
    const part = { id, name, entityRef, phase } as const;
    await recorder.record(farewellOf(part, before, time));
  }

  private async wasReleased(
    id: string,
    { data: { operation } }: Told,
  ): Promise<boolean> {
    if (typeof operation !== 'string') {
      return false;
    }
    const { auth, clouds } = this.options;
    const credentials = await auth.getOwnServiceCredentials();
    const { instances } = await clouds.getOperation(operation, {
      credentials,
    });
    return instances.some(part => part.id === id && part.phase === 'Released');
  }
}

const isOver = ({ type }: Told) =>
  [instanceEventTypes.deleted, instanceEventTypes.released].some(
    end => end.type === type,
  );
