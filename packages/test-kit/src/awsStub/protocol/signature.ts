import { createHash, createHmac } from 'node:crypto';
import { IncomingMessage } from 'node:http';
import { SignatureV4 } from '@smithy/signature-v4';
import { AwsFault } from '../AwsFault';

export interface AccessKey {
  accessKeyId: string;
  secretAccessKey: string;
  /** Of a role that was assumed. */
  sessionToken?: string;
  /** Milliseconds of the simulated time. */
  expiresAt?: number;
}

/** Who signed a request, and for what. */
export interface Scope {
  accessKeyId: string;
  region: string;
  /** `ec2`, `elasticloadbalancing` … */
  service: string;
}

const pattern =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/\d{8}\/([^/]+)\/([^/]+)\/aws4_request, SignedHeaders=([^,]+), Signature=(\w+)$/;

/** How far a client's clock may be off, in milliseconds, as AWS has it. */
const toleranceMs = 5 * 60_000;

/** @throws AwsFault `MissingAuthenticationToken` when the request is not signed at all */
export function readScope({ headers }: IncomingMessage): Scope {
  const match = pattern.exec(headers.authorization ?? '');
  if (!match) {
    throw new AwsFault(
      'MissingAuthenticationToken',
      'Request is missing Authentication Token',
      403,
    );
  }
  const [, accessKeyId, region, service] = match;
  return { accessKeyId, region, service };
}

/**
 * Signs the request once more, with the key as AWS has it, and compares.
 *
 * @throws AwsFault as AWS refuses a signature: another secret, a clock that is off, a token that is over
 */
export async function verifySignature(
  request: { head: IncomingMessage; body: Buffer },
  key: AccessKey,
  clock: { now: number; simulated: number },
): Promise<void> {
  const { head, body } = request;
  const { headers } = head;
  const [, , region, service, signed, signature] = pattern.exec(
    headers.authorization ?? '',
  )!;
  const signingDate = readDate(String(headers['x-amz-date']));
  if (Math.abs(signingDate.getTime() - clock.now) > toleranceMs) {
    throw skewed(service, headers['x-amz-date'] as string, clock.now);
  }
  if (key.expiresAt !== undefined && key.expiresAt < clock.simulated) {
    throw new AwsFault(
      service === 'ec2' ? 'RequestExpired' : 'ExpiredToken',
      'The security token included in the request is expired',
      403,
    );
  }
  const url = new URL(head.url ?? '/', 'http://stub');
  const signer = new SignatureV4({
    credentials: key,
    region,
    service,
    sha256: Sha256,
    applyChecksum: false,
  });
  const again = await signer.sign(
    {
      method: head.method ?? 'GET',
      protocol: 'http:',
      hostname: url.hostname,
      path: decodeURI(url.pathname),
      query: Object.fromEntries(url.searchParams),
      headers: Object.fromEntries(
        signed.split(';').map(name => [name, String(headers[name] ?? '')]),
      ),
      body,
    },
    { signingDate },
  );
  if (!again.headers.authorization.endsWith(`Signature=${signature}`)) {
    throw service === 'ec2'
      ? new AwsFault(
          'AuthFailure',
          'AWS was not able to validate the provided access credentials',
          401,
        )
      : new AwsFault(
          'SignatureDoesNotMatch',
          'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method.',
          403,
        );
  }
}

function skewed(service: string, date: string, now: number): AwsFault {
  return service === 'ec2'
    ? new AwsFault(
        'RequestExpired',
        `Request has expired. Timestamp date is ${date}. Current date is ${new Date(now).toISOString()}.`,
      )
    : new AwsFault(
        'SignatureDoesNotMatch',
        `Signature expired: ${date} is now earlier than ${new Date(now).toISOString()}`,
        403,
      );
}

function readDate(text: string): Date {
  const [, ...parts] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text) ?? [];
  const [year, month, day, ...time] = parts;
  return new Date(`${year}-${month}-${day}T${time.join(':')}Z`);
}

/** As the signer wants its hash, over Node's own. */
class Sha256 {
  private readonly hash;

  constructor(secret?: unknown) {
    this.hash =
      secret === undefined
        ? createHash('sha256')
        : createHmac('sha256', secret as Buffer);
  }

  update(data: string | ArrayBuffer | ArrayBufferView): void {
    this.hash.update(
      typeof data === 'string' ? data : Buffer.from(data as Uint8Array),
    );
  }

  async digest(): Promise<Uint8Array> {
    return this.hash.digest();
  }

  reset(): void {}
}
