import { airflowConflict } from '../cooling';
import { facesOf, RackFace } from '../racks';
import { FeedChoice, Feeds } from './Feeds';
import { Standing } from './heavyBelow';
import {
  DevicePerRack,
  DeviceToPlace,
  FeedToLoad,
  PlacementObstacleCode,
  PlacementReason,
  PlacementRules,
  ProposedPlace,
  RackToFill,
} from './types';
import { Units } from './Units';
import { Zone } from './Zone';

/** Where a device could stand in a rack. */
export interface Candidate {
  readonly rack: RackState;
  readonly position?: number;
  readonly face?: RackFace;
  readonly choice: FeedChoice;
  /** 0 is best, 1 is worst. */
  readonly cost: number;
}

export type Judgement = Candidate | PlacementObstacleCode;

/** How much each thing counts; together 1. */
const weights = { power: 0.5, heat: 0.2, opening: 0.2, fill: 0.1 };

const bothFaces: readonly RackFace[] = ['front', 'rear'];

export const heatOf = ({ heatWatts, drawWatts }: DeviceToPlace): number =>
  heatWatts ?? drawWatts;

/** A rack with what is planned for it so far. */
export class RackState {
  private readonly units: Units;
  private readonly feeds: Feeds;
  private weightKg: number;
  /** What every rack that is used gets, which is shown once this one is. */
  readonly perRack: Standing[] = [];
  private perRackHeat = 0;
  private hasRoomPerRack = true;
  isUsed = false;

  constructor(
    readonly rack: RackToFill,
    feeds: readonly FeedToLoad[],
    private readonly zone: Zone | undefined,
    private readonly rules: PlacementRules,
  ) {
    this.units = new Units(rack);
    this.feeds = new Feeds(feeds);
    this.weightKg = rack.contents.devices.reduce(
      (sum, { weightKg = 0 }) => sum + weightKg,
      0,
    );
    rack.unsupplied?.forEach(device => this.feeds.assume(device));
  }

  /** Keeps room at the top for what each rack gets. */
  keepRoom(wanted: readonly DevicePerRack[]): void {
    for (const { device, count } of wanted) {
      const there = this.rack.typeCounts?.[device.typeId] ?? 0;
      for (let n = there + 1; n <= count; n++) {
        const key = `${device.key}@${this.rack.id}#${n}`;
        const candidate = this.judge({ ...device, key }, new Set(), 'top');
        if (typeof candidate === 'string') {
          this.hasRoomPerRack = false;
          return;
        }
        this.perRackHeat += heatOf(device);
        const place = this.place({ ...device, key }, candidate, [
          { code: 'per-rack' },
        ]);
        this.perRack.push({ device, place });
      }
    }
  }

  judge(
    device: DeviceToPlace,
    forbiddenPanels: ReadonlySet<string>,
    from: 'bottom' | 'top' = 'bottom',
  ): Judgement {
    const { mountingDepthMm, maxWeightKg } = this.rack.space;
    if (!this.hasRoomPerRack) return 'no-room-per-rack';
    if (
      mountingDepthMm !== undefined &&
      (device.depthMm ?? 0) > mountingDepthMm
    ) {
      return 'too-deep';
    }
    if (
      maxWeightKg !== undefined &&
      this.weightKg + (device.weightKg ?? 0) > maxWeightKg
    ) {
      return 'too-heavy';
    }
    const heatUse = this.zone?.useWith(this.heatWith(device)) ?? 0;
    if (heatUse > 1) return 'zone-full';
    const choice = this.feeds.choose(device, forbiddenPanels);
    if (!choice) {
      return forbiddenPanels.size > 0 && this.feeds.choose(device)
        ? 'not-apart'
        : 'feed-full';
    }
    const place = this.freePlace(device, from);
    if (typeof place === 'string') return place;
    return {
      rack: this,
      ...place,
      choice,
      cost: this.costOf(choice.use, heatUse),
    };
  }

  place(
    device: DeviceToPlace,
    { position, face, choice, cost }: Candidate,
    reasons: readonly PlacementReason[],
  ): ProposedPlace {
    const { fullDepth, heightUnits, weightKg = 0, drawWatts } = device;
    this.units.take(position, heightUnits, facesOf({ face, fullDepth }));
    this.weightKg += weightKg;
    const feeds = this.feeds.load(choice, drawWatts);
    return {
      key: device.key,
      typeId: device.typeId,
      rackId: this.rack.id,
      ...(position !== undefined && { position, face }),
      feeds,
      score: Math.round(100 * (1 - cost)),
      reasons: [
        ...reasons,
        ...(face === 'rear' ? [{ code: 'airflow-face' as const }] : []),
        ...this.powerReasons(device, choice, feeds),
      ],
    };
  }

  /** From now on, what every rack gets is in this one too. */
  use(device: DeviceToPlace): PlacementReason[] {
    if (this.zone) this.zone.heatWatts += this.heatWith(device);
    this.isUsed = true;
    return this.zone
      ? [
          {
            code: 'zone-headroom',
            id: this.zone.zone.id,
            value: Math.round(this.zone.heatWatts),
            limit: Math.round(this.zone.zone.limitWatts),
          },
        ]
      : [];
  }

  private heatWith(device: DeviceToPlace): number {
    return heatOf(device) + (this.isUsed ? 0 : this.perRackHeat);
  }

  private costOf(powerUse: number, heatUse: number): number {
    const { balancePower, spreadHeat } = this.rules;
    const opens = !this.isUsed && this.perRack.length > 0;
    return (
      (balancePower ? weights.power * powerUse : 0) +
      (spreadHeat ? weights.heat * heatUse : 0) +
      (opens ? weights.opening : 0) +
      weights.fill * (1 - this.units.fill)
    );
  }

  private freePlace(
    device: DeviceToPlace,
    from: 'bottom' | 'top',
  ): Pick<Candidate, 'position' | 'face'> | PlacementObstacleCode {
    const { heightUnits, fullDepth, airflow } = device;
    if (heightUnits === 0) return {};
    const { frontAisle = 'none', rearAisle = 'none' } = this.rack;
    const faces = bothFaces.filter(
      face => !airflowConflict({ airflow, face }, { frontAisle, rearAisle }),
    );
    if (faces.length === 0) return 'airflow';
    for (const face of faces) {
      const position = this.units.free(
        heightUnits,
        facesOf({ face, fullDepth }),
        from,
      );
      if (position !== undefined) return { position, face };
    }
    return 'no-free-units';
  }

  private powerReasons(
    { powerPorts }: DeviceToPlace,
    { feeds }: FeedChoice,
    proposed: ProposedPlace['feeds'],
  ): PlacementReason[] {
    if (powerPorts > 0 && !this.feeds.isKnown)
      return [{ code: 'no-feed-known' }];
    return feeds.flatMap(({ feed, worstWatts }, i) => {
      const { leg } = proposed[i];
      return [
        {
          code: 'feed-headroom' as const,
          id: feed.id,
          value: Math.round(worstWatts),
          limit: Math.round(feed.availableVa),
        },
        ...(leg
          ? [{ code: 'least-loaded-leg' as const, id: feed.id, leg }]
          : []),
      ];
    });
  }
}
