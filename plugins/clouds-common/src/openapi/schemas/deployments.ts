import {
  answer,
  entityRef,
  input,
  labels,
  newWorkspaceId,
  nonEmptyText,
  oneOf,
  orNull,
  pageOf,
  ref,
  text,
  time,
  uuid,
  workspaceId,
} from '@rackstage/openapi-common';
import {
  deploymentLimits,
  deploymentPhases,
  failurePolicies,
  nameLimits,
  namePattern,
  placementCriteria,
} from '../../domain';
import { listenerProtocols } from '../../kinds';
import { resourcePhases } from '../../resources';
import { changedWorkspaceId } from './workspaces';

const groupName = {
  type: 'string',
  maxLength: nameLimits.group,
  pattern: namePattern,
};

const groupNames = {
  type: 'array',
  maxItems: deploymentLimits.groups,
  items: groupName,
  description: 'Left out: all groups.',
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

const count = {
  type: 'integer',
  minimum: 1,
  maximum: deploymentLimits.countOfGroup,
};

const port = { type: 'integer', minimum: 1, maximum: 65535 };

export const deploymentSchemas = {
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
      count,
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

  DeploymentReview: answer(
    {
      ok: { type: 'boolean', description: 'Nothing speaks against it.' },
      problems: {
        type: 'array',
        items: ref('EstimateProblem'),
        description: 'Of the deployment as a whole.',
      },
      groups: { type: 'array', items: ref('DeploymentGroupReview') },
      limits: {
        type: 'array',
        description: 'Of the workspace.',
        items: ref('LimitVerdict'),
      },
      prices: {
        type: 'array',
        items: ref('InstancePrice'),
        description: 'Of everything, one for each currency.',
      },
      unpriced: {
        type: 'integer',
        description: 'Instances whose price is not known.',
      },
    },
    [],
  ),
  DeploymentGroupReview: answer(
    {
      name: text(nameLimits.group),
      account: text(nameLimits.account),
      region: text(200),
      names: { type: 'array', items: text(nameLimits.instance) },
      spec: answer({
        id: text(500),
        name: text(500),
        vcpus: { type: 'integer' },
        memoryMiB: { type: 'integer' },
      }),
      image: answer({ id: text(500), name: text(500), os: text(200) }, ['os']),
      problems: { type: 'array', items: ref('EstimateProblem') },
      quotas: { type: 'array', items: ref('QuotaVerdict') },
      stock: {
        type: 'string',
        enum: ['available', 'out-of-stock', 'unknown'],
      },
      price: ref('InstancePrice'),
    },
    ['spec', 'image', 'price'],
  ),

  PlacementRequest: input(
    {
      accounts: {
        type: 'array',
        minItems: 1,
        maxItems: 20,
        uniqueItems: true,
        items: nonEmptyText(nameLimits.account),
        description: 'Names of those that are compared.',
      },
      requirements: ref('SpecRequirements'),
      os: ref('OsChoice'),
      near: {
        ...input(
          {
            latitude: { type: 'number', minimum: -90, maximum: 90 },
            longitude: { type: 'number', minimum: -180, maximum: 180 },
          },
          ['latitude', 'longitude'],
        ),
        description: 'WGS 84; without it, distance and latency do not count.',
      },
      weights: {
        ...input(
          Object.fromEntries(
            placementCriteria.map(criterion => [
              criterion,
              { type: 'number', minimum: 0, maximum: 100 },
            ]),
          ),
          [],
        ),
        description:
          'How much each counts against the others; left out: all the same.',
      },
    },
    ['accounts', 'requirements'],
  ),
  PlacementList: answer({
    items: { type: 'array', items: ref('PlacementVerdict') },
  }),
  PlacementVerdict: answer(
    {
      account: text(nameLimits.account),
      region: text(200),
      spec: text(500),
      price: ref('InstancePrice'),
      score: { type: 'number', description: '0 to 1, higher is better.' },
      parts: {
        type: 'array',
        items: answer(
          {
            criterion: oneOf(placementCriteria),
            value: {
              type: 'number',
              description:
                'Money an hour, vCPUs and memory, kilometres, or milliseconds.',
            },
            score: { type: 'number' },
            weight: { type: 'number' },
            estimated: {
              type: 'boolean',
              description: 'Derived from the distance, not measured.',
            },
          },
          ['value'],
        ),
      },
    },
    ['price'],
  ),

  DeploymentChange: input(
    {
      owner: {
        ...entityRef,
        description: 'Of the deployment, its instances and what they share.',
      },
      workspaceId: {
        ...changedWorkspaceId,
        description:
          'Another one moves it there, with its instances and what they share.',
      },
      description: orNull(text(1000)),
      onFailure: oneOf(failurePolicies),
      deletionProtection: {
        type: 'boolean',
        description: 'Of the deployment and of all its instances.',
      },
      revision: {
        type: 'integer',
        description:
          'Of the deployment as it was read; a change in between is then answered with 409.',
      },
    },
    [],
  ),
  DeploymentScaling: input(
    {
      group: groupName,
      count: { ...count, minimum: 0 },
      members: {
        type: 'array',
        maxItems: deploymentLimits.countOfGroup,
        uniqueItems: true,
        items: uuid,
        description: 'Ids of the instances that go; only with a lower count.',
      },
    },
    ['group', 'count'],
  ),
  DeploymentPowerChange: input(
    {
      action: { type: 'string', enum: ['suspend', 'resume', 'reboot'] },
      groups: groupNames,
      labels: { ...labels, description: 'Only instances with all of them.' },
    },
    ['action'],
  ),
  DeploymentPowerResult: answer({
    changed: { type: 'integer' },
    skipped: { type: 'integer' },
  }),

  Deployment: answer(
    {
      id: uuid,
      name: text(nameLimits.deployment),
      entityRef,
      description: text(1000),
      owner: entityRef,
      workspaceId,
      requestedBy: entityRef,
      phase: oneOf(deploymentPhases),
      status: ref('DeploymentStatus'),
      groups: { type: 'array', items: ref('DeploymentGroup') },
      onFailure: oneOf(failurePolicies),
      deletionProtection: { type: 'boolean' },
      deleting: { type: 'boolean' },
      failure: ref('InstanceFailure'),
      prices: {
        type: 'array',
        items: ref('InstancePrice'),
        description: 'Of the instances that exist, one for each currency.',
      },
      unpriced: { type: 'integer' },
      labels: { type: 'object', additionalProperties: { type: 'string' } },
      expiresAt: time,
      revision: { type: 'integer' },
      createdAt: time,
      updatedAt: time,
    },
    ['description', 'failure', 'expiresAt'],
  ),
  DeploymentStatus: answer({
    text: {
      ...text(100),
      description: 'As people read it: Running:100 (R:100/100).',
    },
    running: { type: 'integer' },
    total: { type: 'integer' },
  }),
  DeploymentGroup: answer(
    {
      name: text(nameLimits.group),
      account: answer({
        id: uuid,
        name: text(nameLimits.account),
        title: text(100),
      }),
      region: text(200),
      zone: text(200),
      count: { type: 'integer' },
      status: ref('DeploymentStatus'),
      failed: {
        type: 'array',
        description: 'Members that could not be made.',
        items: answer({
          name: text(nameLimits.instance),
          code: text(50),
          message: text(4000),
        }),
      },
      spec: answer({
        id: text(500),
        name: text(500),
        vcpus: { type: 'integer' },
        memoryMiB: { type: 'integer' },
      }),
      image: answer({ id: text(500), name: text(500), os: text(200) }, ['os']),
      volumeGiB: { type: 'integer' },
      labels: { type: 'object', additionalProperties: { type: 'string' } },
      loadBalancer: ref('DeploymentLoadBalancer'),
    },
    ['zone', 'volumeGiB', 'loadBalancer'],
  ),
  DeploymentLoadBalancer: answer(
    {
      id: { ...uuid, description: 'Of the managed resource.' },
      name: text(nameLimits.resource),
      phase: oneOf(resourcePhases),
      protocol: oneOf(listenerProtocols),
      port: { type: 'integer' },
      targetPort: { type: 'integer' },
      address: { ...text(500), description: 'What clients use.' },
      targets: {
        type: 'integer',
        description: 'Instances that it is to reach.',
      },
      healthy: {
        type: 'integer',
        description: 'Those of them that the cloud found healthy.',
      },
    },
    ['address'],
  ),
  DeploymentPage: pageOf('Deployment'),
  DeploymentFacets: answer({
    total: { type: 'integer' },
    phase: { type: 'array', items: ref('FacetValue') },
    owner: { type: 'array', items: ref('FacetValue') },
    workspaceId: { type: 'array', items: ref('FacetValue') },
  }),
};
