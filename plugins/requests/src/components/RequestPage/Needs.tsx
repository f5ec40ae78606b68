import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { RequestDetail } from '@rackstage/plugin-requests-common';
import { requestsTranslationRef } from '../../translations/ref';

/** What the request waits for, or why it ended, in the words of whoever said so. */
export function Needs({ request }: { request: RequestDetail }) {
  const { state, message, can, cannotDecide } = request;
  const { t } = useTranslationRef(requestsTranslationRef);
  switch (state) {
    case 'information-needed':
      return (
        <Alert
          status="warning"
          icon
          title={t(can.answer ? 'needs.information' : 'needs.informationOther')}
          description={message}
        />
      );
    case 'revision-needed':
      return (
        <Alert
          status="warning"
          icon
          title={t(can.edit ? 'needs.revision' : 'needs.revisionOther')}
          description={message}
        />
      );
    case 'failed':
      return (
        <Alert
          status="danger"
          icon
          title={t('needs.failed')}
          description={[message, can.retry && t('needs.failedHint')]
            .filter(Boolean)
            .join(' ')}
        />
      );
    case 'rejected':
    case 'handed-back':
    case 'expired':
      return message ? (
        <Alert
          status="info"
          icon
          title={t(`state.${state}`)}
          description={message}
        />
      ) : null;
    default:
      return cannotDecide ? (
        <Alert status="info" icon description={cannotDecide} />
      ) : null;
  }
}
