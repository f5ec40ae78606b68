import appPlugin from '@backstage/plugin-app';

/** The first language of the browser that the portal speaks. */
const browserLanguage = (available: readonly string[] = []) =>
  navigator.languages
    .map(tag => tag.split('-')[0])
    .find(language => available.includes(language));

/** Who has not chosen a language reads in that of the browser, before the one of the configuration. */
export const firstLanguage = appPlugin
  .getExtension('api:app/app-language')
  .override({
    factory: (original, { config }) =>
      original({
        config: {
          ...config,
          defaultLanguage:
            browserLanguage(config.availableLanguages) ??
            config.defaultLanguage,
        },
      }),
  });
