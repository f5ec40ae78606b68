import { Scene, ScenePrimitive } from '@rackstage/documents';
import { RoomLayout } from '@rackstage/plugin-datacenter-common';

/** Width of the drawing on paper, millimetres. */
const width = 180;

/** Where racks and other things stand in a room, to scale; nothing where the room has no size. */
export function drawRoom({
  room,
  racks,
  objects,
}: RoomLayout): Scene | undefined {
  const { widthMm, depthMm } = room.fields as Record<
    string,
    number | undefined
  >;
  if (!widthMm || !depthMm) {
    return undefined;
  }
  const scale = width / widthMm;
  const box = (
    title: string,
    place: { x: number; y: number; width: number; depth: number },
    turned: boolean,
    fill: string,
  ): ScenePrimitive[] => {
    const [w, d] = turned
      ? [place.depth, place.width]
      : [place.width, place.depth];
    const [x, y] = [place.x * scale, place.y * scale];
    return [
      {
        type: 'rect',
        x,
        y,
        width: w * scale,
        height: d * scale,
        fill,
        stroke: '#6b7280',
      },
      {
        type: 'text',
        text: title,
        x: x + (w * scale) / 2,
        y: y + (d * scale) / 2,
        align: 'center',
        vertical: 'middle',
        size: 2.4,
        minSize: 1.2,
        maxWidth: w * scale - 0.6,
      },
    ];
  };
  const isTurned = (degrees: unknown) => Number(degrees ?? 0) % 180 === 90;
  return {
    width,
    height: depthMm * scale,
    items: [
      {
        type: 'rect',
        x: 0,
        y: 0,
        width,
        height: depthMm * scale,
        fill: '#ffffff',
        stroke: '#1f2937',
        strokeWidth: 0.4,
      },
      ...objects.flatMap(({ title, fields }) => {
        const {
          xMm,
          yMm,
          widthMm: w,
          depthMm: d,
        } = fields as Record<string, number | undefined>;
        return xMm === undefined || yMm === undefined || !w || !d
          ? []
          : box(
              title,
              { x: xMm, y: yMm, width: w, depth: d },
              isTurned(fields.rotationDegrees),
              '#f3f4f6',
            );
      }),
      ...racks.flatMap(rack =>
        rack.xMm === undefined || rack.yMm === undefined
          ? []
          : box(
              rack.name,
              {
                x: rack.xMm,
                y: rack.yMm,
                width: rack.widthMm,
                depth: rack.depthMm,
              },
              isTurned(rack.rotationDegrees),
              '#dbeafe',
            ),
      ),
    ],
  };
}
