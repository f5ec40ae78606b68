import { InstanceRecord } from './records';

/** The form in which texts are compared: macOS may write Hangul in its parts. */
export function searchable(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

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
