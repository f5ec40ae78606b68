export type Aisle = 'none' | 'cold' | 'hot';

/**
 * Whether a device draws its air from a hot aisle or blows it into a cold one.
 * Its flow is the one of its type, as `front-to-rear`; on the rear face front
 * and rear of the device change places.
 */
export function airflowConflict(
  device: { readonly airflow?: string; readonly face?: 'front' | 'rear' },
  row: { readonly frontAisle: Aisle; readonly rearAisle: Aisle },
): boolean {
  const [from, to] = (device.airflow ?? '').split('-to-');
  const turned = device.face === 'rear';
  const aisleAt: Readonly<Record<string, Aisle>> = {
    front: turned ? row.rearAisle : row.frontAisle,
    rear: turned ? row.frontAisle : row.rearAisle,
  };
  return aisleAt[from] === 'hot' || aisleAt[to] === 'cold';
}
