import { Network, NetworkSpec } from '@rackstage/plugin-clouds-common';
import {
  CloudConnection,
  RegionalCapability,
} from '@rackstage/plugin-clouds-node';
import { AwsStub, AwsStubOptions, startAwsStub } from '@rackstage/test-kit';
import { connect } from '../connect';
import { AwsConfig, AwsCredential } from '../settings';

/** A simulated AWS, and an account at it. */
export interface StubbedAws {
  stub: AwsStub;
  connection: Required<Omit<CloudConnection, 'stock' | 'networks'>> & {
    networks: RegionalCapability<NetworkSpec, Network>;
  };
  /** Another process of the portal: it remembers nothing of the first. */
  reconnect(
    config?: AwsConfig,
    more?: { externalId: string },
    instead?: AwsCredential,
  ): StubbedAws['connection'];
  /** Names of the actions that were asked for. */
  asked(): string[];
}

export const region = 'ap-northeast-2';

export async function startStubbedAws(
  options: AwsStubOptions = {},
): Promise<StubbedAws> {
  const stub = await startAwsStub({ speed: 1000, ...options });
  const reconnect: StubbedAws['reconnect'] = (config, more, instead) =>
    connect({
      config: { endpoint: stub.endpoint, homeRegion: region, ...config },
      credential: { ...(instead ?? stub.accessKey), ...more },
    }) as StubbedAws['connection'];
  return {
    stub,
    reconnect,
    connection: reconnect(),
    asked: () => stub.requests.map(({ action }) => action),
  };
}
