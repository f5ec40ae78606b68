import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonIcon } from '@backstage/ui';
import { RiCheckLine, RiFileCopyLine } from '@remixicon/react';
import { uiTranslationRef } from '../translations/ref';
import { useCopy } from './useCopy';

/** Puts a text on the clipboard; `what` says which. */
export function CopyButton({ text, what }: { text: string; what: string }) {
  const { t } = useTranslationRef(uiTranslationRef);
  const { copy, isCopied } = useCopy(text);
  return (
    <ButtonIcon
      size="small"
      variant="tertiary"
      aria-label={isCopied ? t('copy.done') : t('copy.label', { what })}
      icon={isCopied ? <RiCheckLine /> : <RiFileCopyLine />}
      onPress={() => void copy()}
    />
  );
}
