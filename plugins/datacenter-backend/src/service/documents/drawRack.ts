import { Scene, ScenePrimitive } from '@rackstage/documents';
import { Elevation, unitLabels } from '@rackstage/plugin-datacenter-common';

const unit = 4;
const width = 66;
const labels = 8;
const gap = 12;

const paper = '#ffffff';
const ink = '#1f2937';
const line = '#9ca3af';

/** Both faces of a rack beside each other, as the elevation shows them; millimetres. */
export function drawRack(
  { rack, devices, reservations }: Elevation,
  faceNames: { front: string; rear: string },
): Scene {
  const units = Number(rack.fields.heightUnits);
  const top = 8;
  const face = labels + width;
  const yOf = (position: number, height: number) =>
    top + (units + 1 - position - height) * unit;
  const items = (['front', 'rear'] as const).flatMap(
    (name, index): ScenePrimitive[] => {
      const x = index * (face + gap) + labels;
      const box = (
        title: string,
        position: number,
        height: number,
        fill: string,
        dash?: [number, number],
      ): ScenePrimitive[] => [
        {
          type: 'rect',
          x,
          y: yOf(position, height),
          width,
          height: height * unit,
          fill,
          stroke: line,
          dash,
        },
        {
          type: 'text',
          text: title,
          x: x + width / 2,
          y: yOf(position, height) + (height * unit) / 2,
          align: 'center',
          vertical: 'middle',
          size: 2.6,
          color: ink,
          maxWidth: width - 4,
          minSize: 1.6,
        },
      ];
      return [
        {
          type: 'text',
          text: faceNames[name],
          x: x + width / 2,
          y: 5,
          align: 'center',
          size: 3.5,
          weight: 'bold',
          color: ink,
        },
        {
          type: 'rect',
          x,
          y: top,
          width,
          height: units * unit,
          fill: paper,
          stroke: ink,
          strokeWidth: 0.4,
        },
        ...unitLabels(units, Boolean(rack.fields.descendingUnits)).map(
          ({ position, label, heightUnits }): ScenePrimitive => ({
            type: 'text',
            text: label,
            x: x - 1.5,
            y: yOf(position, heightUnits) + (heightUnits * unit) / 2,
            align: 'right',
            vertical: 'middle',
            size: 2.2,
            color: ink,
          }),
        ),
        ...reservations.flatMap(({ fields }) =>
          box(
            String(fields.purpose ?? ''),
            Number(fields.position),
            Number(fields.heightUnits ?? 1),
            '#f3f4f6',
            [1, 1],
          ),
        ),
        ...devices
          .filter(
            ({ position, face: mounted, fullDepth }) =>
              position !== undefined &&
              (fullDepth || (mounted ?? 'front') === name),
          )
          .flatMap(device =>
            box(
              device.name,
              device.position!,
              device.heightUnits,
              (device.face ?? 'front') === name ? '#dbeafe' : '#eef2f7',
            ),
          ),
      ];
    },
  );
  return { width: 2 * face + gap, height: top + units * unit + 2, items };
}
