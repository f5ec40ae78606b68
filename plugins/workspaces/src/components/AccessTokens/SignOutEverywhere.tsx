import {
  identityApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { Button, Checkbox, Flex, Text } from '@backstage/ui';
import { ConfirmDialog } from '@rackstage/ui';
import { useState } from 'react';
import { useSignInMutations } from '../../hooks/useAccessTokens';
import { signInsTranslationRef } from '../../translations/signInsRef';

/** Ends all sessions of the person, and then the one at hand. */
export function SignOutEverywhere() {
  const { t } = useTranslationRef(signInsTranslationRef);
  const identity = useApi(identityApiRef);
  const { endSessions } = useSignInMutations();
  const [accessTokens, setAccessTokens] = useState(false);
  const [asking, setAsking] = useState(false);
  return (
    <Flex direction="column" gap="2" align="start">
      <Text as="h2" variant="title-small">
        {t('signOut.title')}
      </Text>
      <Text as="p">{t('signOut.about')}</Text>
      <Checkbox isSelected={accessTokens} onChange={setAccessTokens}>
        {t('signOut.tokens')}
      </Checkbox>
      <Button
        size="small"
        variant="secondary"
        destructive
        onPress={() => setAsking(true)}
      >
        {t('signOut.confirm')}
      </Button>
      {asking && (
        <ConfirmDialog
          title={t('signOut.title')}
          text={t('signOut.about')}
          confirmLabel={t('signOut.confirm')}
          destructive
          isPending={endSessions.isPending}
          error={endSessions.error}
          onConfirm={() =>
            endSessions.mutate(
              { accessTokens },
              { onSuccess: () => void identity.signOut() },
            )
          }
          onClose={() => setAsking(false)}
        />
      )}
    </Flex>
  );
}
