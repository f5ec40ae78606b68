import { InputError, NotFoundError } from '@backstage/errors';
import {
  cableLabel,
  CableName,
  cableNameParts,
  CableNaming,
  LabelContext,
  TraceEnd,
  uniqueLabel,
  unknownParts,
} from '@rackstage/plugin-datacenter-common';
import { titleOf } from '../../database/kindTables';
import { ObjectsReader } from '../../database/ObjectsStore';
import { ObjectRecord } from '../../database/records';
import { PortOwners } from './PortOwners';

/** Of a cable's label. */
const longest = 100;

/** Labels by a naming rule, so that no two cables get the same one. */
export class CableNamesView {
  constructor(private readonly objects: ObjectsReader) {}

  /** In the order of the ids. @throws NotFoundError, or InputError when the rule speaks of what there is not */
  async names({ rule, ids }: CableNaming): Promise<CableName[]> {
    const unknown = unknownParts(rule);
    if (unknown.length > 0) {
      throw new InputError(
        `rule: there is no {${unknown[0]}}; known: ${cableNameParts.join(', ')}`,
      );
    }
    const cables = await this.require(ids);
    const ends = await this.endsOf(cables);
    const named = cables.map((cable, index) => ({
      cable,
      name: cableLabel(rule, contextOf(cable, index + 1, ends)),
    }));
    const wanted = named.flatMap(({ name }) =>
      'label' in name ? name.label.trim() : [],
    );
    const taken = await this.takenBy(wanted, new Set(ids));
    return named.map(({ cable, name }) => ({
      id: cable.id,
      revision: cable.revision,
      title: titleOf(cable),
      ...labelOf(name, taken),
    }));
  }

  private async require(ids: string[]): Promise<ObjectRecord[]> {
    const found = new Map(
      (await this.objects.getMany('cables', ids)).map(cable => [
        cable.id,
        cable,
      ]),
    );
    return ids.map(id => {
      const cable = found.get(id);
      if (!cable) {
        throw new NotFoundError(`No cables with id ${id}`);
      }
      return cable;
    });
  }

  private async endsOf(cables: ObjectRecord[]): Promise<Map<string, TraceEnd>> {
    const ids = cables.flatMap(({ fields }) =>
      [fields.a, fields.b].flatMap(side => (side as string[])[0] ?? []),
    );
    const ports = await this.objects.getMany('ports', ids);
    return new PortOwners(this.objects).describe(ports);
  }

  /** Labels of other cables, until there is a free one for each that is wanted. */
  private async takenBy(
    wanted: string[],
    own: ReadonlySet<string>,
  ): Promise<Set<string>> {
    const taken = new Set<string>();
    const open = new Map<string, number>();
    wanted.forEach(label => open.set(label, (open.get(label) ?? 0) + 1));
    for (let n = 1; open.size > 0; n++) {
      const asked = new Map(
        [...open.keys()].map(label => [
          label,
          n === 1 ? label : `${label}-${n}`,
        ]),
      );
      const found = await this.objects.withTitles('cables', [
        ...asked.values(),
      ]);
      found
        .filter(({ id }) => !own.has(id))
        .forEach(cable => taken.add(titleOf(cable)));
      for (const [label, candidate] of asked) {
        const left = open.get(label)! - (taken.has(candidate) ? 0 : 1);
        if (left > 0) {
          open.set(label, left);
        } else {
          open.delete(label);
        }
      }
    }
    return taken;
  }
}

function contextOf(
  { fields }: ObjectRecord,
  n: number,
  ends: ReadonlyMap<string, TraceEnd>,
): LabelContext {
  const values: [string, string | number | undefined][] = [
    ['n', n],
    ['type', fields.type as string | undefined],
    ['color', fields.color as string | undefined],
  ];
  for (const side of ['a', 'b'] as const) {
    const [portId] = fields[side] as string[];
    const end = ends.get(portId);
    values.push(
      [`${side}.device`, end?.ownerTitle],
      [`${side}.port`, end?.name],
      [`${side}.rack`, end?.rackTitle],
      [`${side}.unit`, end?.position],
    );
  }
  return Object.fromEntries(
    values.flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}

/** What it gets is taken for those after it. */
function labelOf(
  name: ReturnType<typeof cableLabel>,
  taken: Set<string>,
): Pick<CableName, 'label' | 'missing'> {
  if ('unknown' in name) {
    return { missing: [...new Set(name.unknown)] };
  }
  const label = uniqueLabel(name.label.trim(), taken);
  if (label === '' || label.length > longest) {
    throw new InputError(
      `rule: '${label.slice(0, longest)}' is ${label === '' ? 'no label' : `longer than ${longest} characters`}; make it another one`,
    );
  }
  taken.add(label);
  return { label, missing: [] };
}
