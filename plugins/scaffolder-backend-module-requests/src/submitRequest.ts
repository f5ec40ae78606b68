import { ResponseError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { isService, requesterOfTask } from '@rackstage/ownership';
import { RequestsService } from '@rackstage/plugin-requests-node';

/**
 * Files a request and returns as soon as that is stored. Run again, by a task
 * that was interrupted, it finds the request that it filed.
 */
export function createSubmitRequestAction(options: {
  requests: Pick<RequestsService, 'submit'>;
}) {
  return createTemplateAction({
    id: 'requests:submit',
    description: 'Asks for something that policies may want approved',
    schema: {
      input: {
        type: z => z.string().describe('Name of a request type'),
        title: z => z.string().min(1).max(200),
        workspaceId: z =>
          z.string().max(63).optional().describe('Default: default'),
        owner: z => z.string().describe('Entity ref of who will own it'),
        subject: z => z.record(z.any()).describe('What is asked for'),
        revises: z =>
          z
            .string()
            .optional()
            .describe('Id of a request that this one changes'),
      },
      output: {
        requestId: z => z.string(),
        state: z => z.string(),
        url: z => z.string(),
      },
    },
    async handler(ctx) {
      const credentials = await ctx.getInitiatorCredentials();
      const { revises, workspaceId, ...request } = ctx.input;
      const filed = await options.requests
        .submit(
          {
            ...request,
            workspaceId: workspaceId || 'default',
            ...(revises && { revises }),
            submissionTaskId: ctx.task.id,
            idempotencyKey: `scaffolder:${ctx.task.id}:${ctx.step?.id}`,
            // A task that a service started carries its requester along.
            ...(isService(credentials) && {
              requestedBy: requesterOfTask(ctx),
            }),
          },
          { credentials, signal: ctx.signal },
        )
        .catch(error => {
          throw refusalOf(error);
        });
      ctx.logger.info(
        filed.state === 'waiting'
          ? `Request ${filed.id} waits for: ${filed.chain
              .map(({ title }) => title)
              .join(', then ')}`
          : `Request ${filed.id} needs no approval (${filed.rule})`,
      );
      ctx.output('requestId', filed.id);
      ctx.output('state', filed.state);
      ctx.output('url', `/requests/${filed.id}`);
    },
  });
}

/** As the log of a task is to show it: what is refused and why, without a stack. */
function refusalOf(error: unknown): unknown {
  if (error instanceof ResponseError && error.statusCode < 500) {
    const refusal = new Error(error.cause.message);
    refusal.stack = refusal.message;
    return refusal;
  }
  return error;
}
