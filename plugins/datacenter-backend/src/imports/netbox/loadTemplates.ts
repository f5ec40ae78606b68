import {
  bayTemplateLists,
  mapBayTemplate,
  mapPortTemplate,
  portTemplateLists,
  typeOfTemplate,
} from './mapNetbox/templates';
import { Templates } from './mapNetbox/types';
import { NetboxClient } from './NetboxClient';
import { NetboxTemplate } from './netboxObjects';
import { SourceId } from './types';

/**
 * Templates of all types, as lists of types do not have them and one request
 * for each type would be thousands.
 */
export async function loadTemplates(
  client: NetboxClient,
  signal: AbortSignal,
): Promise<Map<SourceId, Templates>> {
  const byType = new Map<SourceId, Templates>();
  const templatesOf = (template: NetboxTemplate) => {
    const type = typeOfTemplate(template) ?? '';
    const templates = byType.get(type) ?? { ports: [], bays: [] };
    byType.set(type, templates);
    return templates;
  };
  for (const [role, list] of portTemplateLists) {
    for await (const one of client.all<NetboxTemplate>(list, {}, signal)) {
      templatesOf(one).ports.push(mapPortTemplate(role, one));
    }
  }
  for (const [role, list] of bayTemplateLists) {
    for await (const one of client.all<NetboxTemplate>(list, {}, signal)) {
      templatesOf(one).bays.push(mapBayTemplate(role, one));
    }
  }
  return byType;
}
