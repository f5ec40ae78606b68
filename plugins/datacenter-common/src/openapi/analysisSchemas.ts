import { answer, oneOf, ref, uuid } from '@rackstage/openapi-common';
import { failureEffects } from '../analysis';

const list = (schema: object) => ({ type: 'array', items: schema });
const text = { type: 'string' };

export const analysisSchemas = {
  AffectedDevice: answer(
    {
      id: uuid,
      title: text,
      effect: oneOf(failureEffects),
      failed: {
        type: 'boolean',
        description: 'Fails itself, rather than because of something.',
      },
      status: text,
      owner: text,
      rackId: uuid,
      rackTitle: text,
    },
    ['status', 'owner', 'rackId', 'rackTitle'],
  ),
  FeedWithMore: answer({
    id: uuid,
    title: text,
    drawWattsBefore: { type: 'integer' },
    drawWatts: { type: 'integer' },
    availableWatts: { type: 'number' },
    overAvailable: { type: 'boolean' },
    overBreaker: { type: 'boolean' },
  }),
  ZoneWithLess: answer({
    id: uuid,
    title: text,
    heatWatts: { type: 'integer' },
    capacityWatts: { type: 'number' },
    overCapacity: { type: 'boolean' },
    rackCount: { type: 'integer' },
  }),
  CapacityResource: answer(
    {
      resource: oneOf(['units', 'drawWatts', 'heatWatts']),
      capacity: {
        type: 'number',
        description:
          'Units of all racks; watts that feeds bear when a side is lost; watts of active cooling units.',
      },
      used: { type: 'number' },
      planned: {
        type: 'number',
        description: 'What open plans add, or take away.',
      },
      perMonth: { type: 'number' },
      fullAt: { type: 'string', format: 'date-time' },
    },
    ['perMonth', 'fullAt'],
  ),
  Capacity: answer({
    resources: list(ref('CapacityResource')),
    points: list(
      answer({
        at: { type: 'string', format: 'date-time' },
        units: { type: 'number' },
        drawWatts: { type: 'number' },
        heatWatts: { type: 'number' },
      }),
    ),
  }),
  Failure: answer({
    devices: list(ref('AffectedDevice')),
    feeds: {
      ...list(ref('FeedWithMore')),
      description: 'Those that have to carry more, the fullest first.',
    },
    zones: list(ref('ZoneWithLess')),
  }),
};
