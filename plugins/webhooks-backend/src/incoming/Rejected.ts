import { Endpoint } from '@rackstage/plugin-webhooks-common';

type Reason = NonNullable<Endpoint['lastRejection']>['reason'];

/** An event that is not taken, with the HTTP status that its sender gets. */
export class Rejected extends Error {
  readonly name = 'WebhookRejectedError';

  constructor(
    readonly reason: Reason,
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

export const badSignature = () =>
  new Rejected(
    'signature',
    401,
    'The signature or token is missing or wrong; sign with the secret of this endpoint',
  );
