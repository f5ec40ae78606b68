import { CloudConnection } from '@rackstage/plugin-clouds-node';
import { OpenStackStub, startOpenStackStub } from '@rackstage/test-kit';
import { connect } from '../connect';

/** A cloud that answers what a test tells it to, and an account at it. */
export interface StubbedCloud {
  cloud: OpenStackStub;
  connection: Required<Omit<CloudConnection, 'stock'>>;
  /** Method and path of what was asked, without signing in. */
  asked(): string[];
}

export async function startStubbedCloud(
  config: { regions?: string[] } = {},
): Promise<StubbedCloud> {
  const cloud = await startOpenStackStub();
  const connection = connect({
    config: { authUrl: cloud.authUrl, ...config },
    credential: {
      applicationCredentialId: 'a1',
      applicationCredentialSecret: 's1',
    },
  });
  return {
    cloud,
    connection: connection as StubbedCloud['connection'],
    asked: () =>
      cloud.requests
        .filter(({ path }) => !path.startsWith('/identity'))
        .map(({ method, path }) => `${method} ${path}`),
  };
}
