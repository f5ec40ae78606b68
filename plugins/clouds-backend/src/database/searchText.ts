import { InstanceRecord } from './records';

/** Everything that somebody may type to find an instance, in lower case. */
export function searchText(instance: InstanceRecord): string {
  const { seenInstance } = instance;
  const addresses =
    typeof seenInstance === 'object'
      ? seenInstance.addresses.map(({ address }) => address)
      : [];
  return [
    instance.name,
    instance.cloudId,
    instance.facts.image.name,
    instance.facts.spec.name,
    ...addresses,
    ...Object.entries(instance.labels).flat(),
  ]
    .filter(part => part !== undefined)
    .join(' ')
    .toLowerCase();
}
