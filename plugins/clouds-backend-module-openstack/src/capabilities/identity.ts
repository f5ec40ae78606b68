import { OpenStackClient } from '@rackstage/openstack-client';
import {
  CallOptions,
  CloudError,
  ConnectionIdentity,
} from '@rackstage/plugin-clouds-node';

export function identity(client: OpenStackClient) {
  return {
    async verify(call: CallOptions): Promise<ConnectionIdentity> {
      const { user, project, applicationCredential } =
        await client.signIn(call);
      if (!project) {
        throw new CloudError(
          'InvalidRequest',
          `The user ${user.name} has no default project; name a project`,
        );
      }
      return {
        principal: applicationCredential?.name ?? user.name,
        scope: project.name,
      };
    },
  };
}
