import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Delivery,
  ReceivedEvent,
  Subscription,
} from '@rackstage/plugin-webhooks-common';
import { State, StateBadge } from '@rackstage/ui';
import { webhooksTranslationRef } from '../../translations/ref';

const deliveryStates: Record<Delivery['state'], State> = {
  pending: 'working',
  delivered: 'ok',
  failed: 'failed',
};

export function DeliveryBadge({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslationRef(webhooksTranslationRef);
  const retrying = delivery.state === 'pending' && delivery.attemptCount > 0;
  return (
    <StateBadge state={retrying ? 'attention' : deliveryStates[delivery.state]}>
      {retrying ? t('delivery.retrying') : t(`delivery.${delivery.state}`)}
    </StateBadge>
  );
}

const verdicts: Record<ReceivedEvent['verdict'], State> = {
  waiting: 'working',
  started: 'ok',
  ignored: 'off',
  failed: 'failed',
};

export function VerdictBadge({ event }: { event: ReceivedEvent }) {
  const { t } = useTranslationRef(webhooksTranslationRef);
  return (
    <StateBadge state={verdicts[event.verdict]}>
      {t(`verdict.${event.verdict}`)}
    </StateBadge>
  );
}

/** How a subscription is, in a word. */
export function SubscriptionBadge(props: { subscription: Subscription }) {
  const { enabled, disabledReason, failingSince } = props.subscription;
  const { t } = useTranslationRef(webhooksTranslationRef);
  if (!enabled) {
    return disabledReason && disabledReason !== 'person' ? (
      <StateBadge state="failed">{t(`disabled.${disabledReason}`)}</StateBadge>
    ) : (
      <StateBadge state="off">{t('state.off')}</StateBadge>
    );
  }
  return failingSince ? (
    <StateBadge state="attention">{t('state.failing')}</StateBadge>
  ) : (
    <StateBadge state="ok">{t('state.on')}</StateBadge>
  );
}

export function EnabledBadge({ enabled }: { enabled: boolean }) {
  const { t } = useTranslationRef(webhooksTranslationRef);
  return enabled ? (
    <StateBadge state="ok">{t('state.on')}</StateBadge>
  ) : (
    <StateBadge state="off">{t('state.off')}</StateBadge>
  );
}
