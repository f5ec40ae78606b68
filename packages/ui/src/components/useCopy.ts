import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { useState } from 'react';
import { uiTranslationRef } from '../translations/ref';

/** Puts a text on the clipboard, as far as the browser lets a page do that. */
export function useCopy(text: string) {
  const { t } = useTranslationRef(uiTranslationRef);
  const toastApi = useApi(toastApiRef);
  const [copied, setCopied] = useState<string>();
  const copy = async () => {
    try {
      // There is none on a page that came without TLS.
      await navigator.clipboard.writeText(text);
      setCopied(text);
    } catch {
      toastApi.post({
        title: t('copy.failed'),
        description: t('copy.failedHint'),
        status: 'warning',
      });
    }
  };
  return { copy, isCopied: copied === text };
}
