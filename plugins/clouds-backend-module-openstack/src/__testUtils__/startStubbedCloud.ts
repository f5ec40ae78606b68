import { OpenStackStub, startOpenStackStub } from '@rackstage/test-kit';
import { connect, OpenStackConnection } from '../connect';

/** A cloud that answers what a test tells it to, and an account at it. */
export interface StubbedCloud {
  cloud: OpenStackStub;
  connection: OpenStackConnection;
  /** Method and path of what was asked, without signing in and reading versions. */
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
    connection,
    asked: () =>
      cloud.requests
        .filter(
          ({ path }) => !path.startsWith('/identity') && !path.endsWith('/'),
        )
        .map(({ method, path }) => `${method} ${path}`),
  };
}
