import { CallOptions, ConnectionIdentity } from '@rackstage/plugin-clouds-node';
import { Aws } from '../client/Aws';
import { codeOfRefusal } from '../errors/toCloudError';

export function identity(aws: Aws) {
  return {
    /** Who it is, and that it may look at instances: a key of nobody with rights is found here and not in the middle. */
    async verify(call: CallOptions): Promise<ConnectionIdentity> {
      const { Arn = '', Account } = await aws.sts(call, (sts, options) =>
        sts.getCallerIdentity({}, options),
      );
      await aws.ec2(aws.homeRegion, call, async (ec2, options) => {
        try {
          await ec2.describeInstances({ DryRun: true }, options);
        } catch (error) {
          if (codeOfRefusal(error) !== 'DryRunOperation') {
            throw error;
          }
        }
      });
      return { principal: Arn, scope: Account };
    },
  };
}
