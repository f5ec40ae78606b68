import { distanceMm, Point3, routeCable } from '../routing';
import { DeviceToWire, RackToWire, WiringQuestion } from './types';

/** Height of a unit (EIA-310), and from the floor to the first one. */
const unitMm = 44.45;
const plinthMm = 100;
/** From a port to the side of the rack and back. */
const sidewaysMm = 600;
/** More way for each bend. */
const bendMm = 150;
/** Above the racks, where there are no trays. */
const overheadMm = 600;

export interface Way {
  readonly kind: 'within-rack' | 'over-trays' | 'no-tray-route';
  readonly trayIds: readonly string[];
  /** With bends and slack. */
  readonly neededMetres: number;
}

/** How far it is between devices. Trays fill as cables are proposed. */
export class Ways {
  private readonly racks: ReadonlyMap<string, RackToWire>;
  private readonly cables: Map<string, number>;
  private readonly routes = new Map<string, ReturnType<typeof routeCable>>();
  private readonly slack: number;

  constructor(private readonly question: WiringQuestion) {
    const { racks, trays = [], slack = 0.1 } = question;
    this.racks = new Map(racks.map(rack => [rack.id, rack]));
    this.cables = new Map(trays.map(tray => [tray.id, tray.cables ?? 0]));
    this.slack = slack;
  }

  /** Nothing when it is not known where one of them is. */
  between(a: DeviceToWire, b: DeviceToWire): Way | undefined {
    const [from, to] = [a, b].map(it => this.racks.get(it.rackId ?? ''));
    if (!from || !to) return undefined;
    if (from.id === to.id) {
      const mm = Math.abs(heightOf(a, from) - heightOf(b, to)) + sidewaysMm;
      return {
        kind: 'within-rack',
        trayIds: [],
        neededMetres: this.metres(mm),
      };
    }
    const [start, end] = [topOf(from), topOf(to)];
    if (!start || !end || from.roomId !== to.roomId) return undefined;
    const down =
      start.heightMm -
      heightOf(a, from) +
      end.heightMm -
      heightOf(b, to) +
      sidewaysMm;
    const route = this.route(from.id, start, to.id, end);
    if (route.reachable) {
      return {
        kind: 'over-trays',
        trayIds: route.trayIds,
        neededMetres: this.metres(route.neededMetres * 1000 + down),
      };
    }
    const across =
      Math.abs(start.xMm - end.xMm) + Math.abs(start.yMm - end.yMm);
    return {
      kind: 'no-tray-route',
      trayIds: [],
      neededMetres: this.metres(
        Math.max(across, distanceMm(start, end)) + 2 * overheadMm + down,
      ),
    };
  }

  /** A cable lies there from now on. */
  lay(trayIds: readonly string[]): void {
    const { trays = [] } = this.question;
    for (const id of trayIds) {
      const count = (this.cables.get(id) ?? 0) + 1;
      this.cables.set(id, count);
      const { capacityCables = Infinity } =
        trays.find(it => it.id === id) ?? {};
      if (count >= capacityCables) this.routes.clear();
    }
  }

  private metres(mm: number): number {
    return Math.round(mm * (1 + this.slack)) / 1000;
  }

  private route(fromId: string, from: Point3, toId: string, to: Point3) {
    const key = `${fromId} ${toId}`;
    const { corners = [], trays = [] } = this.question;
    const known = this.routes.get(key);
    const route =
      known ??
      routeCable(
        from,
        to,
        corners,
        trays.map(tray => ({ ...tray, cables: this.cables.get(tray.id) })),
        { bendMm },
      );
    this.routes.set(key, route);
    return route;
  }
}

/** What hangs at the side is taken to be in the middle. */
const heightOf = ({ position }: DeviceToWire, rack: RackToWire): number =>
  plinthMm + unitMm * ((position ?? rack.heightUnits / 2) - 0.5);

function topOf({ middle, heightUnits }: RackToWire): Point3 | undefined {
  return middle && { ...middle, heightMm: 2 * plinthMm + heightUnits * unitMm };
}
