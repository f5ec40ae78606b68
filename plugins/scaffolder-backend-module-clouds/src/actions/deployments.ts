import { AuthService } from '@backstage/backend-plugin-api';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { isService, requesterOfTask } from '@rackstage/ownership';
import {
  Deployment,
  DeploymentRequest,
  nameLimits,
  namePattern,
} from '@rackstage/plugin-clouds-common';
import { CloudsService } from '@rackstage/plugin-clouds-node';
import { setTimeout as delay } from 'node:timers/promises';
import { z as zod } from 'zod/v3';
import { answerOf, TaskError } from './TaskError';

/** Empty choices of a form mean that nothing was chosen. */
const choice = (z: typeof zod) => z.string().max(1000).optional();

/** The parameters of the template `instance-group`; the API checks what is in the groups. */
const deploymentSchema = {
  owner: (z: typeof zod) =>
    z.string().describe('Entity ref of the group or user that owns it'),
  name: (z: typeof zod) =>
    z.string().max(nameLimits.deployment).regex(new RegExp(namePattern)),
  description: choice,
  workspaceId: choice,
  groups: (z: typeof zod) =>
    z.array(z.record(z.any())).min(1).describe('Groups of instances'),
  shared: (z: typeof zod) => z.record(z.any()).optional(),
  userData: (z: typeof zod) =>
    z.string().max(16384).optional().describe('cloud-init user data'),
  labels: (z: typeof zod) => z.record(z.string()).optional(),
  expiresAt: choice,
  deletionProtection: (z: typeof zod) => z.boolean().optional(),
  onFailure: choice,
  alternatives: (z: typeof zod) => z.array(z.record(z.any())).optional(),
};

/** Asks the clouds whether a deployment could be made; makes nothing. */
export function createCheckDeploymentAction(options: {
  clouds: CloudsService;
}) {
  return createTemplateAction({
    id: 'clouds:deployment:check',
    description:
      'Checks names, choices, quota and stock of a deployment, and tells its price',
    supportsDryRun: true,
    schema: { input: deploymentSchema },
    async handler(ctx) {
      const credentials = await ctx.getInitiatorCredentials();
      const review = await answerOf(
        options.clouds.reviewDeployment(requestOf(ctx.input), {
          credentials,
          signal: ctx.signal,
        }),
      );
      const problems = [
        ...review.problems.map(({ message }) => message),
        ...review.groups.flatMap(group =>
          group.problems.map(({ message }) => `${group.name}: ${message}`),
        ),
      ];
      if (problems.length > 0) {
        throw new TaskError(problems.join('; '));
      }
      for (const { name, region, names, spec } of review.groups) {
        ctx.logger.info(
          `Group ${name}: ${names.length} of ${spec?.name} in ${region}`,
        );
      }
      for (const { monthly } of review.prices) {
        ctx.logger.info(`About ${monthly.amount} ${monthly.currency} a month`);
      }
    },
  });
}

/**
 * Asks for a deployment and returns as soon as that is stored. Run again, by
 * a task that was interrupted, it finds the deployment that it started.
 */
export function createCreateDeploymentAction(options: {
  clouds: CloudsService;
}) {
  return createTemplateAction({
    id: 'clouds:deployment:create',
    description: 'Asks for groups of instances',
    schema: {
      input: {
        ...deploymentSchema,
        requestId: z => z.string().uuid().optional(),
        requestedBy: z => z.string().optional(),
      },
      output: { deploymentId: z => z.string(), url: z => z.string() },
    },
    async handler(ctx) {
      const credentials = await ctx.getInitiatorCredentials();
      const { requestId, requestedBy, ...input } = ctx.input;
      const { id, name, status } = await answerOf(
        options.clouds.createDeployment(
          {
            ...requestOf(input),
            idempotencyKey: `scaffolder:${ctx.task.id}:${ctx.step?.id}`,
            // A task that a service started carries its requester along.
            ...(isService(credentials) && {
              requestId,
              requestedBy: requesterOfTask(ctx) ?? requestedBy,
            }),
          },
          { credentials, signal: ctx.signal },
        ),
      );
      ctx.logger.info(`Asked for ${name}: ${status.text}`);
      ctx.output('deploymentId', id);
      ctx.output('url', `/clouds/deployments/${id}`);
    },
  });
}

/** Follows a deployment until it stands. A task that ends before takes nothing back: the deployment goes on. */
export function createWaitForDeploymentAction(options: {
  clouds: CloudsService;
  auth: AuthService;
  /** Milliseconds between two looks. */
  interval?: number;
}) {
  const { clouds, auth, interval = 2000 } = options;
  return createTemplateAction({
    id: 'clouds:deployment:wait',
    description: 'Waits until a deployment stands',
    schema: {
      input: { deploymentId: z => z.string().uuid() },
      output: { status: z => z.string(), entityRef: z => z.string() },
    },
    async handler(ctx) {
      const { deploymentId } = ctx.input;
      // Its own credentials: those of the person expire while it waits.
      const credentials = await auth.getOwnServiceCredentials();
      let last = '';
      let deployment: Deployment;
      for (;;) {
        deployment = await answerOf(
          clouds.getDeployment(deploymentId, { credentials }),
        );
        if (deployment.status.text !== last) {
          last = deployment.status.text;
          ctx.logger.info(last);
        }
        if (
          !['Creating', 'Changing', 'RollingBack'].includes(deployment.phase)
        ) {
          break;
        }
        await delay(interval, undefined, { signal: ctx.signal });
      }
      const { failure } = deployment;
      if (failure || deployment.deleting) {
        throw new TaskError(
          failure
            ? `All of it was taken back: ${failure.message}`
            : 'The deployment is being deleted',
        );
      }
      ctx.output('status', deployment.status.text);
      ctx.output('entityRef', deployment.entityRef);
    },
  });
}

/** What was left empty is left out, in groups too. */
function requestOf(input: object): DeploymentRequest {
  return filled(input) as DeploymentRequest;
}

function filled(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(filled);
  }
  if (typeof value !== 'object' || value === null) {
    return value === '' || value === null ? undefined : value;
  }
  const entries = Object.entries(value)
    .map(([key, inner]) => [key, filled(inner)] as const)
    .filter(([, inner]) => inner !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
