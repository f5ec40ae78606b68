import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Text } from '@backstage/ui';
import { requestsTranslationRef } from '../../translations/ref';
import shared from '../shared/shared.module.css';
import { PolicyDraft } from './usePolicyDraft';

/** What keeps the changed rules from being put in force. */
export function DraftNotices(props: {
  draft: PolicyDraft;
  /** The version that is in force by now. */
  version: number;
}) {
  const { isChanged, isTried, isOutdated, problems } = props.draft;
  const { t } = useTranslationRef(requestsTranslationRef);
  return (
    <div role="status" className={shared.stack}>
      {isOutdated && (
        <Alert
          status="warning"
          icon
          title={t('policy.draftLost')}
          description={t('policy.draftLostHint', {
            version: String(props.version),
          })}
        />
      )}
      {problems.length > 0 && (
        <Alert
          status="danger"
          icon
          title={t('policy.problems')}
          description={problems.join('. ')}
        />
      )}
      <Text color="secondary">
        {!isChanged && t('policy.unchanged')}
        {isChanged && !isTried && t('policy.untried')}
      </Text>
    </div>
  );
}
