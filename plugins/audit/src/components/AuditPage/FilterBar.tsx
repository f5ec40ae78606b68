import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, ButtonIcon, Select, Switch, Text } from '@backstage/ui';
import { ListSearch, useFormat } from '@rackstage/ui';
import { RiCloseLine } from '@remixicon/react';
import {
  chipNames,
  ChipName,
  shortestSearch,
  useFilters,
} from '../../hooks/useFilters';
import { auditTranslationRef } from '../../translations/ref';
import styles from './AuditPage.module.css';

const hours = { hour: 1, day: 24, week: 24 * 7, month: 24 * 30 };

/** By what the trail is searched; all of it is in the address. */
export function FilterBar() {
  const { t } = useTranslationRef(auditTranslationRef);
  const { params, set } = useFilters();
  const search = params.get('q') ?? '';
  const length = search.trim().length;
  const isTooShort = length > 0 && length < shortestSearch;
  const since = (range: string) =>
    Object.hasOwn(hours, range)
      ? new Date(
          Date.now() - hours[range as keyof typeof hours] * 3_600_000,
        ).toISOString()
      : undefined;
  return (
    <>
      <div className={styles.filters}>
        <ListSearch
          label={t('filter.search')}
          value={search}
          onChange={text => set({ q: text })}
        />
        <Select
          size="small"
          label={t('field.status')}
          options={['any', 'initiated', 'succeeded', 'failed'].map(id => ({
            id,
            label: t(`status.${id as 'any'}`),
          }))}
          value={params.get('status') ?? 'any'}
          onChange={status =>
            set({ status: status === 'any' ? undefined : String(status) })
          }
        />
        <Select
          size="small"
          label={t('filter.since')}
          options={['any', ...Object.keys(hours)].map(id => ({
            id,
            label: t(`since.${id as 'any'}`),
          }))}
          value={params.get('since') ?? 'any'}
          onChange={range =>
            set({
              since: range === 'any' ? undefined : String(range),
              from: since(String(range)),
            })
          }
        />
        <Switch
          label={t('filter.readings')}
          isSelected={params.has('readings')}
          onChange={on => set({ readings: on ? 'true' : undefined })}
        />
      </div>
      {isTooShort && (
        <Text as="p" variant="body-small" color="secondary" role="status">
          {t('filter.tooShort')}
        </Text>
      )}
      <Chips />
    </>
  );
}

function Chips() {
  const { t } = useTranslationRef(auditTranslationRef);
  const format = useFormat();
  const { filters, set } = useFilters();
  const chips = chipNames.flatMap(name => {
    const value = filters[name];
    return value ? [{ name, value }] : [];
  });
  if (chips.length === 0) {
    return null;
  }
  const shown = (name: ChipName, value: string) =>
    (name === 'from' || name === 'to') && !Number.isNaN(Date.parse(value))
      ? format.exactTime(value)
      : value;
  const without = (name: ChipName) => ({
    [name]: undefined,
    ...(name === 'from' && { since: undefined }),
  });
  return (
    <ul className={styles.chips} aria-label={t('filter.chips')}>
      {chips.map(({ name, value }) => (
        <li key={name} className={styles.chip}>
          {t(`filter.${name}`)}: {shown(name, value)}
          <ButtonIcon
            size="small"
            variant="tertiary"
            icon={<RiCloseLine />}
            aria-label={t('filter.remove', { name: t(`filter.${name}`) })}
            onPress={() => set(without(name))}
          />
        </li>
      ))}
      <li>
        <Button
          size="small"
          variant="tertiary"
          onPress={() =>
            set(
              Object.fromEntries(
                [...chipNames, 'since'].map(name => [name, undefined]),
              ),
            )
          }
        >
          {t('filter.removeAll')}
        </Button>
      </li>
    </ul>
  );
}
