import {
  BayTemplate,
  FieldValues,
  PortTemplate,
} from '@rackstage/plugin-datacenter-common';
import { ObjectRecord } from '../../database/records';
import type { ChangeRun } from '../ChangeRun';
import { partId } from './partId';

export interface Made {
  deviceId: string;
  moduleId?: string;
  /** Of the bay: what `{module}` stands for. */
  position?: string;
  /** A device type or module type. */
  type: ObjectRecord;
}

/** Gives new devices and modules the ports and bays that their types have. */
export async function instantiate(made: Made[], run: ChangeRun): Promise<void> {
  if (run.context.asFound) {
    return;
  }
  const ports = made.flatMap(portsOf);
  if (ports.length > 0) {
    await run.create('ports', ports);
  }
  const bays = made.flatMap(({ deviceId, type }) =>
    ((type.fields.bays ?? []) as unknown as BayTemplate[]).map(bay => ({
      fields: { ...bay, deviceId },
    })),
  );
  if (bays.length > 0) {
    await run.create('bays', bays);
  }
}

/** What others refer to comes first. */
const order = ['rear-port', 'power-port'];

function portsOf({ deviceId, moduleId, position = '', type }: Made) {
  const templates = (type.fields.ports ?? []) as unknown as PortTemplate[];
  const nameOf = (name: string) => name.replaceAll('{module}', position);
  const ids = new Map(
    templates.map(({ role, name }) => [
      `${role} ${name}`,
      partId(moduleId ?? deviceId, `${role} ${name}`),
    ]),
  );
  return templates
    .map(({ powerPort, rearPort, ...template }) => {
      const fields: FieldValues = {
        ...template,
        name: nameOf(template.name),
        deviceId,
      };
      if (moduleId) {
        fields.moduleId = moduleId;
      }
      if (powerPort) {
        fields.powerPortId = ids.get(`power-port ${powerPort}`);
      }
      if (rearPort) {
        fields.rearPortId = ids.get(`rear-port ${rearPort}`);
      }
      return { id: ids.get(`${template.role} ${template.name}`), fields };
    })
    .sort(
      (one, other) =>
        order.indexOf(String(other.fields.role)) -
        order.indexOf(String(one.fields.role)),
    );
}
