import { NetboxRole } from '../netboxObjects';
import { Draft } from '../types';
import { colorOf, notesOf, sourceOf } from './values';

const mapRole = (model: string, role: NetboxRole): Draft => ({
  sourceId: sourceOf(model, role),
  fields: {
    name: role.name,
    color: colorOf(role.color),
    notes: notesOf(role),
  },
});

export const mapRackRole = (role: NetboxRole) => mapRole('dcim.rackrole', role);

/** Here racks and devices have roles of one list, in which names are unique. */
export function mapDeviceRole(
  role: NetboxRole,
  rackRoleNames: ReadonlySet<string>,
): Draft {
  const draft = mapRole('dcim.devicerole', role);
  if (!rackRoleNames.has(role.name.toLowerCase())) {
    return draft;
  }
  return {
    ...draft,
    fields: { ...draft.fields, name: `${role.name} (devices)` },
    notes: [`Renamed, as there is a role '${role.name}' of racks`],
  };
}
