import { isError } from '@backstage/errors';
import {
  deploymentLimits,
  DeploymentRequest,
  memberName,
  resourceKind,
} from '@rackstage/plugin-clouds-common';
import { defaultWorkspaceId } from '@rackstage/plugin-workspaces-common';
import { DeploymentsStore } from '../../database/DeploymentsStore';
import { entityRefOf } from '../entityRefOf';
import { Problem } from '../RequestCheck';
import { validSpec } from '../resourceRequest';
import { CheckedGroup, GroupCheck, GroupContext } from './GroupCheck';
import { sharedKinds } from './sharedParts';

export interface CheckedDeployment {
  workspaceId: string;
  groups: CheckedGroup[];
  /** Of the deployment as a whole; each group has its own besides. */
  problems: Problem[];
}

export interface DeploymentCheckOptions {
  deployments: Pick<DeploymentsStore, 'findTakenNames'>;
  groupCheck: GroupCheck;
}

/** Finds out, without asking any cloud, whether a deployment makes sense. */
export class DeploymentCheck {
  constructor(private readonly options: DeploymentCheckOptions) {}

  /** @throws NotFoundError when there is no such account */
  async check(request: DeploymentRequest): Promise<CheckedDeployment> {
    const context = groupContext(request);
    const groups = await Promise.all(
      request.groups.map(group =>
        this.options.groupCheck.check(
          group,
          context,
          firstIndexes(group.count).map(index =>
            memberName(request.name, group.name, index),
          ),
        ),
      ),
    );
    const taken = await this.options.deployments.findTakenNames([request.name]);
    return {
      workspaceId: context.workspaceId,
      groups,
      problems: [
        ...(taken.length > 0 ? [nameTaken(request.name)] : []),
        ...groupProblems(request),
        ...sharedProblems(request),
      ],
    };
  }
}

/** The places of a group that nobody has changed yet. */
export const firstIndexes = (count: number): number[] =>
  Array.from({ length: count }, (_, index) => index + 1);

export function groupContext(request: DeploymentRequest): GroupContext {
  const { shared, userData, labels, expiresAt, alternatives } = request;
  return {
    owner: entityRefOf(request.owner),
    workspaceId: request.workspaceId ?? defaultWorkspaceId,
    deletionProtection: request.deletionProtection ?? false,
    settings: { shared, userData, labels, expiresAt, alternatives },
  };
}

const nameTaken = (name: string): Problem => ({
  code: 'NameTaken',
  field: 'name',
  message: `There is a deployment named '${name}' already; choose another name`,
  params: { names: name },
});

function groupProblems({ groups }: DeploymentRequest): Problem[] {
  const names = groups.map(({ name }) => name);
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  const members = groups.reduce((sum, { count }) => sum + count, 0);
  return [
    ...[...new Set(twice)].map((group): Problem => ({
      code: 'GroupTwice',
      field: 'groups',
      message: `Two groups are named '${group}'; give each group a name of its own`,
      params: { group },
    })),
    ...(members > deploymentLimits.members
      ? [
          {
            code: 'TooManyMembers',
            field: 'groups',
            message: `A deployment has at most ${deploymentLimits.members} instances, and ${members} are asked for; ask for fewer, or make several deployments`,
            params: { members, allowed: deploymentLimits.members },
          },
        ]
      : []),
  ];
}

/** What is wrong with what the instances share, in the words of its kind. */
function sharedProblems({ shared = {} }: DeploymentRequest): Problem[] {
  return Object.entries(sharedKinds).flatMap(([part, kind]) => {
    const spec = shared[part as keyof typeof sharedKinds];
    try {
      if (spec) {
        validSpec(resourceKind(kind), spec);
      }
      return [];
    } catch (error) {
      if (!isError(error) || error.name !== 'InputError') {
        throw error;
      }
      const { message } = error;
      return [
        {
          code: 'SharedPart',
          field: `shared.${part}`,
          message,
          params: { message },
        },
      ];
    }
  });
}
