import { createHash } from 'node:crypto';
import {
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';
import { Criteria } from './scope';

/** Ideographs: three of them are one token for both tokenizers. */
const [first, count] = [0x4e00, 0x5000];

/** What stands in the full-text indexes for a value of an attribute. Two may have the same one. */
export function attributeToken(attribute: {
  name: string;
  value: string;
}): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([attribute.name, attribute.value]))
    .digest();
  return String.fromCharCode(
    ...[0, 4, 8].map(at => first + (hash.readUInt32BE(at) % count)),
  );
}

/**
 * A query of FTS5 that finds all that fit, and maybe more: what may not be
 * there is left to the conditions on the rows.
 *
 * @returns nothing when it would find everything
 */
export function attributesMatch(criteria: Criteria[]): string | undefined {
  const match = all(criteria);
  return match && `attributes : (${match})`;
}

function matchOf(criteria: Criteria): string | undefined {
  if (isOrCriteria(criteria)) {
    const parts = criteria.anyOf.map(matchOf);
    return parts.includes(undefined) ? undefined : joined(parts, 'OR');
  }
  if (isAndCriteria(criteria)) {
    return all(criteria.allOf);
  }
  if (isNotCriteria(criteria)) {
    return undefined;
  }
  const { attribute: name, values } = criteria;
  return joined(
    // An empty list fits nothing, and nothing has the empty name.
    (values.length > 0 ? values : ['']).map(
      value =>
        `"${attributeToken({ name: values.length > 0 ? name : '', value })}"`,
    ),
    'OR',
  );
}

const all = (criteria: Criteria[]) => {
  const parts = criteria.map(matchOf).filter(part => part !== undefined);
  return parts.length > 0 ? joined(parts, 'AND') : undefined;
};

const joined = (parts: (string | undefined)[], operator: 'AND' | 'OR') =>
  `(${parts.join(` ${operator} `)})`;
