import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { Button, Flex, Select, Text, TextField } from '@backstage/ui';
import {
  Account,
  HourlyPrice,
  ManagedKind,
  PricedUnit,
  pricedUnits,
  PriceList,
  Region,
  Resource,
  resourceKind,
  Spec,
  UnitPrices,
} from '@rackstage/plugin-clouds-common';
import { EmptyState, FailurePanel, useFormat } from '@rackstage/ui';
import { FormEvent, useState } from 'react';
import { useAccountMutations, useResources } from '../../hooks/useAccounts';
import { cloudsTranslationRef } from '../../translations/ref';
import styles from './AccountPage.module.css';

const decimal = /^\d{1,15}(\.\d{1,12})?$/;
const currencies = ['KRW', 'USD', 'EUR', 'JPY'];

/** The price list of an account, beside what its cloud says. */
export function Prices(props: { account: Account; mayUpdate: boolean }) {
  const { account, mayUpdate } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const regions = useResources({ accountId: account.id, kind: 'region' });
  const region = regions.data?.pages[0].items[0];
  const specs = useResources({
    accountId: account.id,
    kind: 'spec',
    region: region?.id,
  });
  const items = specs.data?.pages.flatMap(page => page.items) ?? [];
  if (specs.error) {
    return <FailurePanel error={specs.error} />;
  }
  return items.length === 0 ? (
    <EmptyState title={t('prices.empty')} />
  ) : (
    <PriceForm
      key={account.revision}
      account={account}
      specs={items}
      unitPrices={(region?.data as Region | undefined)?.prices}
      readOnly={!mayUpdate || account.declared}
    />
  );
}

function PriceForm(props: {
  account: Account;
  specs: Resource[];
  /** What the cloud says. */
  unitPrices?: UnitPrices;
  readOnly: boolean;
}) {
  const { account, specs, unitPrices, readOnly } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const toastApi = useApi(toastApiRef);
  const { update } = useAccountMutations();
  const [currency, setCurrency] = useState(
    account.priceList?.currency ?? currencies[0],
  );
  const [volume, setVolume] = useState(account.priceList?.volumeGiB ?? '');
  const [prices, setPrices] = useState<Record<string, string>>(
    account.priceList?.specs ?? {},
  );
  const [units, setUnits] = useState<Record<string, string>>(
    account.priceList?.units ?? {},
  );
  const hasErrors = [
    volume,
    ...Object.values(prices),
    ...Object.values(units),
  ].some(invalid);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const priceList: PriceList = {
      currency,
      specs: withoutEmpty(prices),
      ...(volume && { volumeGiB: volume }),
      units: withoutEmpty(units),
    };
    update.mutate(
      { id: account.id, change: { priceList, revision: account.revision } },
      {
        onSuccess: () =>
          toastApi.post({
            title: t('prices.saved'),
            status: 'success',
            timeout: 4000,
          }),
      },
    );
  };
  return (
    <form onSubmit={submit} className={styles.prices}>
      <Text as="p" color="secondary">
        {account.declared ? t('accounts.declaredHint') : t('prices.hint')}
      </Text>
      {update.error && <FailurePanel error={update.error} />}
      <Flex gap="3">
        <Select
          label={t('prices.currency')}
          options={currencies.map(id => ({ id, label: id }))}
          value={currency}
          isDisabled={readOnly}
          onChange={key => setCurrency(String(key))}
        />
        <TextField
          label={t('prices.volume')}
          value={volume}
          isReadOnly={readOnly}
          isInvalid={invalid(volume)}
          description={invalid(volume) ? t('prices.invalid') : undefined}
          onChange={setVolume}
        />
      </Flex>
      {pricedUnits
        .filter(unit =>
          account.capabilities.includes(resourceKind(kindOf[unit]).capability),
        )
        .map(unit => (
          <PriceRow
            key={unit}
            name={t(`prices.unit.${unit}`)}
            fromCloud={unitPrices?.[unit]}
            value={units[unit]}
            readOnly={readOnly}
            onChange={value =>
              setUnits(before => ({ ...before, [unit]: value }))
            }
          />
        ))}
      {specs.map(({ id, name, data }) => (
        <PriceRow
          key={id}
          name={name}
          fromCloud={(data as unknown as Spec).price}
          value={prices[id]}
          readOnly={readOnly}
          onChange={value => setPrices(before => ({ ...before, [id]: value }))}
        />
      ))}
      {!readOnly && (
        <div>
          <Button
            type="submit"
            variant="primary"
            isDisabled={hasErrors}
            isPending={update.isPending}
          >
            {t('action.save')}
          </Button>
        </div>
      )}
    </form>
  );
}

/** What one thing costs by the hour: as stated here, else as the cloud says. */
function PriceRow(props: {
  name: string;
  fromCloud?: HourlyPrice;
  value?: string;
  readOnly: boolean;
  onChange: (value: string) => void;
}) {
  const { name, fromCloud, value = '', readOnly, onChange } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const format = useFormat();
  return (
    <div className={styles.price}>
      <div>
        <Text as="div" weight="bold">
          {name}
        </Text>
        {fromCloud && (
          <Text as="div" variant="body-small" color="secondary">
            {t('prices.fromCloud', { price: format.money(fromCloud, 4) })}
          </Text>
        )}
      </div>
      <TextField
        size="small"
        aria-label={`${name}: ${t('prices.hour')}`}
        placeholder={fromCloud?.amount ?? t('value.none')}
        value={value}
        isReadOnly={readOnly}
        isInvalid={invalid(value)}
        onChange={onChange}
      />
    </div>
  );
}

const invalid = (text: string) => text !== '' && !decimal.test(text);

const withoutEmpty = (prices: Record<string, string>) =>
  Object.fromEntries(Object.entries(prices).filter(([, price]) => price));

/** What is charged for by each unit. */
const kindOf: Record<PricedUnit, ManagedKind> = {
  'public-ip': 'public-ip',
  'nat-gateway': 'nat-gateway',
  'network-load-balancer': 'load-balancer',
  'application-load-balancer': 'load-balancer',
  cluster: 'cluster',
};
