import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import {
  Alert,
  Button,
  Tab,
  TabList,
  TabPanel,
  Tabs,
  Text,
  TextField,
} from '@backstage/ui';
import { DriverPackage } from '@rackstage/plugin-clouds-common';
import { FormDialog } from '@rackstage/ui';
import { RiAddLine, RiFileZipLine } from '@remixicon/react';
import { useRef, useState } from 'react';
import { useDriverPackageMutations } from '../../hooks/useDriverPackages';
import { cloudsTranslationRef } from '../../translations/ref';
import styles from './DriversPage.module.css';
import { RegistryChoice } from './RegistryChoice';
import { reasonOf, useRefusalText } from './useRefusalText';

/** Brings a driver into the portal, from the registry or from a file. */
export function InstallDriver() {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="primary"
        iconStart={<RiAddLine />}
        onPress={() => setOpen(true)}
      >
        {t('driverPackages.install')}
      </Button>
      {isOpen && <InstallDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function InstallDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const toastApi = useApi(toastApiRef);
  const reasonText = useRefusalText();
  const { upload, install } = useDriverPackageMutations();
  const [source, setSource] = useState<'registry' | 'file'>('registry');
  const [wanted, setWanted] = useState({ name: '', version: '' });
  const [file, setFile] = useState<File>();
  const [integrity, setIntegrity] = useState('');
  const { error, isPending } = source === 'file' ? upload : install;
  const reason = reasonOf(error);
  const onSuccess = ({ name = '', version = '' }: DriverPackage) => {
    toastApi.post({
      title: t('driverPackages.installed', { name, version }),
      status: 'success',
    });
    onClose();
  };
  const submit = () => {
    if (source === 'registry') {
      const version = wanted.version.trim() || undefined;
      install.mutate({ name: wanted.name, version }, { onSuccess });
    } else if (file) {
      upload.mutate({ file, integrity: integrity.trim() }, { onSuccess });
    }
  };
  return (
    <FormDialog
      title={t('driverPackages.install')}
      submitLabel={t(
        isPending ? 'driverPackages.installing' : 'driverPackages.install',
      )}
      width={560}
      error={error}
      failure={
        reason && (
          <Alert status="danger" icon description={reasonText(reason)} />
        )
      }
      isPending={isPending}
      isDisabled={
        source === 'registry' ? !wanted.name : !file || !integrity.trim()
      }
      onSubmit={submit}
      onClose={onClose}
    >
      <Text as="p" color="secondary">
        {t('driverPackages.installHint')}
      </Text>
      <Tabs
        selectedKey={source}
        onSelectionChange={key => setSource(key as typeof source)}
      >
        <TabList>
          <Tab id="registry">{t('driverPackages.fromRegistry')}</Tab>
          <Tab id="file">{t('driverPackages.fromFile')}</Tab>
        </TabList>
        <TabPanel id="registry">
          <RegistryChoice wanted={wanted} onChange={setWanted} />
        </TabPanel>
        <TabPanel id="file">
          <div className={styles.choice}>
            <FileChoice file={file} onChange={setFile} />
            <TextField
              label={t('driverPackages.checksum')}
              description={t('driverPackages.checksumHint')}
              value={integrity}
              onChange={setIntegrity}
            />
          </div>
        </TabPanel>
      </Tabs>
    </FormDialog>
  );
}

function FileChoice(props: {
  file: File | undefined;
  onChange: (file: File) => void;
}) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.rowHead}>
      <input
        ref={input}
        type="file"
        hidden
        accept=".tgz,.tar.gz,application/gzip"
        aria-label={t('driverPackages.chooseFile')}
        onChange={event => {
          const [chosen] = event.target.files ?? [];
          if (chosen) {
            props.onChange(chosen);
          }
        }}
      />
      <Button
        variant="secondary"
        iconStart={<RiFileZipLine />}
        onPress={() => input.current?.click()}
      >
        {t('driverPackages.chooseFile')}
      </Button>
      <Text variant="body-small" color="secondary">
        {props.file?.name ?? t('driverPackages.fileHint')}
      </Text>
    </div>
  );
}
