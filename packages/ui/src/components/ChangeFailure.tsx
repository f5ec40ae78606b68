import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button } from '@backstage/ui';
import { uiTranslationRef } from '../translations/ref';
import { FailurePanel } from './FailurePanel';

/** Why a change was refused. When somebody else was faster, that is said in words, with a way on. */
export function ChangeFailure(props: {
  error: Error;
  /** Revision that the change was made to. */
  read: number;
  /** Revision that is there now. */
  latest: number;
  onTakeLatest: () => void;
}) {
  const { error, read, latest, onTakeLatest } = props;
  const { t } = useTranslationRef(uiTranslationRef);
  const isConflict =
    (error as { statusCode?: number }).statusCode === 409 && latest !== read;
  return isConflict ? (
    <Alert
      status="warning"
      icon
      title={t('conflict.title')}
      description={t('conflict.hint')}
      customActions={
        <Button size="small" variant="secondary" onPress={onTakeLatest}>
          {t('conflict.takeLatest')}
        </Button>
      }
    />
  ) : (
    <FailurePanel error={error} />
  );
}
