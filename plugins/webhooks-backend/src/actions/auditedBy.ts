import {
  AuditorService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { callerOf } from '@rackstage/ownership';

/** An action has no request that tells who calls it: its audit event names them itself. */
export const auditedBy =
  (auditor: AuditorService) =>
  async <T>(
    eventId: string,
    input: JsonObject,
    credentials: BackstageCredentials,
    work: () => Promise<T>,
  ): Promise<T> => {
    const event = await auditor.createEvent({
      eventId,
      severityLevel: 'medium',
      meta: { ...input, caller: callerOf(credentials).ref },
    });
    try {
      const result = await work();
      await event.success();
      return result;
    } catch (error) {
      await event.fail({ error: toError(error) as Error });
      throw error;
    }
  };
