import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Text } from '@backstage/ui';
import { Account, DriverPackage } from '@rackstage/plugin-clouds-common';
import {
  ConfirmDialog,
  RelativeTime,
  StateBadge,
  useFailureToast,
} from '@rackstage/ui';
import { useState } from 'react';
import { useDriverPackageMutations } from '../../hooks/useDriverPackages';
import { cloudsTranslationRef } from '../../translations/ref';
import { DriverProcessFact } from './DriverProcessFact';
import styles from './DriversPage.module.css';
import { MoveAccounts } from './MoveAccounts';

/** The versions of a driver side by side, and which accounts have which. */
export function DriverVersions(props: {
  versions: DriverPackage[];
  accounts: Account[];
}) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  return (
    <section className={styles.versions}>
      <Text as="h3" weight="bold">
        {t('driverPackages.versions')}
      </Text>
      <ul className={styles.rows}>
        {props.versions.map(version => (
          <VersionRow
            key={version.id}
            version={version}
            isOnlyOne={props.versions.length === 1}
            accounts={props.accounts}
          />
        ))}
      </ul>
    </section>
  );
}

function VersionRow(props: {
  version: DriverPackage;
  isOnlyOne: boolean;
  accounts: Account[];
}) {
  const { version, isOnlyOne } = props;
  const { id, name = '', active, accountCount, process } = version;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const failed = useFailureToast();
  const { activate, remove } = useDriverPackageMutations();
  const [asked, setAsked] = useState<'move' | 'remove'>();
  const others = props.accounts.filter(
    account => account.driverPackageId !== id,
  );
  const label = version.version ?? '';
  return (
    <li className={styles.row} aria-label={label}>
      <div className={styles.rowText}>
        <div className={styles.rowHead}>
          <span className={styles.package}>{label}</span>
          {active && (
            <StateBadge state="ok">{t('driverPackages.active')}</StateBadge>
          )}
          {version.state === 'checking' && (
            <StateBadge state="working">
              {t('driverPackages.checking')}
            </StateBadge>
          )}
          <Text variant="body-small" color="secondary">
            {t('driverPackages.accountCount', { count: accountCount })}
          </Text>
        </div>
        <DriverProcessFact
          process={
            process ?? {
              state: 'stopped',
              restarts: 0,
              calls: 0,
              failedCalls: 0,
              wrongAnswers: 0,
            }
          }
        />
        <Text variant="body-small" color="secondary">
          {t(`driverPackages.source.${version.source}`)} ·{' '}
          {t(`driverPackages.signature.${version.signature}`)}
          {version.license && ` · ${version.license}`} · {version.installedBy} ·{' '}
          <RelativeTime time={version.installedAt} />
        </Text>
      </div>
      <div className={styles.rowActions}>
        {!active && (
          <Button
            size="small"
            variant="secondary"
            isPending={activate.isPending}
            onPress={() => activate.mutate(id, { onError: failed })}
          >
            {t('driverPackages.activate')}
          </Button>
        )}
        {others.length > 0 && (
          <Button
            size="small"
            variant="secondary"
            onPress={() => setAsked('move')}
          >
            {t('driverPackages.move')}
          </Button>
        )}
        {accountCount === 0 && (!active || isOnlyOne) && (
          <Button
            size="small"
            variant="secondary"
            destructive
            onPress={() => setAsked('remove')}
          >
            {t('driverPackages.remove')}
          </Button>
        )}
      </div>
      {asked === 'remove' && (
        <ConfirmDialog
          title={t('driverPackages.removeTitle', { name, version: label })}
          text={t('driverPackages.removeText')}
          confirmLabel={t('driverPackages.remove')}
          destructive
          isPending={remove.isPending}
          error={remove.error}
          onConfirm={() =>
            remove.mutate(id, { onSuccess: () => setAsked(undefined) })
          }
          onClose={() => setAsked(undefined)}
        />
      )}
      {asked === 'move' && (
        <MoveAccounts
          packageId={id}
          version={label}
          accounts={others}
          onClose={() => setAsked(undefined)}
        />
      )}
    </li>
  );
}
