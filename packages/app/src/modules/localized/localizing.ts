import { AppLanguageApi } from '@backstage/frontend-plugin-api';
import { localize } from '@rackstage/localized-text';

interface Observer {
  next?(value: unknown): void;
  error?(error: Error): void;
  complete?(): void;
}

/** What tells one thing after the other, as the events of a task come. */
interface Stream {
  subscribe(observer: Observer): { unsubscribe(): void };
}

const isStream = (value: unknown): value is Stream =>
  typeof (value as Partial<Stream> | undefined)?.subscribe === 'function';

const localizedStream = (stream: Stream, language: string): Stream => ({
  subscribe: observer =>
    stream.subscribe({
      next: value => observer.next?.(localize(value, language)),
      error: error => observer.error?.(error),
      complete: () => observer.complete?.(),
    }),
});

/**
 * The same API, with whatever its methods resolve to, or tell one after the other, in the person's language.
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
        if (isStream(result)) {
          return localizedStream(result, language);
        }
        return result instanceof Promise
          ? result.then(value => localize(value, language))
          : result;
      };
    },
  });
}
