import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { Button, Flex, Select, Text, TextField } from '@backstage/ui';
import {
  Account,
  PriceList,
  Resource,
  Spec,
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
  const region = regions.data?.pages[0].items[0]?.id;
  const specs = useResources({ accountId: account.id, kind: 'spec', region });
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
      readOnly={!mayUpdate || account.declared}
    />
  );
}

function PriceForm(props: {
  account: Account;
  specs: Resource[];
  readOnly: boolean;
}) {
  const { account, specs, readOnly } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const format = useFormat();
  const toastApi = useApi(toastApiRef);
  const { update } = useAccountMutations();
  const [currency, setCurrency] = useState(
    account.priceList?.currency ?? currencies[0],
  );
  const [volume, setVolume] = useState(account.priceList?.volumeGiB ?? '');
  const [prices, setPrices] = useState<Record<string, string>>(
    account.priceList?.specs ?? {},
  );
  const invalid = (text: string) => text !== '' && !decimal.test(text);
  const hasErrors = [volume, ...Object.values(prices)].some(invalid);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const priceList: PriceList = {
      currency,
      specs: Object.fromEntries(
        Object.entries(prices).filter(([, price]) => price !== ''),
      ),
      ...(volume && { volumeGiB: volume }),
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
      {specs.map(({ id, name, data }) => {
        const { price } = data as unknown as Spec;
        const text = prices[id] ?? '';
        return (
          <div key={id} className={styles.price}>
            <div>
              <Text as="div" weight="bold">
                {name}
              </Text>
              {price && (
                <Text as="div" variant="body-small" color="secondary">
                  {t('prices.fromCloud', { price: format.money(price, 4) })}
                </Text>
              )}
            </div>
            <TextField
              size="small"
              aria-label={`${name}: ${t('prices.hour')}`}
              placeholder={price?.amount ?? t('value.none')}
              value={text}
              isReadOnly={readOnly}
              isInvalid={invalid(text)}
              onChange={value =>
                setPrices(before => ({ ...before, [id]: value }))
              }
            />
          </div>
        );
      })}
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
