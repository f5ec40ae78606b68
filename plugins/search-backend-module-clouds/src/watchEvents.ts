import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { EventsService } from '@backstage/plugin-events-node';
import { DocumentSource } from '@rackstage/search-sources';
import { CloudsSource } from './sources';

/**
 * A source that hears of changes by events. They are taken one after the
 * other, so that an older answer never overwrites a newer one.
 */
export function watchEvents<TEvent>(
  { onChange, ...source }: CloudsSource<TEvent>,
  topics: string[],
  { events, logger }: { events: EventsService; logger: LoggerService },
): Omit<DocumentSource, 'schedule'> {
  let queue = Promise.resolve();
  return {
    ...source,
    watch: index =>
      events.subscribe({
        id: `search-${source.type}`,
        topics,
        onEvent: ({ eventPayload }) => {
          queue = queue.then(async () => {
            try {
              await onChange(eventPayload as TEvent, index);
            } catch (error) {
              logger.warn(
                'Search could not take in a change, and has it with the next full listing',
                {
                  type: source.type,
                  reason: (toError(error) as Error).message,
                },
              );
            }
          });
          return queue;
        },
      }),
  };
}
