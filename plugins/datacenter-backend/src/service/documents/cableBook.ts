import { PortOwners } from '../views/PortOwners';
import { DocumentSources } from './DocumentSources';
import { byId, numberOf, text, whereOf } from './readings';
import { numberColumn, Report, textColumn } from './Report';
import { Language, statusIn, wordsIn } from './words';

/** Every cable that ends in a device of a room, with both of its ends. */
export async function cableBook(
  roomId: string,
  { objects, views }: DocumentSources,
  language: Language,
): Promise<Report> {
  const words = wordsIn(language);
  const status = statusIn(language);
  const places = await objects.titles('places', [roomId]);
  const devices = await views.all('devices', { placeId: roomId });
  const own = await views.all('ports', {
    deviceId: devices.map(({ id }) => id),
  });
  const cables = await views.cablesAt(own.map(({ id }) => id));
  const endsOf = (side: 'a' | 'b', cable: (typeof cables)[number]) =>
    cable.fields[side] as string[];
  const ends = await objects.getMany(
    'ports',
    cables.flatMap(cable => [...endsOf('a', cable), ...endsOf('b', cable)]),
  );
  const shown = await new PortOwners(objects).describe(ends);
  const trays = byId(
    await objects.getMany(
      'trays',
      cables.flatMap(({ fields }) => (fields.route ?? []) as string[]),
    ),
  );
  const where = (side: 'a' | 'b', cable: (typeof cables)[number]) =>
    endsOf(side, cable)
      .flatMap(id => shown.get(id) ?? [])
      .map(whereOf)
      .join(', ');
  const title = places.get(roomId);
  return {
    title: words('cableBook'),
    isWide: true,
    subtitle: title,
    sections: [
      {
        heading: words('cables'),
        tables: [
          {
            name: words('cables'),
            empty: words('nothing'),
            columns: [
              textColumn(words('label'), 2),
              textColumn(words('type'), 1.2),
              textColumn(words('color'), 1.2),
              numberColumn(words('length'), 'm', 1, 1),
              textColumn(words('status'), 1.4),
              textColumn(words('endA'), 4),
              textColumn(words('endB'), 4),
              textColumn(words('route'), 2),
            ],
            rows: cables.map(cable => [
              text(cable, 'label'),
              text(cable, 'type'),
              text(cable, 'color'),
              numberOf(cable, 'lengthMetres'),
              status(cable.fields.status),
              where('a', cable),
              where('b', cable),
              ((cable.fields.route ?? []) as string[])
                .flatMap(id => {
                  const tray = trays.get(id);
                  return tray ? text(tray, 'name') : [];
                })
                .join(' → '),
            ]),
          },
        ],
      },
    ],
  };
}
