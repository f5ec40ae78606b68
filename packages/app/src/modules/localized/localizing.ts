import { AppLanguageApi } from '@backstage/frontend-plugin-api';
import { localize } from '@rackstage/localized-text';

/**
 * The same API, with whatever its methods resolve to in the person's language.
 *
 * @param prepare - changes the arguments of each call
 */
export function localizing<T extends object>(
  api: T,
  languageApi: AppLanguageApi,
  prepare: (args: unknown[], language: string) => unknown[] = args => args,
): T {
  return new Proxy(api, {
    get(target, property) {
      const member = Reflect.get(target, property, target);
      if (typeof member !== 'function') {
        return member;
      }
      return (...args: unknown[]) => {
        const { language } = languageApi.getLanguage();
        const result = member.apply(target, prepare(args, language));
        return result instanceof Promise
          ? result.then(value => localize(value, language))
          : result;
      };
    },
  });
}
