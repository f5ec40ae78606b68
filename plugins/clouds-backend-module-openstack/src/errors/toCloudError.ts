import { isOpenStackError, OpenStackError } from '@rackstage/openstack-client';
import { CloudErrorCode } from '@rackstage/plugin-clouds-common';
import { CloudError } from '@rackstage/plugin-clouds-node';

interface Rule {
  code: CloudErrorCode;
  when(error: OpenStackError): boolean;
}

const aboutQuota =
  /quota|maximum number of .* (exceeded|allowed)|limit exceeded/i;

const status =
  (...statuses: number[]) =>
  (error: OpenStackError) =>
    statuses.includes(error.status ?? 0);

/** The first that holds. */
const rules: Rule[] = [
  { code: 'NotFound', when: ({ kind }) => kind === 'no-region' },
  { code: 'Unsupported', when: ({ kind }) => kind === 'no-service' },
  { code: 'Unavailable', when: ({ kind }) => kind !== 'refused' },
  // Keystone says 404 to an application credential that was deleted; any other 404 is a wrong address.
  {
    code: 'AuthFailed',
    when: error => isSignIn(error) && status(404)(error) && isKeystones(error),
  },
  {
    code: 'InvalidRequest',
    when: error => isSignIn(error) && status(404)(error),
  },
  // Nova says 403, Neutron 409, Cinder and Glance 413.
  {
    code: 'QuotaExceeded',
    when: error =>
      status(403, 409, 413)(error) &&
      aboutQuota.test(`${error.type} ${error.message}`),
  },
  { code: 'RateLimited', when: status(413, 429) },
  { code: 'AuthFailed', when: status(401, 403) },
  { code: 'NotFound', when: status(404) },
  { code: 'Conflict', when: status(409) },
  // How Nova and Cinder say that a volume or a snapshot is in a state in which this cannot be done.
  {
    code: 'Conflict',
    when: error =>
      status(400)(error) && /^Invalid (volume|snapshot):/.test(error.message),
  },
  // A microversion that this cloud is too old for, or something that its hypervisors cannot do.
  { code: 'Unsupported', when: status(406, 501) },
  { code: 'Unavailable', when: status(408) },
  {
    code: 'InvalidRequest',
    when: ({ status: code = 0 }) => code >= 400 && code < 500,
  },
];

/**
 * In the portal's words, when it is an error of the cloud; anything else as it is. The original is not kept as the cause:
 * its message would only be repeated, because Backstage adds it to that of the error.
 */
export function toCloudError(error: unknown): unknown {
  if (!isOpenStackError(error)) {
    return error;
  }
  const code = rules.find(rule => rule.when(error))?.code ?? 'Unavailable';
  const mayWait = code === 'RateLimited' || code === 'Unavailable';
  return new CloudError(code, messageOf(error), {
    requestId: error.requestId,
    retryAfterSeconds: mayWait ? error.retryAfterSeconds : undefined,
    ...(code === 'Unavailable' && isUndone(error) && { undone: true }),
  });
}

/** Of a service that was not reached, or turned the request away before it read it. */
const neverReached =
  /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT/;

/** Whoever could not sign in has not asked for anything yet. */
function isUndone(error: OpenStackError): boolean {
  const { kind, cause } = error;
  return (
    isSignIn(error) ||
    status(503)(error) ||
    (kind === 'unreachable' &&
      neverReached.test(String((cause as { code?: unknown })?.code)))
  );
}

/** This driver asks Keystone for nothing else. */
function isSignIn({ service }: OpenStackError): boolean {
  return service === 'identity';
}

function isKeystones({ type }: OpenStackError): boolean {
  return type === 'error';
}

function messageOf(error: OpenStackError): string {
  return isSignIn(error) && error.kind === 'refused'
    ? `The cloud refused to sign in: ${signInProblem(error)}`
    : error.message;
}

/** Without any value of the credential: when Keystone does not know its id, it quotes it. */
function signInProblem(error: OpenStackError): string {
  if (error.status !== 404) {
    return error.message;
  }
  return isKeystones(error)
    ? 'there is no such application credential'
    : 'its Identity API v3 is not at this address';
}
