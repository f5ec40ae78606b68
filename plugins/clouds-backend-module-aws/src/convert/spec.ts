import type { InstanceTypeInfo } from '@aws-sdk/client-ec2';
import { Architecture, Spec } from '@rackstage/plugin-clouds-common';

export function toSpec(type: InstanceTypeInfo): Spec {
  const name = type.InstanceType ?? '';
  return {
    id: name,
    name,
    vcpus: type.VCpuInfo?.DefaultVCpus ?? 1,
    memoryMiB: Number(type.MemoryInfo?.SizeInMiB ?? 1),
    // The root disk is of the image's size; disks within the machine are lost when it stops.
    diskGiB: 0,
    gpus: gpusOf(type),
    architecture: architectureOf(type),
  };
}

function gpusOf({ GpuInfo }: InstanceTypeInfo): number | undefined {
  const gpus = GpuInfo?.Gpus;
  return gpus && gpus.reduce((sum, { Count = 0 }) => sum + Count, 0);
}

function architectureOf({
  ProcessorInfo,
}: InstanceTypeInfo): Architecture | undefined {
  const all = ProcessorInfo?.SupportedArchitectures ?? [];
  return (['x86_64', 'arm64'] as const).find(one => all.includes(one));
}
