import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Link,
  Switch,
  Text,
} from '@backstage/ui';
import { localize } from '@rackstage/localized-text';
import {
  Account,
  Driver,
  DriverPackage,
} from '@rackstage/plugin-clouds-common';
import {
  Facts,
  Panel,
  RelativeTime,
  SimulatedBadge,
  StateBadge,
  useFailureText,
  useLanguage,
} from '@rackstage/ui';
import { useUpdateDriver } from '../../hooks/useAccounts';
import { cloudsTranslationRef } from '../../translations/ref';
import { DriverProcessFact } from './DriverProcessFact';
import { DriverVersions } from './DriverVersions';
import { isCapability } from './capabilities';
import styles from './DriversPage.module.css';
import { SchemaFields } from './SchemaFields';

export function DriverPanel(props: {
  driver: Driver;
  /** That use it, as far as the person may see them; undefined until they are known. */
  accounts: Account[] | undefined;
  /** Of one that was installed, as far as the person may see them. */
  versions: DriverPackage[];
}) {
  const { driver, accounts, versions } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { title } = localize(driver, useLanguage());
  const capabilities = new Set(accounts?.flatMap(item => item.capabilities));
  return (
    <Panel
      title={title}
      badges={
        <>
          <StateBadge state={driver.enabled ? 'ok' : 'off'}>
            {t(driver.enabled ? 'drivers.on' : 'drivers.off')}
          </StateBadge>
          {driver.simulated && <SimulatedBadge />}
        </>
      }
      action={<EnabledSwitch driver={driver} title={title} />}
    >
      <Facts
        facts={[
          { name: t('field.name'), value: driver.name },
          {
            name: t('drivers.package'),
            value: driver.package && (
              <span className={styles.package}>
                {driver.package.name} {driver.package.version}
              </span>
            ),
          },
          {
            name: t('driverPackages.process.title'),
            value: driver.builtIn && (
              <DriverProcessFact process={driver.process} />
            ),
          },
          {
            name: t('drivers.disabled'),
            value: driver.disabledAt && (
              <>
                <RelativeTime time={driver.disabledAt} /> · {driver.disabledBy}
              </>
            ),
          },
          {
            name: t('drivers.formats'),
            value: driver.importFormats.join(', '),
          },
          {
            name: t('drivers.capabilities'),
            value:
              [...capabilities]
                .filter(isCapability)
                .map(name => t(`drivers.capability.${name}`, {}))
                .join(', ') || t('drivers.capabilitiesUnknown'),
          },
          {
            name: t('drivers.accounts'),
            value: accounts && <AccountLinks accounts={accounts} />,
          },
        ]}
      />
      {versions.length > 0 && (
        <DriverVersions versions={versions} accounts={accounts ?? []} />
      )}
      <Accordion>
        <AccordionTrigger title={t('drivers.schema')} />
        <AccordionPanel>
          <SchemaFields
            title={t('newAccount.settings')}
            schema={driver.configSchema}
          />
          <SchemaFields
            title={t('newAccount.credential')}
            schema={driver.credentialSchema}
          />
        </AccordionPanel>
      </Accordion>
    </Panel>
  );
}

function EnabledSwitch({ driver, title }: { driver: Driver; title: string }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const toastApi = useApi(toastApiRef);
  const failureText = useFailureText();
  const update = useUpdateDriver();
  return (
    <Switch
      label={t('drivers.forNewAccounts')}
      aria-label={`${title}: ${t('drivers.forNewAccounts')}`}
      isSelected={driver.enabled}
      isDisabled={update.isPending}
      onChange={enabled =>
        update.mutate(
          { name: driver.name, enabled },
          {
            onError: error =>
              toastApi.post({
                title: t('action.failed'),
                description: failureText(error),
                status: 'danger',
              }),
          },
        )
      }
    />
  );
}

function AccountLinks({ accounts }: { accounts: Account[] }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  if (accounts.length === 0) {
    return <Text color="secondary">{t('drivers.noAccounts')}</Text>;
  }
  return (
    <ul className={styles.links}>
      {accounts.map(({ id, title }) => (
        <li key={id}>
          <Link href={`/clouds/accounts/${id}`}>{title}</Link>
        </li>
      ))}
    </ul>
  );
}
