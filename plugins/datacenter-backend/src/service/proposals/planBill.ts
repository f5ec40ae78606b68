import {
  BillLine,
  billOfMaterials,
  transceiversFor,
} from '@rackstage/plugin-datacenter-common';
import { titleOf } from '../../database/kindTables';
import { StepRecord, Trial } from '../../database/PlansStore';
import { readStock } from './readStock';

/** What the open steps of a plan need that is not there yet. */
export async function planBill(
  steps: StepRecord[],
  trial: Pick<Trial, 'views'>,
): Promise<BillLine[]> {
  const { views } = trial;
  const made = (kind: string) =>
    steps
      .filter(
        step =>
          step.kind === kind &&
          step.action === 'create' &&
          step.state === 'open',
      )
      .map(({ objectId }) => objectId);
  const cables = await views.all('cables', { id: made('cables') });
  const ends = await views.all('ports', {
    id: cables.flatMap(({ fields }) => [
      ...(fields.a as string[]),
      ...(fields.b as string[]),
    ]),
  });
  const ports = new Map(ends.map(port => [port.id, port]));
  const devices = await views.all('devices', { id: made('devices') });
  const types = new Map(
    (
      await views.all('device-types', {
        id: [...new Set(devices.map(({ fields }) => fields.typeId as string))],
      })
    ).map(type => [type.id, type]),
  );
  const typeAt = (ids: unknown) => ({
    type: ports.get((ids as string[])[0])?.fields.type as string | undefined,
  });
  return billOfMaterials({
    stock: await readStock(trial),
    cables: cables.map(({ fields }) => {
      const type = fields.type as string | undefined;
      return {
        type,
        lengthMetres: fields.lengthMetres as number | undefined,
        transceivers: transceiversFor(
          type ?? '',
          typeAt(fields.a),
          typeAt(fields.b),
        ),
      };
    }),
    devices: devices.map(({ fields }) => {
      const type = types.get(fields.typeId as string)!;
      return {
        typeId: type.id,
        title: `${type.fields.manufacturer} ${titleOf(type)}`,
        partNumber: type.fields.partNumber as string | undefined,
      };
    }),
  });
}
