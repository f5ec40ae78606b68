import {
  entityRef,
  input,
  labels,
  newWorkspaceId,
  nonEmptyText,
  oneOf,
  ref,
  text,
  time,
  uuid,
} from '@rackstage/openapi-common';
import {
  deploymentLimits,
  failurePolicies,
  nameLimits,
  namePattern,
} from '../../domain';
import { listenerProtocols } from '../../kinds';

export const groupName = {
  type: 'string',
  maxLength: nameLimits.group,
  pattern: namePattern,
};

const request = {
  owner: entityRef,
  name: {
    type: 'string',
    maxLength: nameLimits.deployment,
    pattern: namePattern,
    description: 'Its instances are named name-group-1, name-group-2 …',
  },
  description: text(1000),
  workspaceId: newWorkspaceId,
  groups: {
    type: 'array',
    minItems: 1,
    maxItems: deploymentLimits.groups,
    items: ref('DeploymentGroupRequest'),
  },
  shared: ref('DeploymentSharedParts'),
  userData: {
    ...text(16384),
    description: 'cloud-init user data: what instances do at their first boot.',
  },
  labels: { ...labels, description: 'Of every instance.' },
  expiresAt: {
    ...time,
    description: 'When its instances are deleted by themselves.',
  },
  deletionProtection: { type: 'boolean', default: false },
  onFailure: {
    ...oneOf(failurePolicies),
    default: 'continue',
    description:
      'When an instance cannot be made: go on without it, try the next best placement, or take everything back.',
  },
  alternatives: {
    type: 'array',
    maxItems: 100,
    items: input(
      { account: nonEmptyText(nameLimits.account), region: nonEmptyText(200) },
      ['account', 'region'],
    ),
    description:
      'Where else an instance may be made, best first; left out: in the regions of the accounts that the groups name, as they score.',
  },
};

const required = ['owner', 'name', 'groups'];

export const groupCount = {
  type: 'integer',
  minimum: 1,
  maximum: deploymentLimits.countOfGroup,
};

const port = { type: 'integer', minimum: 1, maximum: 65535 };

/** What is asked for when instances are made in groups. */
export const deploymentRequestSchemas = {
  DeploymentRequest: input(request, required),
  NewDeployment: input(
    {
      ...request,
      idempotencyKey: nonEmptyText(200),
      requestedBy: {
        ...entityRef,
        description: 'Taken from services only; otherwise it is the caller.',
      },
      requestId: {
        ...uuid,
        description:
          'The approved request that this carries out; taken from services only.',
      },
    },
    [...required, 'idempotencyKey'],
  ),
  DeploymentGroupRequest: input(
    {
      name: groupName,
      account: {
        ...nonEmptyText(nameLimits.account),
        description: 'Its name.',
      },
      region: nonEmptyText(200),
      zone: nonEmptyText(200),
      count: groupCount,
      spec: {
        ...nonEmptyText(500),
        description: 'Id, as the cloud calls it; or else say requirements.',
      },
      requirements: ref('SpecRequirements'),
      image: {
        ...nonEmptyText(500),
        description: 'Id, as the cloud calls it; or else say os.',
      },
      os: ref('OsChoice'),
      network: nonEmptyText(500),
      keyPair: nonEmptyText(500),
      securityGroups: {
        type: 'array',
        maxItems: 10,
        uniqueItems: true,
        items: nonEmptyText(500),
      },
      volumeGiB: { type: 'integer', minimum: 1, maximum: 16384 },
      labels,
      loadBalancer: ref('GroupLoadBalancer'),
    },
    ['name', 'account', 'region', 'count'],
  ),
  GroupLoadBalancer: {
    ...input(
      {
        protocol: {
          ...oneOf(listenerProtocols),
          description:
            'TCP and UDP make a network load balancer, HTTP and HTTPS an application load balancer.',
        },
        port,
        targetPort: {
          ...port,
          description: 'Where the instances listen; left out: the same port.',
        },
        subnets: {
          type: 'array',
          minItems: 1,
          maxItems: 10,
          uniqueItems: true,
          items: uuid,
          description:
            'Ids of managed subnets in the account and region of the group.',
        },
        internetFacing: { type: 'boolean', default: true },
      },
      ['protocol', 'port', 'subnets'],
    ),
    description:
      'Spreads what comes in over the instances of the group that are ready.',
  },
  SpecRequirements: {
    ...input(
      {
        vcpus: { type: 'integer', minimum: 1, maximum: 1024 },
        memoryMiB: { type: 'integer', minimum: 1, maximum: 33554432 },
        gpus: { type: 'integer', minimum: 0, maximum: 64 },
        architecture: { type: 'string', enum: ['x86_64', 'arm64'] },
      },
      ['vcpus', 'memoryMiB'],
    ),
    description: 'The cheapest spec that has at least this is taken.',
  },
  OsChoice: {
    ...input({ distribution: nonEmptyText(50), version: nonEmptyText(50) }, [
      'distribution',
    ]),
    description: 'The newest image of it that runs on the spec is taken.',
  },
  DeploymentSharedParts: {
    ...input(
      {
        keyPair: input(
          {
            publicKey: {
              ...nonEmptyText(8192),
              description: 'In the one-line form of OpenSSH.',
            },
          },
          ['publicKey'],
        ),
        securityGroup: input(
          {
            rules: {
              type: 'array',
              maxItems: 100,
              items: { type: 'object', additionalProperties: true },
              description: 'As those of the kind security-group.',
            },
          },
          ['rules'],
        ),
        network: input({ cidr: nonEmptyText(50) }, ['cidr']),
      },
      [],
    ),
    description:
      'Made once in each region of each account and shared by the instances there.',
  },
};
