import { feedWatts } from '../views/feedWatts';
import { DocumentSources } from './DocumentSources';
import { drawRack } from './drawRack';
import { numberColumn, Report, textColumn } from './Report';
import { Language, statusIn, wordsIn } from './words';

/** For the door of a rack: what is in it, unit by unit, and what supplies it. */
export async function rackCard(
  rackId: string,
  { objects, drawn }: DocumentSources,
  language: Language,
): Promise<Report> {
  const words = wordsIn(language);
  const status = statusIn(language);
  const [elevation] = await drawn.elevation.elevations([rackId]);
  const { rack, devices, feeds, reservations } = elevation;
  const places = await objects.titles('places', [String(rack.fields.roomId)]);
  const { format } = new Intl.NumberFormat(language);
  const total = (
    read: (device: (typeof devices)[number]) => number | undefined,
  ) =>
    format(Math.round(devices.reduce((sum, one) => sum + (read(one) ?? 0), 0)));
  const limit = rack.fields.maxWeightKg;
  return {
    title: `${words('rackCard')} ${rack.title}`,
    subtitle: places.get(String(rack.fields.roomId)),
    sections: [
      {
        heading: rack.title,
        facts: [
          {
            name: words('room'),
            value: places.get(String(rack.fields.roomId)) ?? '',
          },
          { name: words('status'), value: status(rack.fields.status) },
          {
            name: words('height'),
            value: `${format(Number(rack.fields.heightUnits))} U`,
          },
          {
            name: words('weight'),
            value: `${total(one => one.weightKg)} kg${
              limit ? ` / ${format(Number(limit))} kg` : ''
            }`,
          },
          { name: words('draw'), value: `${total(one => one.drawWatts)} W` },
        ],
        drawing: drawRack(elevation, {
          front: words('front'),
          rear: words('rear'),
        }),
        tables: [],
      },
      {
        heading: words('devices'),
        startsPage: true,
        tables: [
          {
            name: words('devices'),
            empty: words('nothing'),
            columns: [
              numberColumn(words('unit'), undefined, 1, 0.8),
              textColumn(words('face'), 1),
              textColumn(words('device'), 2.4),
              textColumn(words('type'), 3),
              textColumn(words('status'), 1.4),
              numberColumn(words('weight'), 'kg', 1),
              numberColumn(words('draw'), 'W'),
              textColumn(words('side'), 1),
            ],
            rows: devices.map(device => [
              device.position,
              words(device.face ?? 'front'),
              device.name,
              device.typeTitle,
              status(device.status),
              device.weightKg,
              device.drawWatts,
              device.powerSides.join(', '),
            ]),
          },
          {
            name: words('feeds'),
            empty: words('nothing'),
            columns: [
              textColumn(words('feed')),
              textColumn(words('side'), 1),
              numberColumn(words('breaker'), 'A'),
              numberColumn(words('allowed'), 'W'),
            ],
            rows: feeds.map(feed => [
              feed.title,
              String(feed.fields.side ?? ''),
              Number(feed.fields.amperage ?? 0),
              feedWatts(feed as never),
            ]),
          },
          {
            name: words('reservations'),
            empty: words('nothing'),
            columns: [
              numberColumn(words('unit'), undefined, 1),
              numberColumn(words('height'), 'U', 1),
              textColumn(words('purpose'), 4),
            ],
            rows: reservations.map(({ fields }) => [
              Number(fields.position),
              Number(fields.heightUnits ?? 1),
              String(fields.purpose ?? ''),
            ]),
          },
        ],
      },
    ],
  };
}
