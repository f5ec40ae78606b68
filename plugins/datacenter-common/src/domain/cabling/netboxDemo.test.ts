import { existsSync, readFileSync } from 'fs';
import { resolve } from 'path';
import { gunzipSync } from 'zlib';
import { PortRole } from '../../objects';
import { TraceCable, TracePort } from './trace';
import { tracePath, tracePlant } from './tracePath';

const root = resolve(__dirname, '../../../../../..');
const file = [
  resolve(root, 'shared/data/netbox-demo-3.6.json.gz'),
  resolve(root, '../shared/data/netbox-demo-3.6.json.gz'),
].find(existsSync);

interface Row {
  model: string;
  pk: number;
  fields: Record<string, any>;
}

const roles: Record<string, PortRole> = {
  'dcim.interface': 'interface',
  'dcim.consoleport': 'console-port',
  'dcim.consoleserverport': 'console-server-port',
  'dcim.powerport': 'power-port',
  'dcim.poweroutlet': 'power-outlet',
  'dcim.frontport': 'front-port',
  'dcim.rearport': 'rear-port',
  'dcim.powerfeed': 'feed',
};

const keyOf = (model: string, pk: number) => `${model}:${pk}`;

function toPort({ model, pk, fields }: Row): TracePort[] {
  const id = keyOf(model, pk);
  const cableId = fields.cable === null ? undefined : String(fields.cable);
  if (model === 'circuits.circuittermination') {
    return [
      {
        id,
        cableId,
        role: fields.term_side === 'A' ? 'circuit-a' : 'circuit-z',
        circuitId: String(fields.circuit),
        placeId: fields.site ? `site:${fields.site}` : undefined,
        networkId: fields.provider_network
          ? `network:${fields.provider_network}`
          : undefined,
      },
    ];
  }
  if (!roles[model]) return [];
  return [
    {
      id,
      cableId,
      role: roles[model],
      rearPortId: fields.rear_port
        ? keyOf('dcim.rearport', fields.rear_port)
        : undefined,
      rearPosition: fields.rear_port_position,
      positions: fields.positions,
    },
  ];
}

/**
 * What NetBox 3.6 answers, worked out on the rows of the dump themselves and
 * for one origin whose cables have one end a side, as all in the demo have.
 */
function expectedPath(rows: Map<string, Row>, all: Row[], origin: string) {
  const endsOf = (cable: number, side: string) =>
    all.filter(
      row =>
        row.model === 'dcim.cabletermination' &&
        row.fields.cable === cable &&
        row.fields.cable_end === side,
    );
  const path: string[] = [];
  const positions: number[] = [];
  const answer = (isComplete: boolean, isSplit = false) => ({
    path,
    isComplete,
    isSplit,
  });
  let here = origin;
  for (;;) {
    path.push(here);
    const { cable, cable_end: side } = rows.get(here)!.fields;
    if (!cable) return answer(false);
    path.push(String(cable));
    const ends = endsOf(cable, side === 'A' ? 'B' : 'A');
    if (ends.length !== 1) throw new Error(`Cable ${cable} has several ends`);
    const far = keyOf(
      ends[0].fields.termination_type.join('.'),
      ends[0].fields.termination_id,
    );
    path.push(far);
    const { model, fields, pk } = rows.get(far)!;
    if (model === 'dcim.frontport') {
      here = keyOf('dcim.rearport', fields.rear_port);
      if (rows.get(here)!.fields.positions > 1) {
        positions.push(fields.rear_port_position);
      }
    } else if (model === 'dcim.rearport') {
      const position = fields.positions === 1 ? 1 : positions.pop();
      if (position === undefined) return answer(false, true);
      const front = all.find(
        row =>
          row.model === 'dcim.frontport' &&
          row.fields.rear_port === pk &&
          row.fields.rear_port_position === position,
      );
      if (!front) return answer(false);
      here = keyOf(front.model, front.pk);
    } else if (model === 'circuits.circuittermination') {
      const other = all.find(
        row =>
          row.model === model &&
          row.fields.circuit === fields.circuit &&
          row.pk !== pk,
      );
      if (!other) return answer(false);
      here = keyOf(model, other.pk);
      if (other.fields.provider_network) {
        path.push(here, `network:${other.fields.provider_network}`);
        return answer(true);
      }
      if (other.fields.site && !other.fields.cable) {
        path.push(here, `site:${other.fields.site}`);
        return answer(false);
      }
    } else {
      return answer(true);
    }
  }
}

(file ? describe : describe.skip)(
  'tracePath over the demo of NetBox [needs shared/data]',
  () => {
    const all: Row[] = file
      ? JSON.parse(gunzipSync(readFileSync(file)).toString())
      : [];
    const rows = new Map(all.map(row => [keyOf(row.model, row.pk), row]));
    const ports = all.flatMap(toPort);
    const cables: TraceCable[] = all
      .filter(row => row.model === 'dcim.cable')
      .map(({ pk, fields }) => {
        const side = (end: string) =>
          all
            .filter(
              row =>
                row.model === 'dcim.cabletermination' &&
                row.fields.cable === pk &&
                row.fields.cable_end === end,
            )
            .map(row =>
              keyOf(
                row.fields.termination_type.join('.'),
                row.fields.termination_id,
              ),
            );
        return {
          id: String(pk),
          status: fields.status,
          a: side('A'),
          b: side('B'),
        };
      });
    const plant = tracePlant(ports, cables);

    it('gives what NetBox gives for every port with a cable', () => {
      const cabled = ports.filter(port => port.cableId);
      expect(cabled).toHaveLength(216);
      let complete = 0;
      for (const { id } of cabled) {
        const path = tracePath([id], plant)!;
        expect({
          id,
          path: path.segments.flatMap(segment => segment.ids),
          isComplete: path.isComplete,
          isSplit: path.isSplit,
        }).toEqual({ id, ...expectedPath(rows, all, id) });
        expect(path.isActive).toBe(true);
        if (path.isComplete) complete++;
      }
      expect(complete).toBeGreaterThan(100);
    });
  },
);
