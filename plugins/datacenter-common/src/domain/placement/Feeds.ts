import { PowerLeg } from '../power';
import { DeviceToPlace, FeedToLoad, ProposedFeed } from './types';

const legNames: readonly PowerLeg[] = ['A', 'B', 'C'];

/** A feed with what is planned to hang on it. */
class LoadedFeed {
  worstWatts: number;
  private readonly legs: Record<PowerLeg, number>;

  constructor(readonly feed: FeedToLoad) {
    this.worstWatts = feed.worstDrawWatts;
    const third = feed.worstDrawWatts / 3;
    this.legs = { ...(feed.legs ?? { A: third, B: third, C: third }) };
  }

  get leastLeg(): PowerLeg | undefined {
    if (this.feed.phase === 'single') return undefined;
    return legNames.reduce((best, leg) =>
      this.legs[leg] < this.legs[best] ? leg : best,
    );
  }

  /** How much of it is used once more is drawn, of 1: of the feed, or of the leg. */
  useWith(drawWatts: number): number {
    const { availableVa } = this.feed;
    const leg = this.leastLeg;
    const use = (this.worstWatts + drawWatts) / availableVa;
    return leg
      ? Math.max(use, (this.legs[leg] + drawWatts) / (availableVa / 3))
      : use;
  }

  load(drawWatts: number): ProposedFeed {
    const leg = this.leastLeg;
    this.worstWatts += drawWatts;
    if (leg) this.legs[leg] += drawWatts;
    return { feedId: this.feed.id, ...(leg && { leg }) };
  }
}

export interface FeedChoice {
  readonly feeds: readonly LoadedFeed[];
  /** The panel whose loss takes the device down, if there is one. */
  readonly onlyPanelId?: string;
  /** Of the feed that is used most, of 1. */
  readonly use: number;
}

/** The feeds of a rack. Each carries alone what hangs on both sides when the other one is lost. */
export class Feeds {
  private readonly sides: readonly (readonly LoadedFeed[])[];

  constructor(feeds: readonly FeedToLoad[]) {
    const loaded = [...feeds]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(feed => new LoadedFeed(feed));
    const names = [...new Set(loaded.map(({ feed }) => feed.side))].sort();
    this.sides = names.map(name =>
      loaded.filter(({ feed }) => feed.side === name),
    );
  }

  get isKnown(): boolean {
    return this.sides.length > 0;
  }

  /**
   * The least loaded feed of each side for a device with several power ports,
   * of all of them for one with a single port; nothing if they cannot bear it.
   */
  choose(
    device: Pick<DeviceToPlace, 'drawWatts' | 'powerPorts'>,
    forbiddenPanels: ReadonlySet<string> = new Set(),
  ): FeedChoice | undefined {
    if (device.powerPorts === 0 || !this.isKnown) return { feeds: [], use: 0 };
    const choice = this.least(device, () => true);
    const only = choice?.onlyPanelId;
    return only !== undefined && forbiddenPanels.has(only)
      ? this.least(device, ({ feed }) => !forbiddenPanels.has(feed.panelId))
      : choice;
  }

  load({ feeds }: FeedChoice, drawWatts: number): ProposedFeed[] {
    return feeds.map(feed => feed.load(drawWatts));
  }

  /** Counts what is there already, whether or not it can be borne. */
  assume(device: Pick<DeviceToPlace, 'drawWatts' | 'powerPorts'>): void {
    if (device.powerPorts === 0) return;
    const chosen = this.candidates(device, () => true);
    chosen.forEach(feed => feed.load(device.drawWatts));
  }

  private candidates(
    { drawWatts, powerPorts }: Pick<DeviceToPlace, 'drawWatts' | 'powerPorts'>,
    allowed: (feed: LoadedFeed) => boolean,
  ): LoadedFeed[] {
    const leastOf = (feeds: readonly LoadedFeed[]) =>
      feeds
        .filter(allowed)
        .reduce<LoadedFeed | undefined>(
          (best, feed) =>
            best && best.useWith(drawWatts) <= feed.useWith(drawWatts)
              ? best
              : feed,
          undefined,
        );
    const groups = powerPorts > 1 ? this.sides : [this.sides.flat()];
    return groups.flatMap(group => leastOf(group) ?? []);
  }

  private least(
    device: Pick<DeviceToPlace, 'drawWatts' | 'powerPorts'>,
    allowed: (feed: LoadedFeed) => boolean,
  ): FeedChoice | undefined {
    const feeds = this.candidates(device, allowed);
    const use = Math.max(...feeds.map(it => it.useWith(device.drawWatts)));
    if (feeds.length === 0 || !(use <= 1)) return undefined;
    const panels = new Set(feeds.map(({ feed }) => feed.panelId));
    const [onlyPanelId] = panels;
    return { feeds, use, ...(panels.size === 1 && { onlyPanelId }) };
  }
}
