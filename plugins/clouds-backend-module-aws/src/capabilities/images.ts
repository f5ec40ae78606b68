import type { Image as Ami } from '@aws-sdk/client-ec2';
import { Image } from '@rackstage/plugin-clouds-common';
import { RegionalListing } from '@rackstage/plugin-clouds-node';
import { Aws } from '../client/Aws';
import { newestOf, toImage } from '../convert/image';
import { everything, localPage } from '../paging';

/** Who makes the images that most people start with. */
const owners = [
  // Canonical
  '099720109477',
  // Amazon Linux
  '137112412989',
  // Amazon, for Windows
  '801119661308',
  // Debian
  '136693071363',
  // Rocky Linux
  '792107900819',
  // Red Hat
  '309956199498',
];

/** Releases that are looked after, without minimal, pro and daily ones. */
const names = [
  'ubuntu/images/hvm-ssd*/ubuntu-*-22.04-*-server-*',
  'ubuntu/images/hvm-ssd*/ubuntu-*-24.04-*-server-*',
  'ubuntu/images/hvm-ssd*/ubuntu-*-26.04-*-server-*',
  'al2023-ami-2023.*-kernel-6.1-*',
  'debian-12-*',
  'debian-13-*',
  'Rocky-9-EC2-Base-*',
  'Rocky-10-EC2-Base-*',
  'RHEL-9.*_HVM-*-Hourly2-GP3',
  'RHEL-10.*_HVM-*-Hourly2-GP3',
  'Windows_Server-2022-English-Full-Base-*',
  'Windows_Server-2025-English-Full-Base-*',
];

/** A selection: AWS has more than a hundred thousand. The account's own are all there. */
export function images(aws: Aws) {
  const { imageOwners, imageNames } = aws.config;
  return {
    async list(request, call) {
      const { region } = request;
      const list = (Owners: string[], patterns?: string[]): Promise<Ami[]> =>
        everything(async page => {
          const { Images = [], NextToken } = await aws.ec2(
            region,
            call,
            (ec2, options) =>
              ec2.describeImages(
                {
                  ...page,
                  Owners,
                  Filters: [
                    { Name: 'image-type', Values: ['machine'] },
                    { Name: 'root-device-type', Values: ['ebs'] },
                    ...(patterns ? [{ Name: 'name', Values: patterns }] : []),
                  ],
                },
                options,
              ),
          );
          return { items: Images, NextToken };
        }, 1000);
      const [ofOthers, own] = await Promise.all([
        list(
          imageOwners?.length ? imageOwners : owners,
          imageNames?.length ? imageNames : names,
        ),
        list(['self']),
      ]);
      const all = newestOf([...ofOthers, ...own]).map(toImage);
      all.sort((a, b) => a.name.localeCompare(b.name) || compare(a.id, b.id));
      return localPage(all, request);
    },
  } satisfies RegionalListing<Image>;
}

const compare = (a: string, b: string) => (a < b ? -1 : 1);
