import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button } from '@backstage/ui';
import { uiTranslationRef } from '../translations/ref';
import { RequestId, requestIdOf } from './RequestId';

/** What failed, why if that is known, how to go on, and what to quote when asking for help. */
export function FailurePanel(props: {
  error: Error;
  /** Else that it could not be loaded, if that can be tried again, or not be done. */
  title?: string;
  onRetry?: () => void;
}) {
  const { error, onRetry } = props;
  const { t } = useTranslationRef(uiTranslationRef);
  const { title = t(onRetry ? 'failure.title' : 'failure.notDone') } = props;
  const text = useFailureText();
  const requestId = requestIdOf(error);
  return (
    <Alert
      status="danger"
      icon
      title={title}
      description={
        <>
          {text(error)}
          {requestId && <RequestId id={requestId} />}
        </>
      }
      customActions={
        onRetry && (
          <Button size="small" variant="secondary" onPress={onRetry}>
            {t('failure.retry')}
          </Button>
        )
      }
    />
  );
}

/** What fetch throws when nothing answers, as Chromium, Firefox and Safari word it; any other TypeError is a mistake of ours. */
function isUnreachable({ name, message }: Error): boolean {
  return (
    name === 'TypeError' &&
    /^(Failed to fetch|NetworkError when|Load failed)/.test(message)
  );
}

/** An error in words that say what to do. */
export function useFailureText(): (error: Error) => string {
  const { t } = useTranslationRef(uiTranslationRef);
  return error => {
    const { statusCode, cause } = error as Error & {
      statusCode?: number;
      cause?: Error;
    };
    if (statusCode === 403) {
      return t('failure.notAllowed');
    }
    if (statusCode === 404) {
      return t('failure.notFound');
    }
    if (isUnreachable(error)) {
      return t('failure.unreachable');
    }
    return cause?.message ?? error.message;
  };
}
