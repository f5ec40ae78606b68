import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { uiTranslationRef } from '../translations/ref';
import { CopyButton } from './CopyButton';
import styles from './RequestId.module.css';

/** Under which the log of the portal has what went wrong. */
export function RequestId({ id }: { id: string }) {
  const { t } = useTranslationRef(uiTranslationRef);
  const label = t('failure.requestId');
  return (
    <span className={styles.root}>
      {label} <code className={styles.id}>{id}</code>
      <CopyButton text={id} what={label} />
    </span>
  );
}

/** The id that the answer of a request names, which an error of `ResponseError` carries. */
export function requestIdOf(error: Error): string | undefined {
  const { body } = error as Error & { body?: { request?: { id?: unknown } } };
  const id = body?.request?.id;
  return typeof id === 'string' ? id : undefined;
}
