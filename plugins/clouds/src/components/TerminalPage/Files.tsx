import {
  discoveryApiRef,
  fetchApiRef,
  toastApiRef,
  identityApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { ResponseError } from '@backstage/errors';
import { Button, Checkbox, Text, TextField } from '@backstage/ui';
import { FailurePanel } from '@rackstage/ui';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { cloudsTranslationRef } from '../../translations/ref';
import { uploadFile } from './uploadFile';
import styles from './TerminalPage.module.css';

/** Copies single files to and from the machine. */
export function Files(props: { instanceId: string; limit: number }) {
  const { instanceId, limit } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const discoveryApi = useApi(discoveryApiRef);
  const { fetch } = useApi(fetchApiRef);
  const identityApi = useApi(identityApiRef);
  const toastApi = useApi(toastApiRef);
  const [path, setPath] = useState('');
  const [file, setFile] = useState<File>();
  const [overwrite, setOverwrite] = useState(false);
  const [percent, setPercent] = useState<number>();
  const inputId = useId();
  const urlOf = async (query: Record<string, string>) =>
    `${await discoveryApi.getBaseUrl('clouds')}/instances/${instanceId}/file?${new URLSearchParams(query)}`;
  const download = useMutation({
    mutationFn: async () => {
      const response = await fetch(await urlOf({ path }));
      if (!response.ok) {
        throw await ResponseError.fromResponse(response);
      }
      save(await response.blob(), path.split('/').at(-1) || 'file');
    },
  });
  const upload = useMutation({
    mutationFn: async () =>
      uploadFile({
        url: await urlOf({ path, overwrite: String(overwrite) }),
        token: (await identityApi.getCredentials()).token,
        file: file!,
        onProgress: setPercent,
      }),
    onSettled: () => setPercent(undefined),
    onSuccess: () =>
      toastApi.post({
        title: t('files.uploaded'),
        status: 'success',
        timeout: 4000,
      }),
  });
  const mebibytes = String(Math.floor(limit / 1024 / 1024));
  const isTooLarge = file !== undefined && file.size > limit;
  const failure = download.error ?? upload.error;
  return (
    <div className={styles.stack}>
      <TextField label={t('files.path')} value={path} onChange={setPath} />
      <Button
        size="small"
        variant="secondary"
        isDisabled={path === ''}
        isPending={download.isPending}
        onPress={() => download.mutate()}
      >
        {t('files.download')}
      </Button>
      <label htmlFor={inputId}>{t('files.choose')}</label>
      <input
        id={inputId}
        type="file"
        onChange={({ target }) => {
          const chosen = target.files?.[0];
          setFile(chosen);
          if (chosen && (path === '' || path.endsWith('/'))) {
            setPath(`${path || '/tmp/'}${chosen.name}`);
          }
        }}
      />
      <Checkbox isSelected={overwrite} onChange={setOverwrite}>
        {t('files.overwrite')}
      </Checkbox>
      <Button
        size="small"
        variant="secondary"
        isDisabled={path === '' || !file || isTooLarge}
        isPending={upload.isPending}
        onPress={() => upload.mutate()}
      >
        {t('files.upload')}
      </Button>
      <Text variant="body-small" color="secondary" role="status">
        {percent === undefined
          ? t(isTooLarge ? 'files.tooLarge' : 'files.limit', {
              size: mebibytes,
            })
          : t('files.progress', { percent: String(percent) })}
      </Text>
      {failure && <FailurePanel error={failure} />}
    </div>
  );
}

function save(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
