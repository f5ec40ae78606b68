import { StepRecord, Trial } from '../../../database/PlansStore';
import { ObjectRecord } from '../../../database/records';

/** What a plan has to do with, as it will be. */
export interface Touched {
  racks: ObjectRecord[];
  /** Everything in those racks. */
  devices: ObjectRecord[];
  types: Map<string, ObjectRecord>;
  cables: ObjectRecord[];
}

/** Racks that something goes into, comes out of, or is supplied in; and the cables that are laid. */
export async function touchedBy(
  steps: StepRecord[],
  present: Map<string, ObjectRecord>,
  { views }: Trial,
): Promise<Touched> {
  const ids = (kind: string) =>
    steps
      .filter(step => step.kind === kind && step.action !== 'delete')
      .map(({ objectId }) => objectId);
  const cables = await views.all('cables', { id: ids('cables') });
  const ports = await views.all('ports', {
    id: cables.flatMap(({ fields }) => [
      ...(fields.a as string[]),
      ...(fields.b as string[]),
    ]),
  });
  const cabled = ports.flatMap(({ fields }) => fields.deviceId ?? []);
  const changed = await views.all('devices', {
    id: [...ids('devices'), ...(cabled as string[])],
  });
  const feeds = await views.all('feeds', { id: ids('feeds') });
  const left = steps.flatMap(
    ({ objectId }) => present.get(objectId)?.fields.rackId ?? [],
  );
  const rackIds = [
    ...ids('racks'),
    ...left,
    ...[...changed, ...feeds].flatMap(({ fields }) => fields.rackId ?? []),
  ] as string[];
  const racks = await views.all('racks', { id: [...new Set(rackIds)] });
  const devices = await views.all('devices', {
    rackId: racks.map(({ id }) => id),
  });
  const types = await views.all('device-types', {
    id: [...new Set(devices.map(({ fields }) => fields.typeId as string))],
  });
  return {
    racks,
    devices,
    types: new Map(types.map(type => [type.id, type])),
    cables,
  };
}
