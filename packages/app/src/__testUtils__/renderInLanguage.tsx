import '@testing-library/jest-dom';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { configure } from '@testing-library/react';
import { ReactElement, Suspense } from 'react';
import { useLocation } from 'react-router-dom';

// The first page of a file loads much, and a busy machine takes its time.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 15_000 });

/** Shows something of the shell to a person who reads `language`. */
export function renderInLanguage(
  element: ReactElement,
  options: {
    language?: 'en' | 'ko';
    apis?: (readonly [unknown, unknown])[];
    config?: object;
    /** Under `app`. */
    appConfig?: object;
    at?: string;
    mountPath?: string;
  } = {},
) {
  const { language = 'en', apis = [], config, at = '/', mountPath } = options;
  const { appConfig } = options;
  localStorage.removeItem('language');
  let address = '';
  function Address() {
    const { pathname, search } = useLocation();
    address = pathname + search;
    return null;
  }
  renderInTestApp(
    <Suspense fallback={null}>
      {element}
      <Address />
    </Suspense>,
    {
      initialRouteEntries: [at],
      mountPath,
      config: {
        ...config,
        app: {
          ...appConfig,
          extensions: [
            {
              'api:app/app-language': {
                config: {
                  availableLanguages: ['en', 'ko'],
                  defaultLanguage: language,
                },
              },
            },
          ],
        },
      },
      apis: apis as never,
    },
  );
  return { address: () => address };
}
