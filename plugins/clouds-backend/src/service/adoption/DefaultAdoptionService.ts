import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import { Caller, OwnerExists, requireOwner } from '@rackstage/ownership';
import {
  AdoptionPreview,
  AdoptionRequest,
  AdoptionResult,
  ObservedInstance,
  ObservedResource,
  ReleaseRequest,
} from '@rackstage/plugin-clouds-common';
import { defaultWorkspaceId } from '@rackstage/plugin-workspaces-common';
import { WorkspacesService } from '@rackstage/plugin-workspaces-node';
import { randomUUID } from 'node:crypto';
import { AccountsStore } from '../../database/AccountsStore';
import { AdoptionsStore } from '../../database/AdoptionsStore';
import {
  AccountRecord,
  InstanceRecord,
  NewEvent,
  OperationRecord,
  ResourceRecord,
} from '../../database/records';
import { callDriver } from '../../drivers/callDriver';
import { Connections } from '../../drivers/Connections';
import { entityRefOf } from '../entityRefOf';
import { readPrices } from '../readPrices';
import { requestDigest } from '../requestDigest';
import { RoleCredentials } from '../RoleCredentials';
import { isUsableIn, notUsableIn } from '../sharing';
import { WorkspaceRoom } from '../WorkspaceRoom';
import { adoptedInstance, adoptedResource, Adopting } from './adoptedRecords';
import { AdoptionService } from './AdoptionService';
import { lookAtThings } from './lookAtThings';
import {
  PreparationStores,
  prepareAdoption,
  Prepared,
} from './prepareAdoption';
import { keyOf, usersInCloud } from './relations';

export interface AdoptionServiceOptions extends PreparationStores {
  accounts: AccountsStore;
  adoptions: AdoptionsStore;
  connections: Connections;
  ownerExists: OwnerExists;
  room: WorkspaceRoom;
  roleCredentials: RoleCredentials;
  workspaces: Pick<WorkspacesService, 'requireActive'>;
  now(): Date;
  /** Milliseconds that one call to a cloud may take. */
  callDeadline: number;
  /** Things were adopted; ids only. */
  onAdopt(adopted: Adopted): void;
  /** Things are being released; ids only. */
  onReleaseAsked(released: Adopted): void;
}

export interface Adopted {
  instances: { id: string; operationId: string }[];
  resourceIds: string[];
}

interface Place {
  account: AccountRecord;
  workspaceId: string;
  credentialRole?: string;
}

export class DefaultAdoptionService implements AdoptionService {
  constructor(private readonly options: AdoptionServiceOptions) {}

  async preview(
    request: AdoptionRequest,
    caller: Caller,
  ): Promise<AdoptionPreview> {
    const place = await this.placeOf(request, caller);
    const prepared = await this.prepare(request, place);
    return {
      ok: prepared.every(({ problems }) => problems.length === 0),
      items: await Promise.all(
        prepared.map(async one => ({
          ...one.item,
          cloudName: one.seen?.name,
          name: one.name,
          problems: one.problems,
          along: await this.alongWith(one, prepared, place.account),
        })),
      ),
    };
  }

  /**
   * @param requireUse - throws where the caller may not use what is managed here and named by what is adopted
   */
  async adopt(
    request: AdoptionRequest,
    caller: Caller,
    requireUse: (uses: Prepared['uses']) => Promise<void> = async () => {},
  ): Promise<AdoptionResult> {
    const owner = entityRefOf(request.owner);
    await requireOwner(this.options.ownerExists, owner);
    const place = await this.placeOf(request, caller);
    await this.options.workspaces.requireActive(place.workspaceId);
    const prepared = await this.prepare(request, place);
    requireAdoptable(prepared);
    await requireUse(prepared.flatMap(({ uses }) => uses));
    const records = await this.recordsOf(prepared, request, {
      ...place,
      owner,
      requestedBy: caller.ref,
    });
    const { instances, resources } = records;
    await this.options.adoptions.adopt(
      records,
      event('Adopted', 'It was in the cloud, and is managed here now', caller),
      await this.options.room.admission(place.workspaceId),
    );
    this.options.onAdopt(idsOf(records));
    return resultOf(instances, resources);
  }

  async release(
    { items }: ReleaseRequest,
    caller: Caller,
  ): Promise<AdoptionResult> {
    const released = await this.options.adoptions.release(
      items,
      event('ReleaseRequested', `ReleaseRequested by ${caller.ref}`, caller),
    );
    this.options.onReleaseAsked(idsOf(released));
    return resultOf(released.instances, released.resources);
  }

  /** @throws NotFoundError, InputError when the account cannot be used in the workspace */
  private async placeOf(
    { account: name, workspaceId = defaultWorkspaceId }: AdoptionRequest,
    caller: Caller,
  ): Promise<Place> {
    const account = await this.options.accounts.findByName(name);
    if (!account) {
      throw new NotFoundError(
        `No cloud account named '${name}'; choose another one`,
      );
    }
    if (!isUsableIn(account, workspaceId)) {
      throw new InputError(notUsableIn(account, workspaceId));
    }
    const thing = { accountId: account.id, workspaceId };
    return {
      account,
      workspaceId,
      credentialRole: await this.options.roleCredentials.roleOf(
        thing,
        caller.ref,
      ),
    };
  }

  private async prepare(
    { items }: AdoptionRequest,
    { account, workspaceId, credentialRole }: Place,
  ): Promise<Prepared[]> {
    if (new Set(items.map(keyOf)).size < items.length) {
      throw new InputError('Name each thing once');
    }
    const { callDeadline, connections, managedThings } = this.options;
    const managed = await managedThings.find(account.id, items);
    const managerOf = (item: (typeof items)[number]) =>
      managed.find(
        ({ kind, region, cloudId }) =>
          keyOf({ kind, region, id: cloudId }) === keyOf(item),
      );
    const looked = await lookAtThings(
      items.filter(item => !managerOf(item)),
      await connections.get(account, credentialRole),
      send => callDriver({ deadline: callDeadline }, send),
    );
    const beingMade = await managedThings.findBeingMade(
      looked.flatMap(({ seen }) => {
        const { tag } = (seen ?? {}) as { tag?: string };
        return tag === undefined ? [] : [tag];
      }),
    );
    if (beingMade.length > 0) {
      throw new ConflictError(
        'One of them is just being made here; wait until that is done',
      );
    }
    return prepareAdoption(
      items.map(item => ({
        item,
        managed: managerOf(item),
        ...(looked.find(({ thing }) => thing === item) ?? { thing: item }),
      })),
      { account, workspaceId },
      this.options,
    );
  }

  /** What it needs first, then what could come along. */
  private async alongWith(
    one: Prepared,
    prepared: Prepared[],
    account: AccountRecord,
  ) {
    const { inventory, managedThings } = this.options;
    const chosen = new Set(prepared.map(({ item }) => keyOf(item)));
    const users = one.seen
      ? await usersInCloud(one.item, account.id, inventory)
      : [];
    const managed = await managedThings.find(
      account.id,
      users.map(({ thing }) => thing),
    );
    const isFree = ({ thing }: (typeof users)[number]) =>
      !chosen.has(keyOf(thing)) &&
      !managed.some(
        ({ kind, cloudId }) => kind === thing.kind && cloudId === thing.id,
      );
    const offered = (required: boolean) => (each: (typeof users)[number]) => ({
      ...each.thing,
      name: each.name,
      required,
    });
    return [
      ...one.lacking.map(offered(true)),
      ...users.filter(isFree).map(offered(false)),
    ];
  }

  private async recordsOf(
    prepared: Prepared[],
    request: AdoptionRequest,
    place: Place & Pick<Adopting, 'owner' | 'requestedBy'>,
  ) {
    const now = this.options.now().toISOString();
    const operation: OperationRecord = {
      id: randomUUID(),
      workspaceId: place.workspaceId,
      idempotencyKey: `adoption:${randomUUID()}`,
      requestDigest: requestDigest(request),
      requestedBy: place.requestedBy,
      createdAt: now,
    };
    const instances: InstanceRecord[] = [];
    const resources: ResourceRecord[] = [];
    for (const { item, id, name, seen, spec, links, facts } of prepared) {
      const { kind, region } = item;
      const adopting = { ...place, id, name, region, now };
      if (kind === 'instance') {
        instances.push(
          adoptedInstance(seen as ObservedInstance, adopting, {
            ...facts!,
            operationId: operation.id,
          }),
        );
      } else {
        const prices = await readPrices(this.options.inventory, place.account, {
          kind,
          region,
          spec,
        });
        const asked = { kind, spec, links, prices };
        resources.push(
          adoptedResource(seen as ObservedResource, adopting, asked),
        );
      }
    }
    return {
      ...(instances.length > 0 && { operation }),
      instances,
      resources,
    };
  }
}

/** @throws ConflictError when it is managed already or gone, else InputError */
function requireAdoptable(prepared: Prepared[]): void {
  const problems = prepared.flatMap(({ item, problems: own }) =>
    own.map(problem => ({ ...problem, id: item.id })),
  );
  if (problems.length === 0) {
    return;
  }
  const message = [
    ...new Set(
      problems.map(({ id, message: text }) =>
        text.includes(id) ? text : `${id}: ${text}`,
      ),
    ),
  ].join('; ');
  throw problems.some(({ code }) => conflicts.includes(code))
    ? new ConflictError(message)
    : new InputError(message);
}

const conflicts = ['AlreadyManaged', 'Gone', 'Busy'];

const event = (reason: string, message: string, { ref }: Caller): NewEvent => ({
  type: 'Normal',
  reason,
  params: {},
  message,
  actor: ref,
});

const idsOf = (records: {
  instances: InstanceRecord[];
  resources: ResourceRecord[];
}): Adopted => ({
  instances: records.instances.map(({ id, operationId }) => ({
    id,
    operationId,
  })),
  resourceIds: records.resources.map(({ id }) => id),
});

const resultOf = (
  instances: InstanceRecord[],
  resources: ResourceRecord[],
): AdoptionResult => ({
  items: [
    ...instances.map(({ id, name }) => ({
      kind: 'instance' as const,
      id,
      name,
    })),
    ...resources.map(({ kind, id, name }) => ({ kind, id, name })),
  ],
});
