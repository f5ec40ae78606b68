import { AppLanguageApi } from '@backstage/frontend-plugin-api';
import { localize } from '@rackstage/localized-text';

/** The same API, with whatever its methods resolve to in the person's language. */
export function localizing<T extends object>(
  api: T,
  languageApi: AppLanguageApi,
): T {
  return new Proxy(api, {
    get(target, property) {
      const member = Reflect.get(target, property, target);
      if (typeof member !== 'function') {
        return member;
      }
      return (...args: unknown[]) => {
        const result = member.apply(target, args);
        return result instanceof Promise
          ? result.then(value =>
              localize(value, languageApi.getLanguage().language),
            )
          : result;
      };
    },
  });
}
