import { Flavor } from '@rackstage/openstack-client';
import { Spec } from '@rackstage/plugin-clouds-common';

export function toSpec(flavor: Flavor): Spec {
  return {
    id: flavor.id,
    name: flavor.name,
    vcpus: flavor.vcpus,
    memoryMiB: flavor.ram,
    diskGiB: flavor.disk,
    gpus: gpusOf(flavor),
  };
}

/** What it asks of Placement. A PCI alias says nothing: behind it may be a network card as well. */
function gpusOf({ extra_specs = {} }: Flavor): number | undefined {
  const gpus = Object.entries(extra_specs)
    .filter(([key]) => /^resources\w*:[VP]GPU$/.test(key))
    .map(([, amount]) => Number(amount));
  return gpus.length > 0 ? gpus.reduce((a, b) => a + b) : undefined;
}
