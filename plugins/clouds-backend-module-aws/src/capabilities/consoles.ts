import {
  ConsoleCapability,
  plainConsoleText,
} from '@rackstage/plugin-clouds-node';
import { Aws } from '../client/Aws';
import { codeOfRefusal } from '../errors/toCloudError';

/** What EC2 kept of it, at most 64 KiB; machines of the Nitro generation tell the latest. */
export function consoles(aws: Aws) {
  return {
    async log({ region, id, maxLines }, call) {
      const { Output = '' } = await aws.ec2(
        region,
        call,
        async (ec2, options) => {
          try {
            return await ec2.getConsoleOutput(
              { InstanceId: id, Latest: true },
              options,
            );
          } catch (error) {
            if (codeOfRefusal(error) !== 'UnsupportedOperation') {
              throw error;
            }
            return ec2.getConsoleOutput({ InstanceId: id }, options);
          }
        },
      );
      const text = Buffer.from(Output, 'base64').toString();
      return plainConsoleText(text, maxLines);
    },
  } satisfies ConsoleCapability;
}
