import {
  createTranslationResource,
  TranslationMessages,
} from '@backstage/frontend-plugin-api';

/** Takes the id instead of the ref: importing every plugin's ref would put all their English into the first load. */
function korean<TId extends string>(
  id: TId,
  ko: () => Promise<{ default: TranslationMessages<NoInfer<TId>> }>,
) {
  return createTranslationResource({
    ref: { $$type: '@backstage/TranslationRef', id, T: {} },
    translations: { ko },
  });
}

/**
 * The Korean of Backstage's own plugins. Our plugins bring theirs with their translation ref.
 *
 * It is one chunk, which only Korean users load: a page needs the words of several plugins and each of them suspends on
 * its own, so chunks per plugin would be fetched one after the other.
 */
export const translationResources = [
  korean(
    'api-docs',
    () => import(/* webpackChunkName: "ko" */ './ko/api-docs'),
  ),
  korean('catalog', () => import(/* webpackChunkName: "ko" */ './ko/catalog')),
  korean(
    'catalog-graph',
    () => import(/* webpackChunkName: "ko" */ './ko/catalog-graph'),
  ),
  korean(
    'catalog-react',
    () => import(/* webpackChunkName: "ko" */ './ko/catalog-react'),
  ),
  korean(
    'core-components',
    () => import(/* webpackChunkName: "ko" */ './ko/core-components'),
  ),
  korean('home', () => import(/* webpackChunkName: "ko" */ './ko/home')),
  korean(
    'home-react',
    () => import(/* webpackChunkName: "ko" */ './ko/home-react'),
  ),
  korean('org', () => import(/* webpackChunkName: "ko" */ './ko/org')),
  korean(
    'scaffolder',
    () => import(/* webpackChunkName: "ko" */ './ko/scaffolder'),
  ),
  korean(
    'scaffolder-react',
    () => import(/* webpackChunkName: "ko" */ './ko/scaffolder-react'),
  ),
  korean('search', () => import(/* webpackChunkName: "ko" */ './ko/search')),
  korean(
    'search-react',
    () => import(/* webpackChunkName: "ko" */ './ko/search-react'),
  ),
  korean(
    'user-settings',
    () => import(/* webpackChunkName: "ko" */ './ko/user-settings'),
  ),
  korean(
    'plugin.notifications',
    () => import(/* webpackChunkName: "ko" */ './ko/notifications'),
  ),
];
