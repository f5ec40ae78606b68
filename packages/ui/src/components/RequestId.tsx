import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonIcon } from '@backstage/ui';
import { RiCheckLine, RiFileCopyLine } from '@remixicon/react';
import { useState } from 'react';
import { uiTranslationRef } from '../translations/ref';
import styles from './RequestId.module.css';

/** Under which the log of the portal has what went wrong. */
export function RequestId({ id }: { id: string }) {
  const { t } = useTranslationRef(uiTranslationRef);
  const [copied, setCopied] = useState<string>();
  const label = t('failure.requestId');
  const copy = async () => {
    await navigator.clipboard.writeText(id);
    setCopied(id);
  };
  return (
    <span className={styles.root}>
      {label} <code className={styles.id}>{id}</code>
      <ButtonIcon
        size="small"
        variant="tertiary"
        aria-label={
          copied === id ? t('copy.done') : t('copy.label', { what: label })
        }
        icon={copied === id ? <RiCheckLine /> : <RiFileCopyLine />}
        onPress={() => void copy()}
      />
    </span>
  );
}

/** The id that the answer of a request names, which an error of `ResponseError` carries. */
export function requestIdOf(error: Error): string | undefined {
  const { body } = error as Error & { body?: { request?: { id?: unknown } } };
  const id = body?.request?.id;
  return typeof id === 'string' ? id : undefined;
}
