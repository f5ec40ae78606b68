import { CloudConnection } from '@rackstage/plugin-clouds-node';
import { AwsStub, AwsStubOptions, startAwsStub } from '@rackstage/test-kit';
import { connect } from '../connect';
import { AwsConfig } from '../settings';

/** A simulated AWS, and an account at it. */
export interface StubbedAws {
  stub: AwsStub;
  connection: Required<Omit<CloudConnection, 'stock'>>;
  /** Another process of the portal: it remembers nothing of the first. */
  reconnect(config?: AwsConfig): StubbedAws['connection'];
  /** Names of the actions that were asked for. */
  asked(): string[];
}

export const region = 'ap-northeast-2';

export async function startStubbedAws(
  options: AwsStubOptions = {},
): Promise<StubbedAws> {
  const stub = await startAwsStub({ speed: 1000, ...options });
  const reconnect = (config: AwsConfig = {}) =>
    connect({
      config: { endpoint: stub.endpoint, homeRegion: region, ...config },
      credential: { ...stub.accessKey },
    }) as StubbedAws['connection'];
  return {
    stub,
    reconnect,
    connection: reconnect(),
    asked: () => stub.requests.map(({ action }) => action),
  };
}
