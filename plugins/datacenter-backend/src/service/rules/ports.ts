import { InputError } from '@backstage/errors';
import { ObjectRecord } from '../../database/records';
import { titleOf } from '../../database/kindTables';
import { KindRules } from './KindRules';
import { lookUp } from './lookUp';

const owners = ['deviceId', 'feedId', 'circuitId'] as const;

/** A port belongs to one thing; what is behind it is of the same device. */
export const portRules: KindRules = {
  async prepare(pending, objects) {
    const records = pending.map(({ after }) => after);
    const own = new Map(records.map(record => [record.id, record]));
    const behind = new Map([
      ...(await lookUp(objects, 'ports', records, 'rearPortId')),
      ...(await lookUp(objects, 'ports', records, 'powerPortId')),
      ...(await lookUp(objects, 'ports', records, 'lagId')),
      ...own,
    ]);
    for (const port of records) {
      requireOwner(port);
      requireBehind(port, 'rearPortId', 'front-port', 'rear-port', behind);
      requireBehind(port, 'powerPortId', 'power-outlet', 'power-port', behind);
      requireBehind(port, 'lagId', 'interface', 'interface', behind);
      requirePosition(port, behind);
    }
  },
};

function requireOwner({ fields }: ObjectRecord): void {
  const given = owners.filter(name => fields[name] !== undefined);
  const wanted =
    { feed: 'feedId', 'circuit-a': 'circuitId', 'circuit-z': 'circuitId' }[
      String(fields.role)
    ] ?? 'deviceId';
  if (given.length !== 1 || given[0] !== wanted) {
    throw new InputError(
      `fields.${wanted}: a port of the role '${fields.role}' belongs to one of these and to nothing else; give just ${wanted}`,
    );
  }
}

function requireBehind(
  { id, fields }: ObjectRecord,
  name: 'rearPortId' | 'powerPortId' | 'lagId',
  role: string,
  other: string,
  ports: Map<string, ObjectRecord>,
): void {
  const reference = fields[name];
  if (typeof reference !== 'string') {
    return;
  }
  const port = ports.get(reference)!;
  if (
    fields.role !== role ||
    port.fields.role !== other ||
    port.id === id ||
    port.fields.deviceId !== fields.deviceId
  ) {
    throw new InputError(
      `fields.${name}: it leads from a ${role} to a ${other} of the same device; choose one of those`,
    );
  }
}

function requirePosition(
  { fields }: ObjectRecord,
  ports: Map<string, ObjectRecord>,
): void {
  if (typeof fields.rearPortId !== 'string') {
    delete fields.rearPosition;
    return;
  }
  fields.rearPosition ??= 1;
  const rear = ports.get(fields.rearPortId)!;
  const positions = Number(rear.fields.positions ?? 1);
  if (Number(fields.rearPosition) > positions) {
    throw new InputError(
      `fields.rearPosition: '${titleOf(rear)}' has ${positions} positions; choose one of them`,
    );
  }
}
