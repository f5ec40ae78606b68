import { searchable } from '@rackstage/stores';
import { InstanceRecord } from './records';

/** Everything that somebody may type to find an instance. */
export function searchText(instance: InstanceRecord): string {
  const { seenInstance } = instance;
  const addresses =
    typeof seenInstance === 'object'
      ? seenInstance.addresses.map(({ address }) => address)
      : [];
  const parts = [
    instance.name,
    instance.cloudId,
    instance.facts.image.name,
    instance.facts.spec.name,
    ...addresses,
    ...Object.entries(instance.labels).flat(),
  ];
  return searchable(parts.filter(part => part !== undefined).join(' '));
}
