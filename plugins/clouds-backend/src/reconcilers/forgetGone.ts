import { ResourceLinks } from '@rackstage/plugin-clouds-common';
import { NewEvent, ResourceRecord } from '../database/records';
import { withField } from './applying';
import { withoutGone } from './resourceLinks';

/** A change that lets a resource no longer name what was deleted. */
export function forgetGone(
  current: ResourceRecord,
  links: ResourceLinks,
): { fields: Partial<ResourceRecord>; events?: NewEvent[] } {
  const kept = withoutGone(current, links);
  if (!kept) {
    return { fields: {} };
  }
  const names = kept.fields.join(', ');
  return {
    fields: {
      spec: kept.spec,
      applying: withField(current, ...kept.fields),
    },
    events: [
      {
        type: 'Normal',
        reason: 'ReferenceGone',
        params: { fields: names },
        message: `What it named in ${names} was deleted`,
      },
    ],
  };
}
