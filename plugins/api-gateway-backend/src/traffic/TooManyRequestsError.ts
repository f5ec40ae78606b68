import { CustomErrorBase } from '@backstage/errors';

/** The portal's error handler answers with the status that an error carries. */
export class TooManyRequestsError extends CustomErrorBase {
  name = 'TooManyRequestsError' as const;
  readonly statusCode = 429;
}
