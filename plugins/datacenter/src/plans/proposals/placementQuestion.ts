import { PlacementRequest } from '@rackstage/plugin-datacenter-common';

export interface WantedType {
  typeId?: string;
  name: string;
  count: number;
  groupSize: number;
}

/** What the form holds. */
export interface PlacementQuestionDraft {
  roomId?: string;
  items: WantedType[];
  withUnplaced: boolean;
  perRack: WantedType;
  apart: NonNullable<PlacementRequest['apart']>;
  heavyLow: boolean;
  balancePower: boolean;
  spreadHeat: boolean;
}

export const newItem: WantedType = { name: '', count: 1, groupSize: 1 };

export const emptyQuestion: PlacementQuestionDraft = {
  items: [newItem],
  withUnplaced: false,
  perRack: newItem,
  apart: 'rack',
  heavyLow: true,
  balancePower: true,
  spreadHeat: true,
};

type Complete = WantedType & { typeId: string };

const completeOnes = (items: WantedType[]): Complete[] =>
  items.flatMap(item =>
    item.typeId && item.name.trim()
      ? [{ ...item, typeId: item.typeId, name: item.name.trim() }]
      : [],
  );

/** Whether there is a room, and something to place in it. */
export function isComplete(
  { roomId, items, withUnplaced }: PlacementQuestionDraft,
  unplaced: string[],
): boolean {
  return (
    roomId !== undefined &&
    (completeOnes(items).length > 0 || (withUnplaced && unplaced.length > 0))
  );
}

export function requestOf(
  {
    roomId = '',
    items,
    withUnplaced,
    perRack,
    ...rules
  }: PlacementQuestionDraft,
  unplaced: string[],
): PlacementRequest {
  return {
    ...rules,
    roomId,
    items: completeOnes(items),
    deviceIds: withUnplaced ? unplaced : [],
    perRack: completeOnes([perRack]).map(({ typeId, name, count }) => ({
      typeId,
      name,
      count,
    })),
  };
}
