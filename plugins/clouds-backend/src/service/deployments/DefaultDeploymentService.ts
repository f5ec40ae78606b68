import { ConflictError, InputError } from '@backstage/errors';
import { Caller } from '@rackstage/ownership';
import {
  Deployment,
  DeploymentChange,
  DeploymentFacets,
  DeploymentGroupRequest,
  deploymentLimits,
  DeploymentPage,
  DeploymentPowerChange,
  DeploymentPowerResult,
  DeploymentRequest,
  DeploymentReview,
  DeploymentScaling,
  InstanceEventPage,
  memberName,
  NewDeployment,
  PlacementRequest,
  PlacementVerdict,
} from '@rackstage/plugin-clouds-common';
import { PageQuery } from '@rackstage/stores';
import { AccountsStore } from '../../database/AccountsStore';
import {
  DeploymentFilter,
  DeploymentQuery,
  DeploymentRecordChange,
  DeploymentsStore,
} from '../../database/DeploymentsStore';
import { InventoryStore } from '../../database/InventoryStore';
import { DeploymentRecord } from '../../database/records';
import { callDriver } from '../../drivers/callDriver';
import { Connections } from '../../drivers/Connections';
import { wantedOf } from '../../reconcilers/memberCounts';
import { countFacets } from '../countFacets';
import { changeSettings } from '../desiredState';
import { eventView } from '../instanceView';
import { RoleCredentials } from '../RoleCredentials';
import { WorkspaceRoom } from '../WorkspaceRoom';
import { DeploymentCheck, firstIndexes } from './DeploymentCheck';
import {
  AskedOfDeployment,
  askedEvent,
  changePowerOfAll,
  freeIndexes,
  groupOf,
  refuseWhileGoing,
  scaleIn,
  terminate,
  withGroup,
} from './deploymentChanges';
import {
  DeploymentCreation,
  DeploymentCreationOptions,
} from './DeploymentCreation';
import { DeploymentService } from './DeploymentService';
import { deploymentView } from './deploymentView';
import { CheckedGroup, GroupCheck, groupRecord } from './GroupCheck';
import { MemberFactory } from './MemberFactory';
import { Placements } from './Placements';
import { requireNoGroupProblems } from './requireNoGroupProblems';
import { reviewDeployment } from './reviewDeployment';

const filterOfFacet = {
  phase: 'phases',
  owner: 'owners',
  workspaceId: 'workspaceIds',
} as const;

export interface DeploymentServiceOptions extends DeploymentCreationOptions {
  accounts: AccountsStore;
  connections: Connections;
  inventory: InventoryStore;
  deployments: DeploymentsStore;
  deploymentCheck: DeploymentCheck;
  groupCheck: GroupCheck;
  memberFactory: MemberFactory;
  roleCredentials: RoleCredentials;
  room: WorkspaceRoom;
  callDeadline: number;
  warningLeads: number[];
  now(): Date;
  /** Ids only. */
  onDeploymentChange(change: { deploymentIds: string[] }): void;
}

export class DefaultDeploymentService implements DeploymentService {
  private readonly creation: DeploymentCreation;

  constructor(private readonly options: DeploymentServiceOptions) {
    this.creation = new DeploymentCreation(options);
  }

  async review(
    request: DeploymentRequest,
    caller: Caller,
  ): Promise<DeploymentReview> {
    const { connections, deploymentCheck, roleCredentials, room } =
      this.options;
    const checked = await deploymentCheck.check(request);
    return reviewDeployment(checked, {
      room,
      call:
        ({ account, asked }) =>
        send =>
          callDriver(
            {
              deadline: this.options.callDeadline,
              turn: connections.turn({
                accountId: account.id,
                region: asked.region,
              }),
            },
            send,
          ),
      connection: async ({ account }) =>
        connections.get(
          account,
          await roleCredentials.roleOf(
            { accountId: account.id, workspaceId: checked.workspaceId },
            caller.ref,
          ),
        ),
    });
  }

  recommend(request: PlacementRequest): Promise<PlacementVerdict[]> {
    return new Placements(this.options).recommend(request);
  }

  async create(request: NewDeployment, caller: Caller): Promise<Deployment> {
    const record = await this.creation.create(request, caller);
    return this.view(record);
  }

  async list(query: DeploymentQuery): Promise<DeploymentPage> {
    const { items, nextCursor } = await this.options.deployments.list(query);
    return { items: await this.views(items), nextCursor };
  }

  count(filter: DeploymentFilter): Promise<DeploymentFacets> {
    const { accounts, deployments } = this.options;
    return countFacets(filterOfFacet, filter, { accounts, items: deployments });
  }

  async get(id: string): Promise<Deployment> {
    return this.view(await this.options.deployments.get(id));
  }

  async listEvents(id: string, page: PageQuery): Promise<InstanceEventPage> {
    await this.options.deployments.get(id);
    const events = await this.options.deployments.listEvents(id, page);
    return { ...events, items: events.items.map(eventView) };
  }

  async update(
    id: string,
    { revision, ...change }: DeploymentChange,
    caller: Caller,
  ): Promise<Deployment> {
    const asked = await this.asked(id, caller);
    const { description, deletionProtection, onFailure } = change;
    const fields = {
      ...(description !== undefined && {
        description: description ?? undefined,
      }),
      ...(deletionProtection !== undefined && { deletionProtection }),
      ...(onFailure !== undefined && { onFailure }),
    };
    return this.change(
      id,
      ({ deployment, members }) => {
        refuseWhileGoing(deployment);
        return {
          fields: { ...fields, nextAttemptAt: asked.now },
          events: [
            askedEvent('Changed', caller, {
              fields: Object.keys(change).join(', '),
            }),
          ],
          changeMembers:
            deletionProtection === undefined
              ? undefined
              : new Map(
                  members
                    .filter(({ deleteRequestedAt }) => !deleteRequestedAt)
                    .map(member => [
                      member.id,
                      changeSettings(
                        { deletionProtection },
                        {
                          caller,
                          now: asked.now,
                          credentialRole: member.credentialRole,
                          warningLeads: this.options.warningLeads,
                        },
                      ),
                    ]),
                ),
        };
      },
      { revision },
    );
  }

  async delete(id: string, caller: Caller): Promise<Deployment> {
    return this.change(id, terminate(await this.asked(id, caller)));
  }

  async addGroup(
    id: string,
    group: DeploymentGroupRequest,
    caller: Caller,
  ): Promise<Deployment> {
    const { deployment, resources } = await this.options.deployments.load(id);
    refuseWhileGoing(deployment);
    if (deployment.groups.some(({ request }) => request.name === group.name)) {
      throw new ConflictError(
        `The deployment has a group '${group.name}' already; scale it, or choose another name`,
      );
    }
    requireRoomFor(deployment, group.count);
    const indexes = firstIndexes(group.count);
    const checked = await this.checked(deployment, group, indexes);
    const { members, made } = await this.options.memberFactory.make(
      deployment,
      [{ checked, indexes }],
      { requestedBy: caller.ref, resources },
    );
    return this.change(
      id,
      state => {
        refuseWhileGoing(state.deployment);
        return {
          fields: {
            groups: [...state.deployment.groups, groupRecord(checked, indexes)],
            nextAttemptAt: this.now(),
          },
          events: [
            askedEvent('GroupAdded', caller, {
              group: group.name,
              count: group.count,
            }),
          ],
          add: members,
          addResources: made,
        };
      },
      { revision: deployment.revision, workspaceId: deployment.workspaceId },
    );
  }

  async scale(
    id: string,
    scaling: DeploymentScaling,
    caller: Caller,
  ): Promise<Deployment> {
    const state = await this.options.deployments.load(id);
    const { deployment, resources } = state;
    refuseWhileGoing(deployment);
    const group = groupOf(deployment, scaling.group);
    const more = scaling.count - group.indexes.length;
    if (more <= 0) {
      return more === 0
        ? this.view(deployment)
        : this.change(id, scaleIn(scaling, await this.asked(id, caller)));
    }
    if (scaling.members) {
      throw new InputError(
        "Only those that go can be named; leave 'members' out, or ask for a lower count",
      );
    }
    requireRoomFor(deployment, more);
    const indexes = freeIndexes(group, state, more);
    const checked = await this.checked(deployment, group.request, indexes);
    const { members, made } = await this.options.memberFactory.make(
      deployment,
      [{ checked, indexes }],
      { requestedBy: caller.ref, resources },
    );
    return this.change(
      id,
      current => {
        refuseWhileGoing(current.deployment);
        const before = groupOf(current.deployment, scaling.group);
        return {
          fields: {
            groups: withGroup(current.deployment, {
              ...before,
              indexes: [...before.indexes, ...indexes],
            }),
            nextAttemptAt: this.now(),
          },
          events: [
            askedEvent('Scaled', caller, {
              group: scaling.group,
              from: before.indexes.length,
              to: before.indexes.length + indexes.length,
            }),
          ],
          add: members,
          addResources: made,
        };
      },
      { revision: deployment.revision, workspaceId: deployment.workspaceId },
    );
  }

  async changePower(
    id: string,
    change: DeploymentPowerChange,
    caller: Caller,
  ): Promise<DeploymentPowerResult> {
    let result: DeploymentPowerResult = { changed: 0, skipped: 0 };
    await this.change(
      id,
      changePowerOfAll(
        change,
        await this.asked(id, caller),
        (changed, skipped) => {
          result = { changed, skipped };
        },
      ),
    );
    return result;
  }

  /** @throws InputError */
  private async checked(
    deployment: DeploymentRecord,
    group: DeploymentGroupRequest,
    indexes: number[],
  ): Promise<CheckedGroup> {
    const checked = await this.options.groupCheck.check(
      group,
      { ...deployment, settings: deployment.request },
      indexes.map(index => memberName(deployment.name, group.name, index)),
    );
    requireNoGroupProblems([checked]);
    return checked;
  }

  private async change(
    id: string,
    change: DeploymentRecordChange,
    options: { revision?: number; workspaceId?: string } = {},
  ): Promise<Deployment> {
    const { revision, workspaceId } = options;
    const changed = await this.options.deployments.change(id, change, {
      revision,
      admit:
        workspaceId === undefined
          ? undefined
          : await this.options.room.admission(workspaceId),
    });
    this.options.onDeploymentChange({ deploymentIds: [id] });
    return this.view(changed);
  }

  private async asked(id: string, caller: Caller): Promise<AskedOfDeployment> {
    const { workspaceId, groups } = await this.options.deployments.get(id);
    const { members } = await this.options.deployments.load(id);
    const roles = new Map<string, string | undefined>();
    for (const accountId of [
      ...groups.map(group => group.accountId),
      ...members.map(member => member.accountId),
    ]) {
      if (!roles.has(accountId)) {
        const place = { accountId, workspaceId };
        roles.set(
          accountId,
          await this.options.roleCredentials.roleOf(place, caller.ref),
        );
      }
    }
    return {
      caller,
      now: this.now(),
      credentialRole: accountId => roles.get(accountId),
    };
  }

  private async view(record: DeploymentRecord): Promise<Deployment> {
    return (await this.views([record]))[0];
  }

  private async views(records: DeploymentRecord[]): Promise<Deployment[]> {
    const { accounts, deployments } = this.options;
    const accountIds = new Set(
      records.flatMap(({ groups }) => groups.map(group => group.accountId)),
    );
    const [counts, found] = await Promise.all([
      deployments.countMembers(records.map(({ id }) => id)),
      accounts.getMany([...accountIds]),
    ]);
    const byId = new Map(found.map(account => [account.id, account]));
    return records.map(record => deploymentView(record, counts, byId));
  }

  private now(): string {
    return this.options.now().toISOString();
  }
}

/** @throws InputError */
function requireRoomFor(deployment: DeploymentRecord, more: number): void {
  const members = wantedOf(deployment.groups) + more;
  if (members > deploymentLimits.members) {
    throw new InputError(
      `A deployment has at most ${deploymentLimits.members} instances, and ${members} are asked for; ask for fewer, or make another deployment`,
    );
  }
}
