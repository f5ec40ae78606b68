import { Caller, OwnerExists, requireOwner } from '@rackstage/ownership';
import {
  Deployment,
  DeploymentChange,
  DeploymentFacets,
  DeploymentGroupRequest,
  DeploymentPage,
  DeploymentPowerChange,
  DeploymentPowerResult,
  DeploymentRequest,
  DeploymentReview,
  DeploymentScaling,
  InstanceEventPage,
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
  DeploymentState,
} from '../../database/DeploymentsStore';
import { InventoryStore } from '../../database/InventoryStore';
import { InstanceRecord } from '../../database/records';
import { Admission } from '../../database/workspaceUsage';
import { callDriver } from '../../drivers/callDriver';
import { Connections } from '../../drivers/Connections';
import { countFacets } from '../countFacets';
import { entityRefOf } from '../entityRefOf';
import { eventView } from '../instanceView';
import { RoleCredentials } from '../RoleCredentials';
import { WorkspaceRoom } from '../WorkspaceRoom';
import { DeploymentCheck } from './DeploymentCheck';
import {
  AskedOfDeployment,
  changePowerOfAll,
  groupOf,
  refuseWhileGoing,
  scaleIn,
  terminate,
} from './deploymentChanges';
import {
  DeploymentCreation,
  DeploymentCreationOptions,
} from './DeploymentCreation';
import { DeploymentGrowth } from './DeploymentGrowth';
import { DeploymentService } from './DeploymentService';
import { changeDeploymentSettings } from './deploymentSettings';
import { DeploymentViews } from './DeploymentViews';
import { GroupCheck } from './GroupCheck';
import { MemberFactory } from './MemberFactory';
import { Placements } from './Placements';
import { requireMovableDeployment } from './requireMovableDeployment';
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
  ownerExists: OwnerExists;
  placements: Placements;
  roleCredentials: RoleCredentials;
  room: WorkspaceRoom;
  callDeadline: number;
  warningLeads: number[];
  now(): Date;
  /** Ids only. */
  onDeploymentChange(change: { deploymentIds: string[] }): void;
  /** Members and what they share belong to somebody else now. */
  onPartsChange(changed: {
    instances: Pick<InstanceRecord, 'id' | 'operationId'>[];
    resourceIds: string[];
  }): void;
}

export class DefaultDeploymentService implements DeploymentService {
  private readonly creation: DeploymentCreation;
  private readonly growth: DeploymentGrowth;
  private readonly views: DeploymentViews;

  constructor(private readonly options: DeploymentServiceOptions) {
    this.creation = new DeploymentCreation(options);
    this.growth = new DeploymentGrowth(options);
    this.views = new DeploymentViews(options);
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
    return this.options.placements.recommend(request);
  }

  async create(request: NewDeployment, caller: Caller): Promise<Deployment> {
    const record = await this.creation.create(request, caller);
    return this.views.one(record);
  }

  async list(query: DeploymentQuery): Promise<DeploymentPage> {
    const { items, nextCursor } = await this.options.deployments.list(query);
    return { items: await this.views.many(items), nextCursor };
  }

  count(filter: DeploymentFilter): Promise<DeploymentFacets> {
    const { accounts, deployments } = this.options;
    return countFacets(filterOfFacet, filter, { accounts, items: deployments });
  }

  async get(id: string): Promise<Deployment> {
    return this.views.one(await this.options.deployments.get(id));
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
    const { deployments, room, warningLeads } = this.options;
    const before = await deployments.get(id);
    const owner = change.owner && entityRefOf(change.owner);
    if (owner) {
      await requireOwner(this.options.ownerExists, owner);
    }
    const { workspaceId } = change;
    const moves =
      workspaceId !== undefined && workspaceId !== before.workspaceId;
    if (moves) {
      await requireMovableDeployment(
        await deployments.load(id),
        workspaceId,
        this.options,
      );
    }
    const wanted = { ...change, ...(owner && { owner }) };
    const changed = await deployments.change(
      id,
      changeDeploymentSettings(
        wanted,
        await this.asked(id, caller),
        warningLeads,
      ),
      {
        revision,
        admit: moves ? await room.admission(workspaceId) : undefined,
      },
    );
    this.options.onDeploymentChange({ deploymentIds: [id] });
    if (owner || moves) {
      const { members, resources } = await deployments.load(id);
      this.options.onPartsChange({
        instances: members,
        resourceIds: resources.map(resource => resource.id),
      });
    }
    return this.views.one(changed);
  }

  async delete(id: string, caller: Caller): Promise<Deployment> {
    return this.change(id, terminate(await this.asked(id, caller)));
  }

  async addGroup(
    id: string,
    group: DeploymentGroupRequest,
    caller: Caller,
  ): Promise<Deployment> {
    const state = await this.options.deployments.load(id);
    return this.grow(
      id,
      state,
      await this.growth.addGroup(state, group, caller),
    );
  }

  async scale(
    id: string,
    scaling: DeploymentScaling,
    caller: Caller,
  ): Promise<Deployment> {
    const state = await this.options.deployments.load(id);
    const { deployment } = state;
    refuseWhileGoing(deployment);
    const group = groupOf(deployment, scaling.group);
    const more = scaling.count - group.indexes.length;
    if (more === 0) {
      return this.views.one(deployment);
    }
    return more < 0
      ? this.change(id, scaleIn(scaling, await this.asked(id, caller)))
      : this.grow(
          id,
          state,
          await this.growth.scaleOut(state, scaling, more, caller),
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

  /** What was checked was checked on this revision. */
  private async grow(
    id: string,
    { deployment: { revision, workspaceId } }: DeploymentState,
    change: DeploymentRecordChange,
  ): Promise<Deployment> {
    const admit = await this.options.room.admission(workspaceId);
    return this.change(id, change, { revision, admit });
  }

  private async change(
    id: string,
    change: DeploymentRecordChange,
    options: { revision?: number; admit?: Admission } = {},
  ): Promise<Deployment> {
    const changed = await this.options.deployments.change(id, change, options);
    this.options.onDeploymentChange({ deploymentIds: [id] });
    return this.views.one(changed);
  }

  private async asked(id: string, caller: Caller): Promise<AskedOfDeployment> {
    const { deployment, members } = await this.options.deployments.load(id);
    const { workspaceId, groups } = deployment;
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

  private now(): string {
    return this.options.now().toISOString();
  }
}
