import {
  answer,
  input,
  listOf,
  nonEmptyText,
  oneOf,
  ref,
  text,
  uuid,
} from '@rackstage/openapi-common';
import {
  billItems,
  cableReasonCodes,
  placementObstacleCodes,
  placementReasonCodes,
  wiringObstacleCodes,
} from '../domain';
import { faces } from '../objects/kinds/racks';
import { feedLegs } from '../objects/components';

const number = { type: 'number' };
const count = { type: 'integer', minimum: 1 };
const flag = { type: 'boolean' };
const string = { type: 'string' };
const listed = (items: object, maxItems: number) => ({
  type: 'array',
  maxItems,
  items,
});
const all = (schema: string) => ({ type: 'array', items: ref(schema) });
const titles = { type: 'object', additionalProperties: string };

/** A metre is a metre: a way in a building is no longer. */

export const proposalSchemas = {
  /** Devices to be made: named `web-1`, `web-2` … */
  PlacementItem: input(
    {
      typeId: uuid,
      name: nonEmptyText(190),
      count: { ...count, maximum: 500 },
      groupSize: {
        ...count,
        maximum: 10,
        description: 'So many stand in for each other, and are kept apart.',
      },
      rackId: uuid,
    },
    ['typeId', 'name', 'count'],
  ),
  PlacementRequest: input(
    {
      roomId: uuid,
      rackIds: {
        ...listed(uuid, 500),
        description: 'Only these racks of the room.',
      },
      items: listed(ref('PlacementItem'), 50),
      deviceIds: {
        ...listed(uuid, 500),
        description: 'Devices that are there and have no rack yet.',
      },
      perRack: {
        ...listed(
          input(
            {
              typeId: uuid,
              name: nonEmptyText(190),
              count: { ...count, maximum: 4 },
            },
            ['typeId', 'name', 'count'],
          ),
          5,
        ),
        description: 'Wanted in every rack that is used, such as switches.',
      },
      apart: oneOf(['none', 'rack', 'rack-and-supply']),
      heavyLow: flag,
      balancePower: flag,
      spreadHeat: flag,
    },
    ['roomId'],
  ),
  PlacementReason: answer(
    {
      code: oneOf(placementReasonCodes),
      value: number,
      limit: number,
      id: uuid,
      leg: oneOf(feedLegs),
    },
    ['value', 'limit', 'id', 'leg'],
  ),
  ProposedPlace: answer(
    {
      key: string,
      title: string,
      typeId: uuid,
      rackId: uuid,
      position: number,
      face: oneOf(faces),
      feeds: {
        type: 'array',
        items: answer({ feedId: uuid, leg: oneOf(feedLegs) }, ['leg']),
      },
      score: { type: 'integer' },
      reasons: all('PlacementReason'),
      change: ref('ObjectChange'),
    },
    ['position', 'face'],
  ),
  UnplacedDevice: answer({
    key: string,
    title: string,
    obstacles: {
      type: 'array',
      items: answer({
        code: oneOf(placementObstacleCodes),
        racks: { type: 'integer' },
      }),
    },
  }),
  PlacementAnswer: answer({
    placed: all('ProposedPlace'),
    unplaced: all('UnplacedDevice'),
    titles: { ...titles, description: 'Of racks, types, feeds and zones.' },
  }),
  CablingRequest: input(
    {
      rackIds: { ...listed(uuid, 100), minItems: 1 },
      links: listed(
        input(
          {
            aId: uuid,
            bId: uuid,
            count: { ...count, maximum: 64 },
            speedMbit: { type: 'number', minimum: 0 },
          },
          ['aId', 'bId', 'count'],
        ),
        500,
      ),
      rackSwitches: {
        ...input(
          {
            typeId: uuid,
            count: { ...count, maximum: 8 },
            speedMbit: { type: 'number', minimum: 0 },
          },
          ['typeId', 'count'],
        ),
        description:
          'Each device with network ports is connected with the switches of this type in its rack.',
      },
      power: {
        ...flag,
        description:
          'Free power ports are connected with outlets, on both sides.',
      },
      slackPercent: { type: 'number', minimum: 0, maximum: 100 },
    },
    ['rackIds'],
  ),
  Transceiver: answer({ type: string, cage: string }),
  ProposedCable: answer(
    {
      key: string,
      a: string,
      b: string,
      type: string,
      color: string,
      neededMetres: number,
      lengthMetres: number,
      trayCount: { type: 'integer' },
      transceivers: all('Transceiver'),
      reasons: {
        type: 'array',
        items: answer(
          {
            code: oneOf(cableReasonCodes),
            value: number,
            text: text(200),
          },
          ['value', 'text'],
        ),
      },
      change: ref('ObjectChange'),
    },
    ['neededMetres', 'lengthMetres'],
  ),
  MissingCable: answer(
    {
      a: string,
      b: string,
      code: oneOf(wiringObstacleCodes),
      count: { type: 'integer' },
    },
    ['b'],
  ),
  /** The same thing has the same key in every bill. */
  BillLine: answer(
    {
      key: string,
      item: oneOf(billItems),
      type: string,
      partNumber: string,
      lengthMetres: number,
      cage: string,
      count: { type: 'integer' },
      inStock: { type: 'integer' },
      lacking: { type: 'integer' },
    },
    ['partNumber', 'lengthMetres', 'cage', 'inStock', 'lacking'],
  ),
  CablingAnswer: answer({
    cables: all('ProposedCable'),
    missing: all('MissingCable'),
    bill: all('BillLine'),
  }),
  BillOfMaterials: listOf('BillLine'),
};
