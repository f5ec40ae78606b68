import {
  answer,
  entityRef,
  input,
  labels,
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
} from '../../domain';
import { listenerProtocols } from '../../kinds';
import { resourcePhases } from '../../resources';
import { groupCount, groupName } from './deploymentRequests';
import { changedWorkspaceId } from './workspaces';

const groupNames = {
  type: 'array',
  maxItems: deploymentLimits.groups,
  items: groupName,
  description: 'Left out: all groups.',
};

export const deploymentSchemas = {
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
      count: { ...groupCount, minimum: 0 },
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
