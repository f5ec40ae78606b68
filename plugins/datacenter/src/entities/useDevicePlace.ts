import { useApi } from '@backstage/frontend-plugin-api';
import {
  DatacenterClient,
  DatacenterObject,
  Elevation,
  PlaceNode,
} from '@rackstage/plugin-datacenter-common';
import { useQuery } from '@tanstack/react-query';
import { datacenterApiRef } from '../api/datacenterApi';
import { queryKey } from '../api/queries';
import { placesAround } from '../places/placesAround';

type WithTitles = DatacenterObject & { titles: Record<string, string> };

/** Where a device is, from the outside in. */
export interface DevicePlace {
  device: DatacenterObject;
  /** From the region or site down to the room. */
  places: PlaceNode[];
  row?: { id: string; title: string };
  elevation?: Elevation;
  /** What stands in the rack: the device, or the chassis around it. */
  standing: DatacenterObject;
  /** The device is in a bay of a chassis. */
  bay?: string;
}

export function useDevicePlace(deviceId: string) {
  const api = useApi(datacenterApiRef);
  return useQuery({
    queryKey: [queryKey, 'place', deviceId],
    queryFn: ({ signal }) => placeOf(api, deviceId, signal),
  });
}

async function placeOf(
  api: DatacenterClient,
  deviceId: string,
  signal: AbortSignal,
): Promise<DevicePlace> {
  const get = async (kind: 'devices' | 'bays' | 'racks', id: string) =>
    (await api.getObject(kind, id, { signal })) as WithTitles;
  const device = await get('devices', deviceId);
  let standing = device;
  while (typeof standing.fields.bayId === 'string') {
    const bay = await get('bays', standing.fields.bayId);
    standing = await get('devices', String(bay.fields.deviceId));
  }
  const { bayId, placeId, rackId } = device.fields;
  const { items } = await api.getPlaceTree({ signal });
  const found = {
    device,
    standing,
    places: placesAround(items, String(placeId)),
    ...(typeof bayId === 'string' && { bay: device.titles[bayId] }),
  };
  if (typeof rackId !== 'string') {
    return found;
  }
  const rack = await get('racks', rackId);
  const { rowId } = rack.fields;
  const elevations = await api.getElevations([rackId], undefined, { signal });
  return {
    ...found,
    elevation: elevations.items[0],
    ...(typeof rowId === 'string' && {
      row: { id: rowId, title: rack.titles[rowId] },
    }),
  };
}
