import { FeedFlow, powerFlow } from '@rackstage/plugin-datacenter-common';
import { titleOf } from '../../database/kindTables';
import { PowerIslandReader } from '../failures/PowerIslandReader';
import { powerPlantOf } from '../powerPlantOf';
import { DocumentSources } from './DocumentSources';
import { numberOf, text } from './readings';
import { numberColumn, Report, textColumn } from './Report';
import { Language, Words, wordsIn } from './words';

/** What each feed of a room's racks carries, now and when the other side is lost. */
export async function powerBudget(
  roomId: string,
  { objects, views }: DocumentSources,
  language: Language,
): Promise<Report> {
  const words = wordsIn(language);
  const places = await objects.titles('places', [roomId]);
  const racks = await views.all('racks', { roomId });
  const rackOf = new Map(racks.map(rack => [rack.id, titleOf(rack)]));
  const own = await objects.referring('feeds', 'rackId', [...rackOf.keys()]);
  const ports = await objects.referring(
    'ports',
    'feedId',
    own.map(({ id }) => id),
  );
  const island = await new PowerIslandReader(views).around(
    ports.map(({ id }) => id),
  );
  const flows = new Map(
    powerFlow(powerPlantOf(island)).feeds.map(flow => [flow.feedId, flow]),
  );
  const panels = await objects.titles(
    'panels',
    own.map(feed => text(feed, 'panelId')),
  );
  const { format } = new Intl.NumberFormat(language);
  return {
    title: words('powerBudget'),
    isWide: true,
    subtitle: places.get(roomId),
    sections: [
      {
        heading: words('feeds'),
        tables: [
          {
            name: words('feeds'),
            empty: words('nothing'),
            columns: [
              textColumn(words('panel'), 1.6),
              textColumn(words('feed'), 1.6),
              textColumn(words('rack'), 1.6),
              textColumn(words('side'), 0.8),
              numberColumn(words('breaker'), 'A', 0, 1),
              numberColumn(words('allowed'), 'W'),
              numberColumn(words('draw'), 'W'),
              numberColumn(words('atLoss'), 'W'),
              textColumn(words('legs'), 2),
              textColumn(words('verdict'), 1.6),
            ],
            rows: own.map(feed => {
              const flow = flows.get(feed.id);
              return [
                panels.get(text(feed, 'panelId')),
                titleOf(feed),
                rackOf.get(text(feed, 'rackId')),
                text(feed, 'side'),
                numberOf(feed, 'amperage'),
                flow?.availableVa,
                flow && Math.round(flow.drawWatts),
                flow && Math.round(flow.worstDrawWatts),
                flow?.legs &&
                  Object.values(flow.legs)
                    .map(watts => format(Math.round(watts)))
                    .join(' / '),
                flow && verdictOf(flow, words),
              ];
            }),
          },
        ],
      },
    ],
  };
}

function verdictOf(flow: FeedFlow, words: Words): string {
  if (flow.overBreaker) {
    return words('overBreaker');
  }
  return words(flow.overAvailable ? 'overLimit' : 'holds');
}
