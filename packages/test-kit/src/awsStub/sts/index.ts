import { randomBytes } from 'node:crypto';
import type * as Sdk from '@aws-sdk/client-sts';
import { AwsFault } from '../AwsFault';
import { At } from '../Cloud';

/** A role that may be assumed. */
export interface Role {
  arn: string;
  /** What a caller has to know, when the role wants it. */
  externalId?: string;
}

export class Roles {
  readonly byArn = new Map<string, Role>();
}

export const stsOperations = {
  GetCallerIdentity(
    _: Sdk.GetCallerIdentityRequest,
    { cloud, accessKeyId }: At,
  ): Sdk.GetCallerIdentityResponse {
    const isSession = cloud.keys.get(accessKeyId)?.sessionToken !== undefined;
    return {
      Account: cloud.accountId,
      UserId: isSession
        ? 'AROAEXAMPLEROLEID00:rackstage'
        : 'AIDAEXAMPLEUSERID00',
      Arn: isSession
        ? `arn:aws:sts::${cloud.accountId}:assumed-role/operator/rackstage`
        : `arn:aws:iam::${cloud.accountId}:user/rackstage`,
    };
  },

  AssumeRole(
    request: Sdk.AssumeRoleRequest,
    { cloud }: At,
  ): Sdk.AssumeRoleResponse {
    const { RoleArn = '', ExternalId, DurationSeconds = 3600 } = request;
    const role = cloud.part(Roles).byArn.get(RoleArn);
    if (!role || role.externalId !== ExternalId) {
      throw new AwsFault(
        'AccessDenied',
        `User: arn:aws:iam::${cloud.accountId}:user/rackstage is not authorized to perform: sts:AssumeRole on resource: ${RoleArn}`,
        403,
      );
    }
    const key = {
      accessKeyId: `ASIA${randomBytes(8).toString('hex').toUpperCase()}`,
      secretAccessKey: randomBytes(20).toString('hex'),
      sessionToken: randomBytes(40).toString('base64'),
      expiresAt: cloud.clock.now() + DurationSeconds * 1000,
    };
    cloud.keys.set(key.accessKeyId, key);
    return {
      Credentials: {
        AccessKeyId: key.accessKeyId,
        SecretAccessKey: key.secretAccessKey,
        SessionToken: key.sessionToken,
        Expiration: new Date(key.expiresAt),
      },
      AssumedRoleUser: {
        AssumedRoleId: 'AROAEXAMPLEROLEID00:rackstage',
        Arn: `${RoleArn.replace(':iam:', ':sts:').replace(':role/', ':assumed-role/')}/${request.RoleSessionName}`,
      },
    };
  },
};
