import { Filter } from 'ldapjs';

/** All bits of the value are set: the rule of Active Directory for flags such as `userAccountControl`. */
const bitwiseAnd = '1.2.840.113556.1.4.803';

/** Lets a filter, and those inside it, match by bits; the library parses such filters and cannot match them. */
export function understandBits(filter: Filter): void {
  [...(filter.clauses ?? [])].forEach(understandBits);
  const { attribute, matchingRule, value } = filter;
  if (attribute && matchingRule === bitwiseAnd) {
    const bits = Number(value);
    filter.matches = attributes =>
      (attributes[attribute] ?? []).some(
        flags =>
          // Flags are signed numbers of 32 bits, as in the directory.
          (Number(flags) & bits) === bits,
      );
  }
}
