import { UserIdentity } from '@backstage/core-components';
import {
  configApiRef,
  discoveryApiRef,
  IdentityApi,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { Alert, Button, Skeleton } from '@backstage/ui';
import { useEffect, useState } from 'react';
import { appTranslationRef } from '../../translations/ref';
import { oidcAuthApiRef, signInAddress } from './oidcAuth';
import { refusalIn } from './refusals';

interface OidcSignInProps {
  /** What the provider is called. */
  title: string;
  onSignInSuccess: (identity: IdentityApi) => void;
}

/** Goes on with a session that there is, or offers to begin one at the provider. */
export function OidcSignIn({ title, onSignInSuccess }: OidcSignInProps) {
  const auth = useApi(oidcAuthApiRef);
  const config = useApi(configApiRef);
  const discovery = useApi(discoveryApiRef);
  const { t } = useTranslationRef(appTranslationRef);
  const [state, setState] = useState<'looking' | 'signedOut' | 'leaving'>(
    'looking',
  );
  const refusal = refusalIn(window.location.search);

  useEffect(() => {
    let wanted = true;
    const goOn = async () => {
      const session = await auth.getBackstageIdentity({ optional: true });
      if (!wanted) {
        return;
      }
      if (session) {
        const { identity } = session;
        onSignInSuccess(UserIdentity.create({ identity, authApi: auth }));
      } else {
        setState('signedOut');
      }
    };
    goOn().catch(() => setState('signedOut'));
    return () => {
      wanted = false;
    };
  }, [auth, onSignInSuccess]);

  const signIn = async () => {
    setState('leaving');
    window.location.assign(
      signInAddress({
        authUrl: await discovery.getBaseUrl('auth'),
        environment:
          config.getOptionalString('auth.environment') ?? 'development',
        here: window.location.href,
      }),
    );
  };

  if (state === 'looking') {
    return <Skeleton width="100%" height={40} />;
  }
  return (
    <>
      {refusal && (
        <Alert
          role="alert"
          status="danger"
          icon
          title={t('signIn.failed')}
          description={t(`signIn.refusals.${refusal}`)}
        />
      )}
      <Button
        size="medium"
        variant="primary"
        loading={state === 'leaving'}
        onPress={signIn}
      >
        {t('signIn.with', { title })}
      </Button>
    </>
  );
}
