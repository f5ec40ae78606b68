import { byText } from './byText';
import { heavyBelow, Standing } from './heavyBelow';
import { Candidate, Judgement, RackState } from './RackState';
import {
  DeviceToPlace,
  FeedToLoad,
  PlacementObstacle,
  PlacementObstacleCode,
  PlacementProposal,
  PlacementQuestion,
  PlacementReason,
} from './types';
import { Zone } from './Zone';

/**
 * Proposes a place and feeds for each device, the hardest first: those with a
 * fixed rack, then those that others stand in for, then heavy and high ones.
 * Each goes to the rack that costs least of what the rules spare, into its
 * lowest free units. The order of devices and racks makes no difference.
 */
export function proposePlacement(
  question: PlacementQuestion,
): PlacementProposal {
  const { devices, perRack = [], rules } = question;
  const racks = statesOf(question);
  const byId = new Map(racks.map(state => [state.rack.id, state]));
  racks.forEach(state => state.keepRoom(perRack));
  const groups = new Map<string, GroupPlaces>();
  const placed = new Map<RackState, Standing[]>(racks.map(it => [it, []]));
  const unplaced: { key: string; obstacles: PlacementObstacle[] }[] = [];
  for (const device of [...devices].sort(hardestFirst(rules.heavyLow))) {
    const group = groupOf(device, rules.apart, groups);
    const only = device.rackId === undefined ? racks : byId.get(device.rackId);
    const judgements = [only ?? []]
      .flat()
      .map(state => judge(state, device, group));
    const best = cheapest(judgements);
    if (best) {
      group?.add(best);
      const heat = best.rack.use(device);
      const reasons = reasonsFor(device, group, rules.heavyLow);
      const place = best.rack.place(device, best, reasons);
      placed.get(best.rack)!.push({
        device,
        place: { ...place, reasons: [...place.reasons, ...heat] },
      });
    } else {
      unplaced.push({
        key: device.key,
        obstacles: obstaclesOf(device, judgements),
      });
    }
  }
  const places = [...placed].flatMap(
    ([{ rack, perRack: fixed, isUsed }, own]) => [
      ...(rules.heavyLow
        ? heavyBelow(rack, fixed, own)
        : own.map(({ place }) => place)),
      ...(isUsed ? fixed.map(({ place }) => place) : []),
    ],
  );
  return {
    placed: places.sort((a, b) => byText(a.key, b.key)),
    unplaced: unplaced.sort((a, b) => byText(a.key, b.key)),
  };
}

function statesOf({ racks, feeds = [], zones = [], rules }: PlacementQuestion) {
  const zoneStates = new Map(zones.map(zone => [zone.id, new Zone(zone)]));
  const feedsOf = new Map<string, FeedToLoad[]>();
  for (const feed of feeds) {
    const own = feedsOf.get(feed.rackId);
    if (own) own.push(feed);
    else feedsOf.set(feed.rackId, [feed]);
  }
  return [...racks]
    .sort((a, b) => byText(a.name, b.name) || byText(a.id, b.id))
    .map(
      rack =>
        new RackState(
          rack,
          feedsOf.get(rack.id) ?? [],
          zoneStates.get(rack.zoneId ?? ''),
          rules,
        ),
    );
}

/** Where devices that stand in for each other are. */
class GroupPlaces {
  readonly rackIds = new Set<string>();
  readonly onlyPanels = new Set<string>();

  constructor(readonly withSupply: boolean) {}

  add({ rack, choice }: Candidate): void {
    this.rackIds.add(rack.rack.id);
    if (this.withSupply && choice.onlyPanelId !== undefined) {
      this.onlyPanels.add(choice.onlyPanelId);
    }
  }
}

function groupOf(
  { group }: DeviceToPlace,
  apart: PlacementQuestion['rules']['apart'],
  groups: Map<string, GroupPlaces>,
): GroupPlaces | undefined {
  if (group === undefined || apart === 'none') return undefined;
  const places =
    groups.get(group) ?? new GroupPlaces(apart === 'rack-and-supply');
  groups.set(group, places);
  return places;
}

const nothing: ReadonlySet<string> = new Set();

function judge(
  state: RackState,
  device: DeviceToPlace,
  group: GroupPlaces | undefined,
): Judgement {
  if (device.fitsBays) return 'fits-bays';
  if (group?.rackIds.has(state.rack.id)) return 'not-apart';
  return state.judge(device, group?.onlyPanels ?? nothing);
}

/** Of equal ones, the rack whose name comes first. */
function cheapest(judgements: readonly Judgement[]): Candidate | undefined {
  let best: Candidate | undefined;
  for (const one of judgements) {
    // What differs by less is the same: sums of fractions are not exact.
    if (typeof one !== 'string' && (!best || one.cost < best.cost - 1e-9)) {
      best = one;
    }
  }
  return best;
}

function reasonsFor(
  { rackId, weightKg }: DeviceToPlace,
  group: GroupPlaces | undefined,
  heavyLow: boolean,
): PlacementReason[] {
  const isLow = heavyLow && weightKg !== undefined;
  return [
    ...(rackId === undefined ? [] : [{ code: 'fixed-rack' as const }]),
    ...(group && group.rackIds.size > 1
      ? [{ code: 'apart' as const, value: group.rackIds.size }]
      : []),
    ...(isLow ? [{ code: 'low-for-weight' as const, value: weightKg }] : []),
  ];
}

function obstaclesOf(
  { fitsBays }: DeviceToPlace,
  judgements: readonly Judgement[],
): PlacementObstacle[] {
  if (fitsBays) return [{ code: 'fits-bays', racks: judgements.length }];
  if (judgements.length === 0) return [{ code: 'no-rack', racks: 0 }];
  const counts = new Map<PlacementObstacleCode, number>();
  for (const code of judgements) {
    if (typeof code === 'string') counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts]
    .map(([code, racks]) => ({ code, racks }))
    .sort((a, b) => b.racks - a.racks || byText(a.code, b.code));
}

function hardestFirst(heavyLow: boolean) {
  const rank = ({ rackId, group }: DeviceToPlace) => {
    if (rackId !== undefined) return 0;
    return group === undefined ? 2 : 1;
  };
  return (a: DeviceToPlace, b: DeviceToPlace) =>
    rank(a) - rank(b) ||
    (heavyLow ? (b.weightKg ?? 0) - (a.weightKg ?? 0) : 0) ||
    b.heightUnits - a.heightUnits ||
    b.drawWatts - a.drawWatts ||
    byText(a.key, b.key);
}
