import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { isService, requesterOfTask } from '@rackstage/ownership';
import { CloudsService } from '@rackstage/plugin-clouds-node';
import { requestSchema } from './requestSchema';
import { answerOf } from './TaskError';
import { toRequest } from './toRequest';

/**
 * Asks for instances and returns as soon as that is stored. Run again, by
 * a task that was interrupted, it finds the operation that it started.
 */
export function createCreateInstancesAction(options: {
  clouds: CloudsService;
}) {
  return createTemplateAction({
    id: 'clouds:instance:create',
    description: 'Asks for one or more instances',
    schema: {
      input: {
        ...requestSchema,
        requestId: z =>
          z
            .string()
            .uuid()
            .optional()
            .describe('Of the approved request that this carries out'),
        requestedBy: z =>
          z
            .string()
            .optional()
            .describe('On whose behalf, where a service started the task'),
      },
      output: { operationId: z => z.string() },
    },
    async handler(ctx) {
      const credentials = await ctx.getInitiatorCredentials();
      const { requestId, requestedBy, ...request } = ctx.input;
      const operation = await answerOf(
        options.clouds.createInstances(
          {
            ...toRequest(request),
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
      for (const { name } of operation.instances) {
        ctx.logger.info(`Asked for ${name}`);
      }
      ctx.output('operationId', operation.id);
    },
  });
}
