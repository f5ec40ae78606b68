import { ConflictError } from '@backstage/errors';
import { Caller } from '@rackstage/ownership';
import { NewDeployment } from '@rackstage/plugin-clouds-common';
import { RequestsService } from '@rackstage/plugin-requests-node';
import { WorkspacesService } from '@rackstage/plugin-workspaces-node';
import { randomUUID } from 'node:crypto';
import { DeploymentsStore } from '../../database/DeploymentsStore';
import { DeploymentRecord } from '../../database/records';
import { entityRefOf } from '../entityRefOf';
import { requestDigest } from '../requestDigest';
import { WorkspaceRoom } from '../WorkspaceRoom';
import { DeploymentCheck, firstIndexes, groupContext } from './DeploymentCheck';
import { askedEvent } from './deploymentChanges';
import { groupRecord } from './GroupCheck';
import { MemberFactory } from './MemberFactory';
import { requireNoGroupProblems } from './requireNoGroupProblems';

export interface DeploymentCreationOptions {
  deployments: DeploymentsStore;
  deploymentCheck: DeploymentCheck;
  memberFactory: MemberFactory;
  workspaces: Pick<WorkspacesService, 'requireActive'>;
  requests: Pick<RequestsService, 'requireApproved'>;
  room: WorkspaceRoom;
  now(): Date;
  /** Ids only. */
  onDeploymentChange(change: { deploymentIds: string[] }): void;
}

/** One request is one deployment: stored whole with all its instances, and found again by its key. */
export class DeploymentCreation {
  constructor(private readonly options: DeploymentCreationOptions) {}

  async create(
    asked: NewDeployment,
    caller: Caller,
  ): Promise<DeploymentRecord> {
    const {
      idempotencyKey,
      requestedBy = caller.ref,
      requestId,
      ...rest
    } = asked;
    const request = { ...rest, owner: entityRefOf(rest.owner) };
    const digest = requestDigest({ ...request, requestedBy });
    const { deployments, deploymentCheck, memberFactory, requests } =
      this.options;
    const before = await deployments.findByKey(idempotencyKey);
    if (before) {
      return same(before, digest);
    }
    const checked = await deploymentCheck.check(request);
    const { workspaceId, groups, problems } = checked;
    if (problems.length > 0 || groups.some(group => group.problems.length)) {
      // What is in the way may be what an equal request made since the look above.
      const meanwhile = await deployments.findByKey(idempotencyKey);
      if (meanwhile) {
        return same(meanwhile, digest);
      }
    }
    await this.options.workspaces.requireActive(workspaceId);
    requireNoGroupProblems(groups, problems);
    // Also of who calls the API: approval could be gone round otherwise.
    await requests.requireApproved({
      type: 'deployment',
      workspaceId,
      owner: request.owner,
      subject: { ...request },
      requestId,
      requestedBy,
    });
    const record = newRecord(request, {
      idempotencyKey,
      digest,
      requestedBy,
      now: this.options.now().toISOString(),
    });
    const places = groups.map(group => ({
      checked: group,
      indexes: firstIndexes(group.group.count),
    }));
    record.groups = places.map(place =>
      groupRecord(place.checked, place.indexes),
    );
    const { members, made } = await memberFactory.make(record, places, {
      requestedBy,
      resources: [],
      isNew: true,
    });
    const stored = await deployments.insert(
      record,
      { members, resources: made },
      askedEvent('Requested', { ref: requestedBy }),
      await this.options.room.admission(workspaceId),
    );
    if (stored.id !== record.id) {
      return same(stored, digest);
    }
    this.options.onDeploymentChange({ deploymentIds: [record.id] });
    return stored;
  }
}

/** Of which the groups are still missing. */
function newRecord(
  request: Omit<NewDeployment, 'idempotencyKey'>,
  asked: {
    idempotencyKey: string;
    digest: string;
    requestedBy: string;
    now: string;
  },
): DeploymentRecord {
  const { settings, ...context } = groupContext(request);
  const { idempotencyKey, digest, requestedBy, now } = asked;
  return {
    id: randomUUID(),
    ...context,
    name: request.name,
    description: request.description,
    requestedBy,
    groups: [],
    request: settings,
    onFailure: request.onFailure ?? 'continue',
    idempotencyKey,
    requestDigest: digest,
    revision: 1,
    phase: 'Creating',
    nextAttemptAt: now,
    createdAt: now,
    updatedAt: now,
  };
}

/** @throws ConflictError when the key was used for something else */
function same(before: DeploymentRecord, digest: string): DeploymentRecord {
  if (before.requestDigest !== digest) {
    throw new ConflictError(
      'This idempotency key was used for another request; take a new one',
    );
  }
  return before;
}
