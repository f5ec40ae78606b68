import { CloudErrorCode } from '@rackstage/plugin-clouds-common';
import { isCloudError } from '@rackstage/plugin-clouds-node';
import { BrokenAnswer } from './BrokenAnswer';
import { toCloudError } from './toCloudError';

const refusal = (name: string, message = 'No.', status = 400) =>
  Object.assign(new Error(message), {
    name,
    $fault: 'client',
    $metadata: { httpStatusCode: status, requestId: 'r-1' },
  });

const codeOf = (error: unknown) => {
  const translated = toCloudError(error);
  return isCloudError(translated) ? translated.code : undefined;
};

describe('a refusal of AWS', () => {
  it.each<[string, CloudErrorCode]>([
    ['InsufficientInstanceCapacity', 'OutOfStock'],
    ['InsufficientHostCapacity', 'OutOfStock'],
    ['InstanceLimitExceeded', 'QuotaExceeded'],
    ['VcpuLimitExceeded', 'QuotaExceeded'],
    ['AddressLimitExceeded', 'QuotaExceeded'],
    ['VolumeLimitExceeded', 'QuotaExceeded'],
    ['VpcLimitExceeded', 'QuotaExceeded'],
    ['RulesPerSecurityGroupLimitExceeded', 'QuotaExceeded'],
    ['TooManyLoadBalancersException', 'QuotaExceeded'],
    ['TooManyHostedZones', 'QuotaExceeded'],
    ['ResourceLimitExceededException', 'QuotaExceeded'],
    ['InsufficientFreeAddressesInSubnet', 'QuotaExceeded'],
    ['RequestLimitExceeded', 'RateLimited'],
    ['Throttling', 'RateLimited'],
    ['ThrottlingException', 'RateLimited'],
    ['ConcurrentSnapshotLimitExceeded', 'RateLimited'],
    ['PriorRequestNotComplete', 'RateLimited'],
    ['AuthFailure', 'AuthFailed'],
    ['UnauthorizedOperation', 'AuthFailed'],
    ['AccessDeniedException', 'AuthFailed'],
    ['ExpiredToken', 'AuthFailed'],
    ['ExpiredTokenException', 'AuthFailed'],
    ['RequestExpired', 'AuthFailed'],
    ['SignatureDoesNotMatch', 'AuthFailed'],
    ['InvalidClientTokenId', 'AuthFailed'],
    ['OptInRequired', 'AuthFailed'],
    ['InvalidInstanceID.NotFound', 'NotFound'],
    ['InvalidInstanceID.Malformed', 'NotFound'],
    ['NatGatewayNotFound', 'NotFound'],
    ['LoadBalancerNotFoundException', 'NotFound'],
    ['NoSuchHostedZone', 'NotFound'],
    ['ResourceNotFoundException', 'NotFound'],
    ['InvalidKeyPair.Duplicate', 'Conflict'],
    ['IncorrectInstanceState', 'Conflict'],
    ['IncorrectState', 'Conflict'],
    ['IncorrectModificationState', 'Conflict'],
    ['DependencyViolation', 'Conflict'],
    ['VolumeInUse', 'Conflict'],
    ['InvalidIPAddress.InUse', 'Conflict'],
    ['Resource.AlreadyAssociated', 'Conflict'],
    ['IdempotentParameterMismatch', 'Conflict'],
    ['HostedZoneNotEmpty', 'Conflict'],
    ['ResourceInUseException', 'Conflict'],
    ['InvalidParameterValue', 'InvalidRequest'],
    ['InvalidVpc.Range', 'InvalidRequest'],
    ['Unsupported', 'InvalidRequest'],
    ['UnsupportedOperation', 'Unsupported'],
    ['InternalError', 'Unavailable'],
    ['ServiceUnavailable', 'Unavailable'],
  ])('%s is %s', (name, code) => {
    expect(codeOf(refusal(name))).toBe(code);
  });

  it('that nobody has heard of goes by its status', () => {
    expect(codeOf(refusal('Novelty', 'x', 503))).toBe('Unavailable');
    expect(codeOf(refusal('Novelty', 'x', 429))).toBe('RateLimited');
    expect(codeOf(refusal('Novelty', 'x', 400))).toBe('InvalidRequest');
  });

  it('is out of stock also with the status of a server error, as EC2 says it', () => {
    const error = refusal('InsufficientInstanceCapacity', 'x', 500);
    expect(codeOf(error)).toBe('OutOfStock');
  });

  it('of an id of another kind of thing says that it is not there', () => {
    const message =
      "Value (i-1) for parameter volumeId is invalid. Expected: 'vol-...'.";
    expect(codeOf(refusal('InvalidParameterValue', message))).toBe('NotFound');
  });

  it('keeps its own code and the id of the request, and not the blob of a missing permission', () => {
    const message =
      'You are not authorized to perform this operation. Encoded authorization failure message: 4qHk0…';
    expect(
      toCloudError(refusal('UnauthorizedOperation', message, 403)),
    ).toMatchObject({
      code: 'AuthFailed',
      message:
        'You are not authorized to perform this operation. (UnauthorizedOperation)',
      requestId: 'r-1',
    });
  });

  it('for too many requests says how long to wait', () => {
    const error = refusal('RequestLimitExceeded', 'x', 503);
    expect(toCloudError(error)).toMatchObject({ retryAfterSeconds: 2 });
    const told = { ...{ headers: { 'retry-after': '7' } } };
    expect(
      toCloudError(Object.assign(error, { $response: told })),
    ).toMatchObject({ retryAfterSeconds: 7 });
  });
});

describe('what is no answer of AWS', () => {
  it.each([
    [
      'a connection that ends',
      Object.assign(new Error('x'), { code: 'ECONNRESET' }),
    ],
    [
      'a name that nobody knows',
      Object.assign(new Error('x'), { code: 'ENOTFOUND' }),
    ],
    ['a time limit', Object.assign(new Error('x'), { name: 'TimeoutError' })],
    ['a page of a gateway', new BrokenAnswer(500, 'text/html')],
    [
      'a text that no parser understands',
      Object.assign(new SyntaxError('x'), { $response: {}, $metadata: {} }),
    ],
  ])('is unavailable: %s', (_, error) => {
    expect(codeOf(error)).toBe('Unavailable');
  });

  it('is a credential that cannot be had', () => {
    const error = Object.assign(
      new Error('Could not resolve credentials using profile: [nobody]'),
      { name: 'CredentialsProviderError' },
    );
    expect(toCloudError(error)).toMatchObject({
      code: 'AuthFailed',
      message: 'Could not resolve credentials using profile: [nobody]',
    });
  });

  it('is a mistake of our own, which stays what it is', () => {
    const error = new TypeError('undefined is not a function');
    expect(toCloudError(error)).toBe(error);
  });
});
