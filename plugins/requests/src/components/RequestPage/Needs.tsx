import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { localize } from '@rackstage/localized-text';
import { RequestDetail } from '@rackstage/plugin-requests-common';
import { useLanguage } from '@rackstage/ui';
import { requestsTranslationRef } from '../../translations/ref';

const whyNot = (request: RequestDetail) => ({
  cannotDecide: request.cannotDecide,
  'cannotDecide@ko': request['cannotDecide@ko'],
});

/** What the request waits for, or why it ended, in the words of whoever said so. */
export function Needs({ request }: { request: RequestDetail }) {
  const { state, message, can } = request;
  const { cannotDecide } = localize(whyNot(request), useLanguage());
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
