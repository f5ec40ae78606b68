import { DumpRow, DumpTables } from './dump';
import { ListModel, listModels, listOf } from './models';

type Json = Record<string, unknown>;

/** Columns of tables that serializers do not give. */
const hidden = new Set([
  'custom_field_data',
  'lft',
  'rght',
  'tree_id',
  'level',
  'termination_a',
  'termination_z',
]);

/** Gives rows as the serializers of NetBox 3.6 do (`netbox/dcim/api/serializers.py`). */
export class Serializer {
  constructor(
    private readonly tables: DumpTables,
    private readonly origin: string,
  ) {}

  full(list: string, row: DumpRow): Json {
    const { nested = {}, choices = [], decimals = [] } = listModels[list];
    const given: Json = this.head(row);
    for (const [name, value] of Object.entries(row.fields)) {
      if (!name.startsWith('_') && !hidden.has(name)) {
        given[name] = value;
      }
    }
    for (const [name, model] of Object.entries(nested)) {
      given[name] = this.nested(model, row.fields[name]);
    }
    for (const name of choices) {
      given[name] = choiceOf(row.fields[name]);
    }
    for (const name of decimals) {
      const value = row.fields[name];
      given[name] =
        value === null || value === undefined ? null : Number(value);
    }
    return { ...given, ...this.special(row), tags: [], custom_fields: {} };
  }

  /** As `?brief=true` and references have it. */
  brief(row: DumpRow): Json {
    const { name, slug, cid, model } = row.fields;
    return {
      ...this.head(row),
      ...(name !== undefined && { name }),
      ...(slug !== undefined && { slug }),
      ...(cid !== undefined && { cid }),
      ...(model !== undefined && { model }),
    };
  }

  private head(row: DumpRow): Json {
    const list = listOf.get(row.model);
    return {
      id: row.pk,
      ...(list && { url: `${this.origin}/api/${list}/${row.pk}/` }),
      display: this.display(row),
    };
  }

  private display({ model, pk, fields }: DumpRow): string {
    if (model === 'dcim.device' && !fields.name) {
      const type = this.tables.find('dcim.devicetype', fields.device_type);
      return `${type?.fields.model} (${pk})`;
    }
    const { name, cid, address } = fields;
    const title = name ?? cid ?? fields.model ?? address ?? fields.label;
    return String(title || `#${pk}`);
  }

  private nested(model: string, key: unknown): Json | null {
    const row = this.tables.find(model, key);
    if (!row) {
      return null;
    }
    const { device, address } = row.fields;
    return {
      ...this.brief(row),
      // Components are nested with their device.
      ...(device !== undefined && {
        device: this.nested('dcim.device', device),
      }),
      ...(address !== undefined && { address }),
    };
  }

  private special({ model, pk, fields }: DumpRow): Json {
    switch (model) {
      case 'dcim.device': {
        const role = this.nested('dcim.devicerole', fields.role);
        const primary = fields.primary_ip4 ?? fields.primary_ip6;
        return {
          device_role: role,
          parent_device: this.parentOf(pk),
          primary_ip: this.nested('ipam.ipaddress', primary),
        };
      }
      case 'dcim.cable':
        return {
          a_terminations: this.terminations(pk, 'A'),
          b_terminations: this.terminations(pk, 'B'),
        };
      case 'dcim.rackreservation':
        return {
          user: { id: 1, display: String(fields.user), username: fields.user },
        };
      case 'circuits.circuit':
        return {
          termination_a: this.circuitEnd(fields.termination_a),
          termination_z: this.circuitEnd(fields.termination_z),
        };
      default:
        return {};
    }
  }

  private parentOf(device: number): Json | null {
    const bay = this.tables.bayAround(device);
    return bay
      ? {
          ...this.nested('dcim.device', bay.fields.device),
          device_bay: this.brief(bay),
        }
      : null;
  }

  private terminations(cable: number, end: 'A' | 'B'): Json[] {
    return this.tables
      .terminationsOf(cable)
      .filter(({ fields }) => fields.cable_end === end)
      .map(({ fields }) => {
        const type = (fields.termination_type as string[]).join('.');
        return {
          object_type: type,
          object_id: fields.termination_id,
          object: this.nested(type, fields.termination_id),
        };
      });
  }

  private circuitEnd(key: unknown): Json | null {
    const row = this.tables.find('circuits.circuittermination', key);
    return row
      ? {
          ...this.head(row),
          site: this.nested('dcim.site', row.fields.site),
          provider_network: this.nested(
            'circuits.providernetwork',
            row.fields.provider_network,
          ),
        }
      : null;
  }
}

function choiceOf(value: unknown): Json | null {
  return value === null || value === undefined || value === ''
    ? null
    : { value, label: String(value) };
}

/** Whether the row is one of those that the query asks for; filters that a list does not know are ignored, as NetBox does. */
export function matches(
  row: DumpRow,
  query: URLSearchParams,
  { model }: ListModel,
): boolean {
  const ids = query.getAll('id');
  const types = query.getAll('type');
  const since = query.get('last_updated__gte');
  return (
    (ids.length === 0 || ids.includes(String(row.pk))) &&
    (model !== 'dcim.interface' ||
      types.length === 0 ||
      types.includes(String(row.fields.type))) &&
    (!since || Date.parse(String(row.fields.last_updated)) >= Date.parse(since))
  );
}
