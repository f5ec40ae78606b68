import { CablingRequest } from '@rackstage/plugin-datacenter-common';
import { keptStock, readStock } from './stock';

export type WantedLink = NonNullable<CablingRequest['links']>[number] & {
  title: string;
};

/** What the form holds. */
export interface CablingQuestionDraft {
  rackIds: string[];
  toSwitches: boolean;
  switchTypeId?: string;
  perSwitch: number;
  speedMbit?: number;
  power: boolean;
  links: WantedLink[];
  stock: string;
}

export const newQuestion = (rackIds: string[]): CablingQuestionDraft => ({
  rackIds,
  toSwitches: false,
  perSwitch: 1,
  power: true,
  links: [],
  stock: keptStock(),
});

/** Whether there are racks, and something to connect in them. */
export function isComplete({
  rackIds,
  toSwitches,
  switchTypeId,
  power,
  links,
  stock,
}: CablingQuestionDraft): boolean {
  return (
    rackIds.length > 0 &&
    (!toSwitches || switchTypeId !== undefined) &&
    (toSwitches || power || links.length > 0) &&
    readStock(stock).problem === undefined
  );
}

export function requestOf({
  rackIds,
  toSwitches,
  switchTypeId,
  perSwitch,
  speedMbit,
  power,
  links,
  stock,
}: CablingQuestionDraft): CablingRequest {
  return {
    rackIds,
    power,
    links: links.map(({ title: _, ...link }) => link),
    ...(toSwitches &&
      switchTypeId && {
        rackSwitches: { typeId: switchTypeId, count: perSwitch, speedMbit },
      }),
    stock: readStock(stock).stock,
  };
}
