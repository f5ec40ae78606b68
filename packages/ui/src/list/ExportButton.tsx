import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { RiDownloadLine } from '@remixicon/react';
import { useState } from 'react';
import { uiTranslationRef } from '../translations/ref';
import { downloadText } from './download';

/** Downloads everything that the filter leaves, not only what is on screen. */
export function ExportButton(props: {
  fileName: string;
  /** The whole file. */
  write: () => Promise<string>;
}) {
  const { fileName, write } = props;
  const { t } = useTranslationRef(uiTranslationRef);
  const toastApi = useApi(toastApiRef);
  const [isPending, setPending] = useState(false);
  const onPress = async () => {
    setPending(true);
    try {
      downloadText(fileName, 'text/csv', await write());
    } catch (error) {
      toastApi.post({
        title: t('list.exportFailed'),
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
      {t('list.export')}
    </Button>
  );
}

/** All rows of a list that comes in pages. */
export async function readAllPages<T>(
  readPage: (cursor?: string) => Promise<{ items: T[]; nextCursor?: string }>,
): Promise<T[]> {
  const rows: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await readPage(cursor);
    rows.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return rows;
}
