import { RoomRack } from '@rackstage/plugin-datacenter-common';

/** What the colours of a floor plan can show. */
export const layers = [
  'layerSpace',
  'layerPower',
  'layerHeat',
  'layerWeight',
  'layerAge',
  'layerStatus',
  'layerAlarm',
  'layerOwner',
] as const;

export type Layer = (typeof layers)[number];

/** A share from 0 to 1, or a word of its own. */
export type LayerValue = { share: number } | { word: string } | undefined;

/** What is known of the room. */
export interface LayerContext {
  /** Milliseconds. */
  now: number;
  /** What is cooled for each rack, if all got the same; 0 where no cooling is recorded. */
  coolingWatts: number;
}

/** What the cooling units of a room take away, for each of its racks. All that a rack draws becomes heat. */
export const coolingOf = (
  objects: readonly { fields: Record<string, unknown> }[],
  racks: number,
): number =>
  objects
    .filter(({ fields }) => fields.type === 'cooling-unit')
    .reduce(
      (sum, { fields }) => sum + Number(fields.coolingCapacityWatts ?? 0),
      0,
    ) / Math.max(racks, 1);

const ageOfFullColour = 5 * 365 * 24 * 3600 * 1000;

/** What a layer says of a rack; undefined where nothing is known. */
export function layerValue(
  rack: RoomRack,
  layer: Layer,
  { now, coolingWatts }: LayerContext,
): LayerValue {
  switch (layer) {
    case 'layerSpace':
      return { share: rack.usedUnits / rack.heightUnits };
    case 'layerPower':
      return rack.feedWatts > 0
        ? { share: rack.drawWatts / rack.feedWatts }
        : undefined;
    case 'layerHeat':
      return coolingWatts > 0
        ? { share: rack.drawWatts / coolingWatts }
        : undefined;
    case 'layerWeight':
      return rack.maxWeightKg
        ? { share: rack.weightKg / rack.maxWeightKg }
        : undefined;
    case 'layerAge':
      return rack.newestDeviceAt
        ? { share: (now - Date.parse(rack.newestDeviceAt)) / ageOfFullColour }
        : undefined;
    case 'layerStatus':
      return rack.status ? { word: rack.status } : undefined;
    case 'layerAlarm':
      return { share: Math.min(rack.failedDevices, 1) };
    default:
      return rack.owner ? { word: rack.owner.split('/').at(-1)! } : undefined;
  }
}

/** From calm to full, told apart by people who do not see colours too (Cividis). */
const scale = [
  '#fee838',
  '#d3c164',
  '#a69d75',
  '#7c7b78',
  '#575d6d',
  '#233e6c',
];

/** Eight colours that colour-blind people tell apart (Okabe and Ito). */
const words = [
  '#e69f00',
  '#56b4e9',
  '#009e73',
  '#f0e442',
  '#0072b2',
  '#d55e00',
  '#cc79a7',
  '#999999',
];

export const unknownColor = '#d5d9de';

export const tooMuchColor = '#b3261e';

export function colorOf(value: LayerValue): string {
  if (!value) {
    return unknownColor;
  }
  if ('word' in value) {
    const sum = [...value.word].reduce(
      (total, letter) => (total * 31 + letter.codePointAt(0)!) % 65_521,
      7,
    );
    return words[sum % words.length];
  }
  if (value.share > 1) {
    return tooMuchColor;
  }
  const step = Math.min(
    Math.floor(value.share * scale.length),
    scale.length - 1,
  );
  return scale[Math.max(step, 0)];
}
