import { createFetchApi, FetchMiddlewares } from '@backstage/core-app-api';
import {
  ApiBlueprint,
  AppRootElementBlueprint,
  configApiRef,
  discoveryApiRef,
  fetchApiRef,
  identityApiRef,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Text,
} from '@backstage/ui';
import { useEffect, useState } from 'react';
import { appTranslationRef } from '../../translations/ref';

/** Told when the portal no longer accepts the session of this page. */
const accessEnded = new EventTarget();

/** Hears of it when the portal refuses whoever is signed in. */
export const noticeRefusal =
  (next: typeof fetch): typeof fetch =>
  async (input, init) => {
    // This one goes on: to make a request of another one takes its body away.
    const request = new Request(input, init);
    const response = await next(request);
    if (response.status === 401 && request.headers.has('authorization')) {
      accessEnded.dispatchEvent(new Event('ended'));
    }
    return response;
  };

/** As Backstage's own, which also notices that the portal refuses whoever is signed in. */
export const noticingFetch = ApiBlueprint.make({
  name: 'fetch',
  params: define =>
    define({
      api: fetchApiRef,
      deps: {
        config: configApiRef,
        discoveryApi: discoveryApiRef,
        identityApi: identityApiRef,
      },
      factory: ({ config, discoveryApi, identityApi }) =>
        createFetchApi({
          middleware: [
            FetchMiddlewares.resolvePluginProtocol({ discoveryApi }),
            FetchMiddlewares.injectIdentityAuth({ identityApi, config }),
            { apply: noticeRefusal },
          ],
        }),
    }),
});

/** Says on an open page that its access has ended, and why that may be. */
export function AccessEnded() {
  const { t } = useTranslationRef(appTranslationRef);
  const [ended, setEnded] = useState(false);
  useEffect(() => {
    const onEnded = () => setEnded(true);
    accessEnded.addEventListener('ended', onEnded);
    return () => accessEnded.removeEventListener('ended', onEnded);
  }, []);
  if (!ended) {
    return null;
  }
  return (
    <Dialog isOpen onOpenChange={setEnded} width={480}>
      <DialogHeader>{t('signIn.ended')}</DialogHeader>
      <DialogBody>
        <Text as="p">{t('signIn.endedHint')}</Text>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={() => setEnded(false)}>
          {t('signIn.stay')}
        </Button>
        <Button variant="primary" onPress={() => window.location.reload()}>
          {t('signIn.again')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}

export const accessEndedNotice = AppRootElementBlueprint.make({
  name: 'access-ended',
  params: { element: <AccessEnded /> },
});
