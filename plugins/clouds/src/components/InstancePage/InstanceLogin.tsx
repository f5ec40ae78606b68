import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { Instance } from '@rackstage/plugin-clouds-common';
import { CopyButton } from '@rackstage/ui';
import { cloudsTranslationRef } from '../../translations/ref';
import styles from '../shared/detail.module.css';

/** What somebody types to log in, and whose account that is. */
export function InstanceLogin(props: {
  login: NonNullable<Instance['login']>;
}) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { user, source, command } = props.login;
  return (
    <>
      {command && (
        <span className={styles.command}>
          <code className={styles.mono}>{command}</code>
          <CopyButton text={command} what={t('login.command')} />
        </span>
      )}
      {!command && user && t('login.noAddress', { user })}
      {!user && t('login.unknown')}
      {source === 'image' && (
        <Text as="p" variant="body-small" color="secondary">
          {t('login.ofImage')}
        </Text>
      )}
    </>
  );
}
