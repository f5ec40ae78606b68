import {
  identityApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { Select } from '@backstage/ui';
import { useQuery } from '@tanstack/react-query';
import { uiTranslationRef } from '../translations/ref';

/** Groups an organisation has at most that are offered at once. */
const mostOwners = 500;

/** A group or user of the catalog; the person's own come first. */
export function OwnerField(props: {
  value?: string;
  onChange: (entityRef: string) => void;
  label?: string;
  description?: string;
  isRequired?: boolean;
  isInvalid?: boolean;
}) {
  const { value, onChange, label, ...rest } = props;
  const { t } = useTranslationRef(uiTranslationRef);
  const { data } = useOwners();
  const known = data?.some(({ id }) => id === value) ?? true;
  return (
    <Select
      {...rest}
      label={label ?? t('owner.label')}
      secondaryLabel={rest.isRequired ? t('required') : undefined}
      placeholder={data ? t('owner.choose') : t('owner.loading')}
      searchable
      searchPlaceholder={t('owner.search')}
      options={[
        ...sections(data ?? [], [t('owner.mine'), t('owner.others')]),
        ...(known || !value ? [] : [{ id: value, label: value }]),
      ]}
      value={value ?? null}
      onChange={key => key !== null && onChange(String(key))}
    />
  );
}

interface OwnerOption {
  id: string;
  label: string;
  mine: boolean;
}

function sections(owners: OwnerOption[], titles: [string, string]) {
  const [mine, others] = [true, false].map(flag =>
    owners
      .filter(owner => owner.mine === flag)
      .map(({ id, label }) => ({ id, label })),
  );
  return [
    ...(mine.length > 0 ? [{ title: titles[0], options: mine }] : []),
    ...(others.length > 0 ? [{ title: titles[1], options: others }] : []),
  ];
}

/** Who can own something, the person's own groups first. */
export function useOwners() {
  const catalogApi = useApi(catalogApiRef);
  const identityApi = useApi(identityApiRef);
  return useQuery({
    queryKey: ['owners'],
    staleTime: 60_000,
    queryFn: async (): Promise<OwnerOption[]> => {
      const [{ ownershipEntityRefs }, { items }] = await Promise.all([
        identityApi.getBackstageIdentity(),
        catalogApi.queryEntities({
          filter: { kind: ['Group', 'User'] },
          fields: ['kind', 'metadata', 'spec.profile'],
          limit: mostOwners,
        }),
      ]);
      const options = items.map(entity => {
        const id = stringifyEntityRef(entity);
        const { displayName } = (entity.spec?.profile ?? {}) as {
          displayName?: string;
        };
        return {
          id,
          label: displayName ?? entity.metadata.title ?? entity.metadata.name,
          mine: ownershipEntityRefs.includes(id),
        };
      });
      // Theirs from the nearest on: their team, then what it is part of.
      const nearness = ({ id, mine }: OwnerOption) =>
        mine ? ownershipEntityRefs.indexOf(id) : Infinity;
      return options.sort(
        (a, b) => nearness(a) - nearness(b) || a.label.localeCompare(b.label),
      );
    },
  });
}
