import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { download } from '@rackstage/ui';
import { useState } from 'react';
import { datacenterTranslationRef } from '../translations/ref';

/** Saves what the server makes as a file, and says when it cannot be made. */
export function useFile() {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const toastApi = useApi(toastApiRef);
  const [isPending, setPending] = useState(false);
  const save = async (name: string, make: () => Promise<Blob>) => {
    setPending(true);
    try {
      download(name, await make());
    } catch (error) {
      toastApi.post({
        title: t('exports.failed'),
        description: (error as Error).message,
        status: 'danger',
      });
    } finally {
      setPending(false);
    }
  };
  return { save, isPending };
}
