import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
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
      input: requestSchema,
      output: { operationId: z => z.string() },
    },
    async handler(ctx) {
      const credentials = await ctx.getInitiatorCredentials();
      const { type } = credentials.principal as { type?: string };
      const operation = await answerOf(
        options.clouds.createInstances(
          {
            ...toRequest(ctx.input),
            idempotencyKey: `scaffolder:${ctx.task.id}:${ctx.step?.id}`,
            // A task that a service started carries its requester along.
            ...(type === 'service' && { requestedBy: ctx.user?.ref }),
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
