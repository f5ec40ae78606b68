import { CablingRequest } from '@rackstage/plugin-datacenter-common';

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
}

export const newQuestion = (rackIds: string[]): CablingQuestionDraft => ({
  rackIds,
  toSwitches: false,
  perSwitch: 1,
  power: true,
  links: [],
});

/** Whether there are racks, and something to connect in them. */
export function isComplete({
  rackIds,
  toSwitches,
  switchTypeId,
  power,
  links,
}: CablingQuestionDraft): boolean {
  return (
    rackIds.length > 0 &&
    (!toSwitches || switchTypeId !== undefined) &&
    (toSwitches || power || links.length > 0)
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
}: CablingQuestionDraft): CablingRequest {
  return {
    rackIds,
    power,
    links: links.map(({ title: _, ...link }) => link),
    ...(toSwitches &&
      switchTypeId && {
        rackSwitches: { typeId: switchTypeId, count: perSwitch, speedMbit },
      }),
  };
}
