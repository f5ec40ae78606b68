import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { CloudsService } from '@rackstage/plugin-clouds-node';
import { requestSchema } from './requestSchema';
import { answerOf, TaskError } from './TaskError';
import { toRequest } from './toRequest';

/** Asks the cloud whether a request could be carried out; makes nothing. */
export function createCheckInstancesAction(options: { clouds: CloudsService }) {
  return createTemplateAction({
    id: 'clouds:instance:check',
    description:
      'Checks names, choices, quota and stock of a request for instances, and tells its price',
    supportsDryRun: true,
    schema: {
      input: requestSchema,
      output: {
        names: z => z.array(z.string()),
        monthlyPrice: z => z.string().optional(),
      },
    },
    async handler(ctx) {
      const credentials = await ctx.getInitiatorCredentials();
      const estimate = await answerOf(
        options.clouds.estimateInstances(toRequest(ctx.input), {
          credentials,
          signal: ctx.signal,
        }),
      );
      for (const { resource, used, limit, requested } of estimate.quotas) {
        ctx.logger.info(
          `Quota of ${resource}: ${requested} wanted, ${used} of ${limit ?? 'any number'} in use`,
        );
      }
      if (!estimate.ok) {
        throw new TaskError(
          estimate.problems.map(({ message }) => message).join('; '),
        );
      }
      const monthly = estimate.price?.monthly;
      const price = monthly && `${monthly.amount} ${monthly.currency}`;
      ctx.logger.info(
        `Nothing speaks against ${estimate.names.join(', ')}; ${
          price ? `about ${price} a month` : 'the price is not known'
        }`,
      );
      ctx.output('names', estimate.names);
      ctx.output('monthlyPrice', price);
    },
  });
}
