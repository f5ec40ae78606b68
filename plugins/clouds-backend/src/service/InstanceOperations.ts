import { ConflictError, NotFoundError } from '@backstage/errors';
import { NewInstances, Operation } from '@rackstage/plugin-clouds-common';
import { RequestsService } from '@rackstage/plugin-requests-node';
import { WorkspacesService } from '@rackstage/plugin-workspaces-node';
import { randomUUID } from 'node:crypto';
import { AccountsStore } from '../database/AccountsStore';
import { InstancesStore } from '../database/InstancesStore';
import { OperationRecord } from '../database/records';
import { takeBack } from '../reconcilers/askForDeletion';
import { Caller } from '@rackstage/ownership';
import { entityRefOf } from './entityRefOf';
import { operationState, operationView } from './instanceView';
import { newInstanceRecord } from './newInstanceRecord';
import { RequestCheck, requireNoProblems } from './RequestCheck';
import { requestDigest } from './requestDigest';
import { RoleCredentials } from './RoleCredentials';
import { WorkspaceRoom } from './WorkspaceRoom';

export interface InstanceOperationsOptions {
  instances: InstancesStore;
  accounts: AccountsStore;
  requestCheck: RequestCheck;
  now(): Date;
  workspaces: Pick<WorkspacesService, 'requireActive'>;
  requests: Pick<RequestsService, 'requireApproved'>;
  room: WorkspaceRoom;
  roleCredentials: RoleCredentials;
  /** Seconds before its end at which an instance's owner is told. */
  warningLeads: number[];
  /** Instances were asked for something; ids only. */
  onChange(change: { instanceIds: string[]; operationId: string }): void;
}

/** One request is one operation: stored whole, found again by its key, taken back whole. */
export class InstanceOperations {
  constructor(private readonly options: InstanceOperationsOptions) {}

  async create(asked: NewInstances, caller: Caller): Promise<Operation> {
    const {
      idempotencyKey,
      requestedBy = caller.ref,
      requestId,
      ...rest
    } = asked;
    const request = { ...rest, owner: entityRefOf(rest.owner) };
    const digest = requestDigest({ ...request, requestedBy });
    const before = await this.options.instances.findOperation(idempotencyKey);
    if (before) {
      return this.same(before, digest);
    }
    const { requestCheck, requests, room, roleCredentials, workspaces } =
      this.options;
    const checked = await requestCheck.check(request);
    if (checked.problems.length > 0) {
      // What is in the way may be what an equal request made since the look above.
      const meanwhile =
        await this.options.instances.findOperation(idempotencyKey);
      if (meanwhile) {
        return this.same(meanwhile, digest);
      }
    }
    const { workspaceId } = checked;
    await workspaces.requireActive(workspaceId);
    const { account, facts } = requireNoProblems(checked);
    // Also of who calls the API: approval could be gone round otherwise.
    await requests.requireApproved({
      type: 'instance',
      workspaceId,
      owner: request.owner,
      subject: { ...request },
      requestId,
      requestedBy,
    });
    const credentialRole = await roleCredentials.roleOf(
      { accountId: account.id, workspaceId },
      requestedBy,
    );
    const operation: OperationRecord = {
      id: randomUUID(),
      workspaceId,
      idempotencyKey,
      requestDigest: digest,
      requestedBy,
      createdAt: this.options.now().toISOString(),
    };
    const records = checked.names.map(name =>
      newInstanceRecord(name, request, {
        account,
        facts,
        userData: checked.userData,
        operation,
        credentialRole,
        warningLeads: this.options.warningLeads,
      }),
    );
    const stored = await this.options.instances.insertOperation(
      operation,
      records,
      {
        type: 'Normal',
        reason: 'Requested',
        params: {},
        message: 'Asked for',
        actor: requestedBy,
      },
      await room.admission(workspaceId),
    );
    if (stored.id !== operation.id) {
      return this.same(stored, digest);
    }
    this.options.onChange({
      operationId: operation.id,
      instanceIds: records.map(({ id }) => id),
    });
    return operationView(operation, records, account);
  }

  async get(id: string): Promise<Operation> {
    return this.view(await this.options.instances.getOperation(id));
  }

  async cancel(id: string): Promise<Operation> {
    const operation = await this.options.instances.getOperation(id);
    const records = await this.options.instances.listByOperation(id);
    if (operationState(operation, records) === 'succeeded') {
      throw new ConflictError(
        'Everything was made already; delete the instances instead',
      );
    }
    await this.options.instances.failOperation(
      id,
      { code: 'Cancelled', message: 'Cancelled', permanent: true },
      current => takeBack(current, this.options.now()),
    );
    this.options.onChange({
      operationId: id,
      instanceIds: records.map(record => record.id),
    });
    return this.get(id);
  }

  private async same(
    before: OperationRecord,
    digest: string,
  ): Promise<Operation> {
    if (before.requestDigest !== digest) {
      throw new ConflictError(
        'This idempotency key was used for another request; take a new one',
      );
    }
    return this.view(before);
  }

  private async view(operation: OperationRecord): Promise<Operation> {
    const records = await this.options.instances.listByOperation(operation.id);
    if (records.length === 0) {
      throw new NotFoundError(
        'What this operation made is gone, and its account was removed',
      );
    }
    const account = await this.options.accounts.get(records[0].accountId);
    return operationView(operation, records, account);
  }
}
