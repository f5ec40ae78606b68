import fc from 'fast-check';
import { Image } from '../kinds';
import { osTitle, withOperatingSystem } from './operatingSystems';

const image = (name: string, values: Partial<Image> = {}): Image => ({
  id: 'any',
  name,
  status: 'available',
  ...values,
});

/** As clouds call the same thing. */
const names: [string, string | undefined, string?][] = [
  ['Ubuntu 24.04 LTS', 'Ubuntu 24.04'],
  [
    'ubuntu/images/hvm-ssd-gp3/ubuntu-noble-24.04-amd64-server-20260915',
    'Ubuntu 24.04',
    'x86_64',
  ],
  ['ubuntu-24.04-server-cloudimg-arm64', 'Ubuntu 24.04', 'arm64'],
  ['noble-server-cloudimg-amd64', 'Ubuntu 24.04', 'x86_64'],
  ['debian-12-generic-amd64-20260901', 'Debian 12', 'x86_64'],
  ['Debian GNU/Linux 12 (bookworm)', 'Debian 12'],
  ['Rocky-9-GenericCloud-Base-9.4.x86_64', 'Rocky Linux 9', 'x86_64'],
  ['Rocky Linux 10', 'Rocky Linux 10'],
  ['AlmaLinux OS 9.5 aarch64', 'AlmaLinux 9', 'arm64'],
  ['RHEL-9.4.0_HVM-20260101-x86_64', 'Red Hat Enterprise Linux 9', 'x86_64'],
  ['CentOS Stream 9', 'CentOS 9'],
  ['openSUSE-Leap-15.6', 'openSUSE Leap 15.6'],
  ['Fedora-Cloud-Base-44', 'Fedora 44'],
  ['al2023-ami-2023.5-kernel-6.1-x86_64', 'Amazon Linux 2023', 'x86_64'],
  ['cirros-0.6.2-x86_64-disk', 'CirrOS 0.6', 'x86_64'],
  ['Windows_Server-2022-English-Full-Base', 'Windows Server 2022'],
  ['our golden image', undefined],
];

describe('withOperatingSystem', () => {
  it.each(
    names.map(([name, title, architecture]) => ({ name, title, architecture })),
  )('$name is $title', ({ name, title, architecture }) => {
    const read = withOperatingSystem(image(name));
    expect([osTitle(read.os), read.architecture]).toEqual([
      title,
      architecture,
    ]);
  });

  it('takes the cloud at its word', () => {
    const told = image('golden ubuntu 22.04', {
      os: { family: 'linux', distribution: 'debian', version: '12.5' },
      architecture: 'arm64',
    });
    expect(withOperatingSystem(told)).toMatchObject({
      os: { distribution: 'debian', version: '12' },
      architecture: 'arm64',
    });
  });

  it('completes what the cloud leaves out', () => {
    const told = image('Ubuntu 24.04 LTS', {
      os: { family: 'linux', distribution: 'ubuntu', adminUser: 'ubuntu' },
    });
    expect(withOperatingSystem(told).os).toEqual({
      family: 'linux',
      distribution: 'ubuntu',
      version: '24.04',
      adminUser: 'ubuntu',
    });
  });

  it('changes nothing the second time, whatever the name', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.constantFrom(...names.map(([name]) => name))),
        name => {
          const once = withOperatingSystem(image(name));
          expect(withOperatingSystem(once)).toEqual(once);
        },
      ),
    );
  });
});
