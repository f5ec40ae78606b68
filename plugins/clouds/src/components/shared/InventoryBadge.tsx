import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Text } from '@backstage/ui';
import { InventoryState } from '@rackstage/plugin-clouds-common';
import { RelativeTime, State, StateBadge } from '@rackstage/ui';
import { cloudsTranslationRef } from '../../translations/ref';

const states: Record<InventoryState['state'], State> = {
  never: 'unknown',
  ok: 'ok',
  partial: 'attention',
  failing: 'failed',
};

/** Whether the inventory could be read, and how old it is. */
export function InventoryBadge({ inventory }: { inventory: InventoryState }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  return (
    <Flex align="center" gap="2">
      {inventory.synchronizing ? (
        <StateBadge state="working">{t('accounts.synchronizing')}</StateBadge>
      ) : (
        <StateBadge
          state={states[inventory.state]}
          title={inventory.error?.message}
        >
          {t(`inventory.state.${inventory.state}`)}
        </StateBadge>
      )}
      {inventory.observedAt && (
        <Text variant="body-small" color="secondary">
          <RelativeTime time={inventory.observedAt} />
        </Text>
      )}
    </Flex>
  );
}
