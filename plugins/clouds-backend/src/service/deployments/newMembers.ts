import { memberName } from '@rackstage/plugin-clouds-common';
import { randomUUID } from 'node:crypto';
import { NewMember } from '../../database/DeploymentsStore';
import {
  DeploymentRecord,
  OperationRecord,
  SharedParts,
} from '../../database/records';
import { newInstanceRecord } from '../newInstanceRecord';
import { CheckedGroup } from './GroupCheck';

export interface MemberContext {
  requestedBy: string;
  credentialRole?: string;
  sharedParts: SharedParts;
  warningLeads: number[];
  now: string;
}

/** Instances that fill the places of a group, each with an operation of its own. */
export function newMembers(
  deployment: Pick<DeploymentRecord, 'id' | 'name' | 'workspaceId'>,
  { group, account, asked, checked }: CheckedGroup,
  indexes: number[],
  context: MemberContext,
): NewMember[] {
  const { requestedBy, credentialRole, sharedParts, warningLeads } = context;
  return indexes.map(index => {
    const id = randomUUID();
    const operation: OperationRecord = {
      id,
      workspaceId: deployment.workspaceId,
      idempotencyKey: `deployment-member:${id}`,
      requestDigest: '',
      requestedBy,
      createdAt: context.now,
    };
    const name = memberName(deployment.name, group.name, index);
    const instance = newInstanceRecord(name, asked, {
      operation,
      account,
      facts: checked.facts!,
      userData: checked.userData,
      credentialRole,
      warningLeads,
    });
    return {
      operation,
      instance: {
        ...instance,
        deploymentId: deployment.id,
        deploymentGroup: group.name,
        deploymentIndex: index,
        sharedParts: partsFor(asked, sharedParts),
      },
    };
  });
}

/** What a group names itself goes before what is shared. */
function partsFor(
  { network, keyPair, securityGroups }: CheckedGroup['asked'],
  shared: SharedParts,
): SharedParts | undefined {
  const parts: SharedParts = {
    ...(network === undefined && { network: shared.network }),
    ...(keyPair === undefined && { keyPair: shared.keyPair }),
    ...(securityGroups === undefined && {
      securityGroup: shared.securityGroup,
    }),
  };
  return Object.values(parts).some(Boolean) ? parts : undefined;
}
