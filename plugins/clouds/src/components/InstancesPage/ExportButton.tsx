import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { CloudsClient, Instance } from '@rackstage/plugin-clouds-common';
import { RiDownloadLine } from '@remixicon/react';
import { useState } from 'react';
import { cloudsApiRef } from '../../api/cloudsApi';
import { InstanceFilter } from '../../hooks/useInstanceFilter';
import { cloudsTranslationRef } from '../../translations/ref';
import { instancesToCsv } from './instancesToCsv';

/** Downloads everything that the filter leaves, not only what is on screen. */
export function ExportButton({ filter }: { filter: InstanceFilter }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const api = useApi(cloudsApiRef);
  const toastApi = useApi(toastApiRef);
  const [isPending, setPending] = useState(false);
  const onPress = async () => {
    setPending(true);
    try {
      download('instances.csv', instancesToCsv(await readAll(api, filter)));
    } catch (error) {
      toastApi.post({
        title: t('instances.exportFailed'),
        description: (error as Error).message,
        status: 'danger',
      });
    } finally {
      setPending(false);
    }
  };
  return (
    <Button
      size="small"
      variant="secondary"
      iconStart={<RiDownloadLine />}
      isPending={isPending}
      onPress={onPress}
    >
      {t('instances.export')}
    </Button>
  );
}

async function readAll(api: CloudsClient, filter: InstanceFilter) {
  const instances: Instance[] = [];
  let cursor: string | undefined;
  do {
    const page = await api.listInstances({ ...filter, limit: 500, cursor });
    instances.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return instances;
}

function download(name: string, text: string) {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
