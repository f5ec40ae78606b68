import { Caller } from '@rackstage/ownership';
import { Instance, Operation } from '@rackstage/plugin-clouds-common';
import { WorkspacesService } from '@rackstage/plugin-workspaces-node';
import { InstanceChange, InstancesStore } from '../database/InstancesStore';
import { InstanceViews } from './InstanceViews';
import { changeShares, requireOther, withoutShare, withShare } from './sharing';

export interface InstanceSharingOptions {
  instances: InstancesStore;
  workspaces: Pick<WorkspacesService, 'requireActive'>;
  views: InstanceViews;
  getOperation(id: string): Promise<Operation>;
  /** Instances were shared differently; ids only. */
  onChange(change: { instanceIds: string[]; operationId: string }): void;
}

/** Who sees instances beside their own workspace: one, or all that one operation made. */
export class InstanceSharing {
  constructor(private readonly options: InstanceSharingOptions) {}

  async share(id: string, workspaceId: string, caller: Caller) {
    const instance = await this.options.instances.get(id);
    await requireOther(this.options.workspaces, instance, workspaceId);
    return this.changeOne(id, shared(workspaceId, caller));
  }

  unshare(id: string, workspaceId: string, caller: Caller) {
    return this.changeOne(id, unshared(workspaceId, caller));
  }

  async shareAll(id: string, workspaceId: string, caller: Caller) {
    const operation = await this.options.instances.getOperation(id);
    await requireOther(this.options.workspaces, operation, workspaceId);
    return this.changeAll(id, shared(workspaceId, caller));
  }

  unshareAll(id: string, workspaceId: string, caller: Caller) {
    return this.changeAll(id, unshared(workspaceId, caller));
  }

  private async changeOne(
    id: string,
    change: InstanceChange,
  ): Promise<Instance> {
    const record = await this.options.instances.change(id, change);
    this.options.onChange({
      instanceIds: [id],
      operationId: record.operationId,
    });
    return this.options.views.one(record);
  }

  private async changeAll(
    id: string,
    change: InstanceChange,
  ): Promise<Operation> {
    await this.options.instances.changeAll(id, change);
    const operation = await this.options.getOperation(id);
    this.options.onChange({
      instanceIds: operation.instances.map(instance => instance.id),
      operationId: id,
    });
    return operation;
  }
}

const shared = (workspaceId: string, caller: Caller) =>
  changeShares(
    // One that was moved there since needs no share.
    current =>
      current.workspaceId === workspaceId
        ? current.sharedWith
        : withShare(current, workspaceId),
    { reason: 'Shared', workspaceId, actor: caller.ref },
  );

const unshared = (workspaceId: string, caller: Caller) =>
  changeShares(current => withoutShare(current, workspaceId), {
    reason: 'Unshared',
    workspaceId,
    actor: caller.ref,
  });
