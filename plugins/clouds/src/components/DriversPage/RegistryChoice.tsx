import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, SearchField, Text, TextField } from '@backstage/ui';
import { FailurePanel } from '@rackstage/ui';
import { useState } from 'react';
import { useRegistrySearch } from '../../hooks/useDriverPackages';
import { cloudsTranslationRef } from '../../translations/ref';
import styles from './DriversPage.module.css';

/** Which package of the registry, and which version of it. */
export function RegistryChoice(props: {
  wanted: { name: string; version: string };
  onChange: (wanted: { name: string; version: string }) => void;
}) {
  const { wanted, onChange } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const [text, setText] = useState('');
  const { data, error } = useRegistrySearch(text);
  if (error) {
    return <FailurePanel error={error} />;
  }
  if (data && !data.registry) {
    return <Text as="p">{t('driverPackages.noRegistry')}</Text>;
  }
  return (
    <div className={styles.choice}>
      <SearchField
        size="small"
        aria-label={t('driverPackages.searchRegistry')}
        placeholder={t('driverPackages.searchRegistry')}
        value={text}
        onChange={setText}
      />
      {data?.registry && (
        <Text variant="body-small" color="secondary">
          {t('driverPackages.registry', { registry: data.registry })}
        </Text>
      )}
      {data?.items.length === 0 && (
        <Text as="p">{t('driverPackages.nothingFound')}</Text>
      )}
      <ul className={styles.found}>
        {data?.items.map(({ name, version, description }) => (
          <li key={name}>
            <Button
              size="small"
              variant={wanted.name === name ? 'primary' : 'tertiary'}
              aria-pressed={wanted.name === name}
              onPress={() => onChange({ name, version: '' })}
            >
              {name} {version}
            </Button>
            <Text variant="body-small" color="secondary">
              {description}
            </Text>
          </li>
        ))}
      </ul>
      <TextField
        label={t('driverPackages.version')}
        description={t('driverPackages.versionHint')}
        value={wanted.version}
        onChange={version => onChange({ ...wanted, version })}
      />
    </div>
  );
}
