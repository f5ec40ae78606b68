import { Region, Spec, SpecFamily } from './types';

interface Family {
  family: SpecFamily;
  title: string;
  prefix: string;
  architecture: Spec['architecture'];
  sizes: Array<{ vcpus: number; memoryGiB: number; gpus?: number }>;
}

const times = (vcpus: number[], memoryPerVcpu: number) =>
  vcpus.map(count => ({ vcpus: count, memoryGiB: count * memoryPerVcpu }));

const families: Family[] = [
  {
    family: 'general',
    title: 'General',
    prefix: 'g1',
    architecture: 'x86_64',
    sizes: [{ vcpus: 1, memoryGiB: 1 }, ...times([1, 2, 4, 8, 16, 32], 4)],
  },
  {
    family: 'compute',
    title: 'Compute',
    prefix: 'c1',
    architecture: 'x86_64',
    sizes: times([2, 4, 8, 16, 32], 2),
  },
  {
    family: 'memory',
    title: 'Memory',
    prefix: 'm1',
    architecture: 'x86_64',
    sizes: times([2, 4, 8, 16, 32], 8),
  },
  {
    family: 'gpu',
    title: 'GPU',
    prefix: 'p1',
    architecture: 'x86_64',
    sizes: [1, 2, 4, 8].map(gpus => ({
      gpus,
      vcpus: gpus * 8,
      memoryGiB: gpus * 96,
    })),
  },
  {
    family: 'arm',
    title: 'Arm',
    prefix: 'a1',
    architecture: 'arm64',
    sizes: times([1, 2, 4, 8, 16], 4),
  },
];

const specs: readonly Spec[] = families.flatMap(
  ({ family, title, prefix, architecture, sizes }) =>
    sizes.map(({ vcpus, memoryGiB, gpus = 0 }) => ({
      id: `${prefix}-${vcpus}x${memoryGiB}`,
      name: `${title} ${vcpus} vCPU ${memoryGiB} GiB${gpus ? ` ${gpus} GPU` : ''}`,
      family,
      architecture,
      vcpus,
      memoryMiB: memoryGiB * 1024,
      diskGiB: vcpus < 4 ? 20 : 50,
      gpus,
    })),
);

/** What the region can make instances of; not every family is everywhere. */
export function specsOf(region: Region): Spec[] {
  return specs.filter(spec => !region.without.includes(spec.family));
}
