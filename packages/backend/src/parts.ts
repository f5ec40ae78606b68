import {
  BackendFeature,
  coreServices,
  createBackendFeatureLoader,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';

/** Whether a plugin runs in this process. Its modules follow it: without their plugin, Backstage leaves them out. */
export function runsHere(pluginId: string, config: RootConfigService): boolean {
  const only = config.getOptionalStringArray('backend.plugins.only');
  const except = config.getOptionalStringArray('backend.plugins.except');
  if (only && except) {
    throw new InputError(
      'backend.plugins has both `only` and `except`; keep one of them',
    );
  }
  return only ? only.includes(pluginId) : !except?.includes(pluginId);
}

type Loading = Promise<{ default: BackendFeature }>;

/**
 * A plugin that runs in this process if the configuration says so.
 *
 * @param otherwise - what the process has in place of it
 */
export function plugin(
  pluginId: string,
  feature: Loading,
  otherwise?: BackendFeature,
): BackendFeature {
  return createBackendFeatureLoader({
    deps: { config: coreServices.rootConfig },
    async loader({ config }) {
      if (runsHere(pluginId, config)) {
        return [(await feature).default];
      }
      return otherwise ? [otherwise] : [];
    },
  });
}

/** What cannot start without its configuration, and is left out where there is none. */
export function configured(key: string, feature: Loading): BackendFeature {
  return createBackendFeatureLoader({
    deps: { config: coreServices.rootConfig },
    async loader({ config }) {
      return config.has(key) ? [(await feature).default] : [];
    },
  });
}

/**
 * What passes calls on to the plugins that run elsewhere. Not where there are none: it would pass calls of plugins that
 * do not exist on to itself.
 */
export function gatewayToOthers(feature: Loading): BackendFeature {
  return createBackendFeatureLoader({
    deps: { config: coreServices.rootConfig },
    async loader({ config }) {
      return config.has('backend.plugins.except')
        ? [(await feature).default]
        : [];
    },
  });
}
