import {
  answer,
  input,
  nonEmptyText,
  oneOf,
  ref,
  text,
} from '@rackstage/openapi-common';
import { nameLimits, placementCriteria } from '../../domain';

/** Where instances would best be made. */
export const placementSchemas = {
  PlacementRequest: input(
    {
      accounts: {
        type: 'array',
        minItems: 1,
        maxItems: 20,
        uniqueItems: true,
        items: nonEmptyText(nameLimits.account),
        description: 'Names of those that are compared.',
      },
      requirements: ref('SpecRequirements'),
      os: ref('OsChoice'),
      near: {
        ...input(
          {
            latitude: { type: 'number', minimum: -90, maximum: 90 },
            longitude: { type: 'number', minimum: -180, maximum: 180 },
          },
          ['latitude', 'longitude'],
        ),
        description: 'WGS 84; without it, distance and latency do not count.',
      },
      weights: {
        ...input(
          Object.fromEntries(
            placementCriteria.map(criterion => [
              criterion,
              { type: 'number', minimum: 0, maximum: 100 },
            ]),
          ),
          [],
        ),
        description:
          'How much each counts against the others; left out: all the same.',
      },
    },
    ['accounts', 'requirements'],
  ),
  PlacementList: answer({
    items: { type: 'array', items: ref('PlacementVerdict') },
  }),
  PlacementVerdict: answer(
    {
      account: text(nameLimits.account),
      region: text(200),
      spec: text(500),
      price: ref('InstancePrice'),
      score: { type: 'number', description: '0 to 1, higher is better.' },
      parts: {
        type: 'array',
        items: answer(
          {
            criterion: oneOf(placementCriteria),
            value: {
              type: 'number',
              description:
                'Money an hour, vCPUs and memory, kilometres, or milliseconds.',
            },
            score: { type: 'number' },
            weight: { type: 'number' },
            estimated: {
              type: 'boolean',
              description: 'Derived from the distance, not measured.',
            },
          },
          ['value'],
        ),
      },
    },
    ['price'],
  ),
};
