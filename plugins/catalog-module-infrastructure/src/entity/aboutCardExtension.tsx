import { createExtensionInput } from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityIconLinkBlueprint,
} from '@backstage/plugin-catalog-react/alpha';

const { filterFunction, useProps } = EntityIconLinkBlueprint.dataRefs;

/** Stands where Backstage's own About card does, which tells kinds and types by their technical names. */
export const aboutCard = EntityCardBlueprint.makeWithOverrides({
  name: 'about',
  inputs: {
    iconLinks: createExtensionInput([filterFunction.optional(), useProps]),
  },
  factory(originalFactory, { inputs }) {
    const links = inputs.iconLinks.map(link => ({
      id: link.node.spec.id,
      isFor: link.get(filterFunction) ?? (() => true),
      useProps: link.get(useProps),
    }));
    return originalFactory({
      type: 'info',
      filter: { $not: { kind: { $in: ['user', 'group'] } } },
      loader: () =>
        import('./AboutCard').then(m => <m.AboutCard links={links} />),
    });
  },
});
