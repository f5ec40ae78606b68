import { PortalApi } from './PortalApi';

interface Made {
  id: string;
}

/** A room with a rack, in it two servers with a free port each. */
export async function makeRack(
  api: PortalApi,
  name: string,
  /** What the room is in. */
  parentId?: string,
) {
  const make = (kind: string, fields: object) =>
    api.post<Made>(`/api/datacenter/objects/${kind}`, { fields });
  const room = await make('places', {
    name,
    level: 'room',
    ...(parentId && { parentId }),
    widthMm: 9000,
    depthMm: 7200,
  });
  const rack = await make('racks', {
    name: `${name}-r1`,
    roomId: room.id,
    heightUnits: 20,
    xMm: 1200,
    yMm: 1200,
  });
  const type = await make('device-types', {
    manufacturer: 'Example',
    model: name,
    heightUnits: 1,
    weightKg: 18,
    ports: [{ role: 'interface', name: 'eth0', type: '10gbase-x-sfpp' }],
  });
  const place = (device: string, position: number) =>
    make('devices', {
      name: `${name}-${device}`,
      typeId: type.id,
      rackId: rack.id,
      position,
    });
  const [a, b] = [await place('a', 1), await place('b', 5)];
  return { roomId: room.id, rackId: rack.id, typeId: type.id, a, b };
}

/** A plan that moves a device to another unit. */
export async function planMove(
  api: PortalApi,
  name: string,
  id: string,
  position: number,
): Promise<string> {
  const plan = await api.post<{ id: string }>('/api/datacenter/plans', {
    name,
  });
  await api.post(`/api/datacenter/plans/${plan.id}/steps`, {
    changes: [{ action: 'update', kind: 'devices', id, fields: { position } }],
  });
  return plan.id;
}

export async function approvePlan(api: PortalApi, id: string): Promise<void> {
  const plan = `/api/datacenter/plans/${id}`;
  const { revision } = await api.get<{ revision: number }>(plan);
  await api.post(`${plan}/approval`, { revision });
}
