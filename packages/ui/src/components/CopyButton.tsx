import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonIcon } from '@backstage/ui';
import { RiCheckLine, RiFileCopyLine } from '@remixicon/react';
import { useState } from 'react';
import { uiTranslationRef } from '../translations/ref';

/** Puts a text on the clipboard; `what` says which. */
export function CopyButton({ text, what }: { text: string; what: string }) {
  const { t } = useTranslationRef(uiTranslationRef);
  const [copied, setCopied] = useState<string>();
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(text);
  };
  return (
    <ButtonIcon
      size="small"
      variant="tertiary"
      aria-label={copied === text ? t('copy.done') : t('copy.label', { what })}
      icon={copied === text ? <RiCheckLine /> : <RiFileCopyLine />}
      onPress={() => void copy()}
    />
  );
}
