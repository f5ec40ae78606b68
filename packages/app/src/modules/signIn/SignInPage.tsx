import { ProxiedSignInPage } from '@backstage/core-components';
import {
  appLanguageApiRef,
  configApiRef,
  IdentityApi,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { SignInPageProps } from '@backstage/plugin-app-react';
import { Alert, Box, Button, Flex, Text } from '@backstage/ui';
import { useState } from 'react';
import { appTranslationRef } from '../../translations/ref';
import { Mark } from '../nav/Mark';
import { LanguageSwitch } from '../language/LanguageSwitch';
import { chosenUser } from './chosenUser';
import { oidcTitle } from './oidcAuth';
import { OidcSignIn } from './OidcSignIn';
import styles from './SignInPage.module.css';

const usersKey = 'auth.providers.development.users';

/** With the account of the organisation; while the portal runs for development, as whom one likes. */
export default function SignInPage({ onSignInSuccess }: SignInPageProps) {
  const config = useApi(configApiRef);
  const { t } = useTranslationRef(appTranslationRef);
  const [entityRef, setEntityRef] = useState(chosenUser.get());
  const [error, setError] = useState<Error>();
  const { language } = useApi(appLanguageApiRef).getLanguage();
  const provider = oidcTitle(config, language);
  const users = config.getOptionalConfigArray(usersKey) ?? [];

  if (entityRef && !error) {
    return (
      <ProxiedSignInPage
        provider="development"
        headers={{ 'x-rackstage-sign-in-as': entityRef }}
        onSignInSuccess={identity => onSignInSuccess(forgetting(identity))}
        ErrorComponent={props => (
          <Failure error={props.error} onFailure={setError} />
        )}
      />
    );
  }
  const choose = (ref: string) => {
    chosenUser.set(ref);
    setError(undefined);
    setEntityRef(ref);
  };
  return (
    <main className={styles.page}>
      <Box bg="neutral" className={styles.card}>
        <Flex align="center" gap="3">
          <Mark size={40} />
          <div>
            <Text as="h1" variant="title-small" weight="bold">
              {t('signIn.title')}
            </Text>
            <Text color="secondary">{t('signIn.tagline')}</Text>
          </div>
        </Flex>
        {error && (
          <Alert
            role="alert"
            status="danger"
            icon
            title={t('signIn.failed')}
            description={error.message}
          />
        )}
        {provider && (
          <OidcSignIn title={provider} onSignInSuccess={onSignInSuccess} />
        )}
        {users.length > 0 && (
          <Text as="p" color="secondary">
            {t('signIn.development')}
          </Text>
        )}
        {users.length === 0 && !provider && (
          <Text as="p" color="secondary">
            {t('signIn.unconfigured')}
          </Text>
        )}
        <ul className={styles.users}>
          {users.map(user => {
            const name = user.getString('name');
            const role = user.getString('role') as Role;
            return (
              <li key={user.getString('entityRef')} className={styles.user}>
                <div>
                  <Text as="div" weight="bold">
                    {name}
                  </Text>
                  <Text as="div" variant="body-small" color="secondary">
                    {t(`roles.${role}`)}
                  </Text>
                </div>
                <Button
                  size="small"
                  variant="secondary"
                  onPress={() => choose(user.getString('entityRef'))}
                >
                  {t('signIn.as', { name: name.split(' ')[0] })}
                </Button>
              </li>
            );
          })}
        </ul>
        <LanguageSwitch />
      </Box>
    </main>
  );
}

type Role = 'administrator' | 'operator' | 'developer' | 'viewer';

/** Signing out also forgets who was chosen, or the next page would sign in again. */
function forgetting(identity: IdentityApi): IdentityApi {
  return {
    getProfileInfo: () => identity.getProfileInfo(),
    getBackstageIdentity: () => identity.getBackstageIdentity(),
    getCredentials: () => identity.getCredentials(),
    signOut: async () => {
      chosenUser.forget();
      await identity.signOut();
    },
  };
}

function Failure(props: { error?: Error; onFailure: (error: Error) => void }) {
  const { error, onFailure } = props;
  if (error) {
    chosenUser.forget();
    queueMicrotask(() => onFailure(error));
  }
  return null;
}
