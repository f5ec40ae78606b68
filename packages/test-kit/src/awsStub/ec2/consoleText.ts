import type * as Sdk from '@aws-sdk/client-ec2';

/** What a machine writes while it starts, colours included. */
export function consoleText({ PrivateDnsName }: Sdk.Instance): string {
  return [
    '[    0.000000] Linux version 6.8.0-1021-aws (buildd@lcy02-amd64-109)\r',
    '[    0.000000] Command line: BOOT_IMAGE=/vmlinuz root=PARTUUID=1 console=ttyS0\r',
    '[\u001b[0;32m  OK  \u001b[0m] Reached target \u001b[0;1;39mCloud-init target\u001b[0m.\r',
    'Cloud-init v. 25.2 finished. Datasource DataSourceEc2Local. Up 11.43 seconds\r',
    `${PrivateDnsName} login: `,
  ].join('\n');
}
