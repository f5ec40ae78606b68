import { AwsStub, AwsStubOptions } from './AwsStub';

/** Starts a simulated AWS on loopback. What it needs of the SDK is loaded only now: it is large. */
export async function startAwsStub(
  options: AwsStubOptions = {},
): Promise<AwsStub> {
  const { AwsStubServer } =
    require('./AwsStubServer') as typeof import('./AwsStubServer');
  return AwsStubServer.start(options);
}
