import { AwsConfig, AwsCredential } from '../settings';

type Provider = () => Promise<{
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
  expiration?: Date;
}>;

/** Keys, or what a profile of the portal's host leads to; with these a role, where the account has one. */
export function credentialsOf(
  { roleArn }: AwsConfig,
  credential: AwsCredential,
  stsOptions: () => object,
): Provider {
  const { externalId } = credential;
  let provider: Provider | undefined;
  const load = (): Provider => {
    // As the clients, only when it is needed.
    const { fromIni, fromTemporaryCredentials } =
      require('@aws-sdk/credential-providers') as typeof import('@aws-sdk/credential-providers');
    const base: Provider =
      'profile' in credential
        ? fromIni({ profile: credential.profile })
        : async () => ({
            accessKeyId: credential.accessKeyId,
            secretAccessKey: credential.secretAccessKey,
            sessionToken: credential.sessionToken,
          });
    return roleArn
      ? fromTemporaryCredentials({
          masterCredentials: base,
          params: {
            RoleArn: roleArn,
            RoleSessionName: 'rackstage',
            ExternalId: externalId,
          },
          clientConfig: stsOptions(),
        })
      : base;
  };
  return async () => {
    provider ??= load();
    return provider();
  };
}
