import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { PasswordField, TextField } from '@backstage/ui';
import { NetboxServer } from '@rackstage/plugin-datacenter-common';
import { FormDialog } from '@rackstage/ui';
import { useState } from 'react';
import { datacenterTranslationRef } from '../translations/ref';
import { useSaveServer } from './useNetbox';

const isAddress = (text: string) => /^https?:\/\/\S+$/.test(text.trim());

/** For a new server, or one that is there. */
export function ServerDialog(props: {
  server?: NetboxServer;
  onClose: () => void;
}) {
  const { server, onClose } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const [name, setName] = useState(server?.name ?? '');
  const [url, setUrl] = useState(server?.url ?? '');
  const [token, setToken] = useState('');
  const [isTried, setTried] = useState(false);
  const save = useSaveServer(server);
  const isMissing = !name.trim() || !url.trim() || (!server && !token.trim());
  return (
    <FormDialog
      title={
        server ? t('netbox.editTitle', { name: server.name }) : t('netbox.add')
      }
      submitLabel={t('action.save')}
      error={save.error}
      isPending={save.isPending}
      isDisabled={isMissing}
      onSubmit={() => {
        setTried(true);
        if (isAddress(url)) {
          save.mutate(
            { name: name.trim(), url: url.trim(), token: token.trim() },
            { onSuccess: onClose },
          );
        }
      }}
      onClose={onClose}
    >
      <TextField
        label={t('netbox.name')}
        isRequired
        maxLength={200}
        value={name}
        onChange={setName}
      />
      <TextField
        label={t('netbox.url')}
        description={
          isTried && !isAddress(url)
            ? t('netbox.urlUnfit')
            : t('netbox.urlHelp')
        }
        isRequired
        isInvalid={isTried && !isAddress(url)}
        maxLength={2000}
        value={url}
        onChange={setUrl}
      />
      <PasswordField
        label={t('netbox.token')}
        description={[
          t('netbox.tokenHelp'),
          server ? t('netbox.tokenKeep') : '',
        ].join(' ')}
        isRequired={!server}
        autoComplete="off"
        value={token}
        onChange={setToken}
      />
    </FormDialog>
  );
}
