import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Container, Flex, Text } from '@backstage/ui';
import { FailurePanel, MoreRows } from '@rackstage/ui';
import { RiAddLine } from '@remixicon/react';
import { useState } from 'react';
import { useAccessTokens } from '../../hooks/useAccessTokens';
import { signInsTranslationRef } from '../../translations/signInsRef';
import { AccessTokensTable } from './AccessTokensTable';
import { NewAccessToken } from './NewAccessToken';
import { SignOutEverywhere } from './SignOutEverywhere';

/** @param mine - one's own, which one can make; else all that one may see */
export function AccessTokensPage({ mine }: { mine: boolean }) {
  const { t } = useTranslationRef(signInsTranslationRef);
  const tokens = useAccessTokens(mine);
  const { data, error, refetch } = tokens;
  const [creating, setCreating] = useState(false);
  return (
    <Container>
      <Flex direction="column" gap="4">
        {mine && (
          <Flex justify="between" align="center" gap="4">
            <Text as="p">{t('tokens.about')}</Text>
            <Button
              size="small"
              variant="primary"
              iconStart={<RiAddLine />}
              onPress={() => setCreating(true)}
            >
              {t('create.title')}
            </Button>
          </Flex>
        )}
        {error && <FailurePanel error={error} onRetry={() => void refetch()} />}
        {(data || !error) && (
          <AccessTokensTable
            tokens={data?.pages.flatMap(({ items }) => items)}
            mine={mine}
          />
        )}
        <MoreRows pages={tokens} />
        {mine && <SignOutEverywhere />}
      </Flex>
      {creating && <NewAccessToken onClose={() => setCreating(false)} />}
    </Container>
  );
}
