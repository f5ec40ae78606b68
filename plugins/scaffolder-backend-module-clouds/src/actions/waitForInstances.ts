import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { Operation } from '@rackstage/plugin-clouds-common';
import { CloudsService } from '@rackstage/plugin-clouds-node';
import { setTimeout as delay } from 'node:timers/promises';
import { OperationLog } from './OperationLog';
import { answerOf, TaskError } from './TaskError';
import { whatToDo } from './whatToDo';

export interface WaitForInstancesOptions {
  clouds: CloudsService;
  catalog: CatalogService;
  auth: AuthService;
  /** Milliseconds between two looks. */
  interval?: number;
}

/** Looks at the catalog before a task ends without its entities being there. */
const catalogLooks = 60;

/** Follows an operation to its end; cancelling the task takes back what it made. */
export function createWaitForInstancesAction(options: WaitForInstancesOptions) {
  const { clouds, auth, interval = 1000 } = options;
  return createTemplateAction({
    id: 'clouds:instance:wait',
    description: 'Waits until the instances of an operation run',
    schema: {
      input: { operationId: z => z.string().uuid() },
      output: {
        instances: z =>
          z.array(
            z.object({
              id: z.string(),
              name: z.string(),
              entityRef: z.string(),
            }),
          ),
        entityRefs: z => z.array(z.string()),
      },
    },
    async handler(ctx) {
      const { operationId } = ctx.input;
      // Its own credentials: those of the person expire while it waits.
      const credentials = await auth.getOwnServiceCredentials();
      const log = new OperationLog(ctx.logger);
      // An API that does not answer for a moment is no reason to end the task.
      const lookAgain = (last: Operation) =>
        answerOf(clouds.getOperation(operationId, { credentials })).catch(
          error => {
            if (error instanceof TaskError) {
              throw error;
            }
            return last;
          },
        );
      let operation = await answerOf(
        clouds.getOperation(operationId, { credentials }),
      );
      requireRequester(operation, ctx.user?.ref);
      log.write(operation);
      while (!isOver(operation)) {
        if (ctx.signal?.aborted && operation.state === 'running') {
          ctx.logger.info('Cancelled: what was made is being taken back');
          // Where that fails, the next look tells whether to try again.
          await clouds
            .cancelOperation(operationId, { credentials })
            .catch(error => ctx.logger.warn(toError(error).message));
        }
        await delay(interval);
        operation = await lookAgain(operation);
        log.write(operation);
      }
      if (operation.state === 'failed') {
        throw new TaskError(whatToDo(operation));
      }
      await waitForEntities(operation, options, credentials, interval);
      const made = operation.instances
        .filter(({ ready }) => ready)
        .map(({ id, name, entityRef }) => ({ id, name, entityRef }));
      ctx.output('instances', made);
      ctx.output(
        'entityRefs',
        made.map(({ entityRef }) => entityRef),
      );
    },
  });
}

/** The credentials that it works with may take back what anybody has asked for. */
function requireRequester(
  { id, requestedBy }: Operation,
  user: string | undefined,
): void {
  if (user !== undefined && requestedBy !== user) {
    throw new TaskError(
      `Operation ${id} was not asked for by ${user}; wait for one that this task has started`,
    );
  }
}

function isOver({ state }: Operation): boolean {
  return state === 'succeeded' || state === 'failed';
}

/** The links at the end of a task lead to the entities, which come a moment after the instances. */
async function waitForEntities(
  { instances }: Operation,
  { catalog }: WaitForInstancesOptions,
  credentials: BackstageCredentials,
  interval: number,
): Promise<void> {
  const entityRefs = instances.map(({ entityRef }) => entityRef);
  for (let look = 0; look < catalogLooks; look++) {
    // A catalog that does not answer for a moment does not undo the instances.
    const there = await catalog
      .getEntitiesByRefs({ entityRefs, fields: ['kind'] }, { credentials })
      .then(({ items }) => items.every(item => item !== undefined))
      .catch(() => false);
    if (there) {
      return;
    }
    await delay(interval);
  }
}
