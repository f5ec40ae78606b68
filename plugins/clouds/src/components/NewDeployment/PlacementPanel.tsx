import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Select, Text } from '@backstage/ui';
import {
  InventoryRegion,
  PlacementCriterion,
  placementCriteria,
  PlacementVerdict,
  SpecRequirements,
} from '@rackstage/plugin-clouds-common';
import { FailurePanel } from '@rackstage/ui';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { cloudsApiRef } from '../../api/cloudsApi';
import { useAccounts } from '../../hooks/useAccounts';
import { useInventoryRegions } from '../../hooks/useInventory';
import { cloudsTranslationRef } from '../../translations/ref';
import styles from '../DeploymentPage/deployment.module.css';
import { freeName } from './freeName';
import { Group } from './GroupFields';
import { PlacementTable } from './PlacementTable';
import { leastRequirements, RequirementFields } from './RequirementFields';

/** How much a criterion counts. */
const grades = { none: 0, some: 1, much: 3 } as const;

type Grade = keyof typeof grades;
type Weights = Record<PlacementCriterion, Grade>;

const evenly: Weights = {
  price: 'some',
  performance: 'some',
  distance: 'some',
  latency: 'some',
};

/** Compares the regions of all accounts, says why one is better, and puts groups there. */
export function PlacementPanel(props: {
  groups: Group[];
  workspaceId?: string;
  onChange: (groups: Group[]) => void;
}) {
  const { groups, workspaceId, onChange } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const api = useApi(cloudsApiRef);
  const [isOpen, setIsOpen] = useState(false);
  const [needed, setNeeded] = useState<SpecRequirements>(
    groups.find(({ requirements }) => requirements)?.requirements ??
      leastRequirements,
  );
  const [weights, setWeights] = useState(evenly);
  const [place, setPlace] = useState('');
  const accounts = useAccounts(undefined, workspaceId);
  const regions = useInventoryRegions({}).data ?? [];
  const places = placesOf(regions);
  const comparison = useMutation({
    mutationFn: () =>
      api.recommendPlacements({
        accounts: (accounts.data ?? [])
          .filter(({ capabilities }) => capabilities.includes('instances'))
          .slice(0, mostAccounts)
          .map(({ name }) => name),
        requirements: needed,
        near: places.find(({ id }) => id === place)?.point,
        weights: Object.fromEntries(
          placementCriteria.map(criterion => [
            criterion,
            grades[weights[criterion]],
          ]),
        ),
      }),
  });
  const put = (best: PlacementVerdict[]) =>
    onChange(spread(groups, best, needed));
  if (!isOpen) {
    return (
      <div>
        <Button
          size="small"
          variant="secondary"
          onPress={() => setIsOpen(true)}
        >
          {t('placement.open')}
        </Button>
      </div>
    );
  }
  return (
    <section aria-label={t('placement.title')} className={styles.group}>
      <div className={styles.head}>
        <Text weight="bold">{t('placement.title')}</Text>
        <Button
          size="small"
          variant="tertiary"
          onPress={() => setIsOpen(false)}
        >
          {t('placement.close')}
        </Button>
      </div>
      <Text as="p" variant="body-small" color="secondary">
        {t('placement.hint')}
      </Text>
      <RequirementFields value={needed} onChange={setNeeded} />
      <div className={styles.fields}>
        <Select
          label={t('placement.near')}
          searchable
          options={[
            { id: anywhere, label: t('placement.anywhere') },
            ...places.map(({ id, label }) => ({ id, label })),
          ]}
          value={place || anywhere}
          onChange={key => setPlace(key === anywhere ? '' : String(key))}
        />
        {placementCriteria.map(criterion => (
          <Select
            key={criterion}
            label={t(`placement.criterion.${criterion}`)}
            description={t(`placement.about.${criterion}`)}
            isDisabled={
              place === '' &&
              (criterion === 'distance' || criterion === 'latency')
            }
            options={(Object.keys(grades) as Grade[]).map(id => ({
              id,
              label: t(`placement.weight.${id}`),
            }))}
            value={weights[criterion]}
            onChange={key =>
              setWeights({ ...weights, [criterion]: key as Grade })
            }
          />
        ))}
      </div>
      <div>
        <Button
          size="small"
          variant="secondary"
          isPending={comparison.isPending}
          isDisabled={!accounts.data?.length}
          onPress={() => comparison.mutate()}
        >
          {t('placement.compare')}
        </Button>
      </div>
      {comparison.error && <FailurePanel error={comparison.error} />}
      {comparison.data && (
        <PlacementTable
          verdicts={comparison.data.items}
          accounts={accounts.data ?? []}
          regions={regions}
          onPut={put}
        />
      )}
    </section>
  );
}

/** As many as the API compares. */
const mostAccounts = 20;

const anywhere = '-';

/** Cities of known regions, each once. */
function placesOf(regions: InventoryRegion[]) {
  const places = new Map<
    string,
    {
      id: string;
      label: string;
      point: { latitude: number; longitude: number };
    }
  >();
  for (const { name, city, country, latitude, longitude } of regions) {
    if (latitude !== undefined && longitude !== undefined) {
      const id = [city ?? name, country].filter(Boolean).join(', ');
      places.set(id, { id, label: id, point: { latitude, longitude } });
    }
  }
  return [...places.values()].sort((one, other) =>
    one.label.localeCompare(other.label),
  );
}

/** One group for each of the regions, all over again; where there are more regions than groups, more groups like the last one. */
function spread(
  groups: Group[],
  best: PlacementVerdict[],
  needed: SpecRequirements,
): Group[] {
  const all = [...groups];
  while (all.length < best.length) {
    all.push({ ...groups[groups.length - 1], name: freeName(all) });
  }
  return all.map((group, index) =>
    placed(group, best[index % best.length], needed),
  );
}

/** What was chosen from another region does not go along; what is needed then does. */
function placed(
  group: Group,
  { account, region }: PlacementVerdict,
  needed: SpecRequirements,
): Group {
  if (group.account === account && group.region === region) {
    return group;
  }
  return {
    ...group,
    account,
    region,
    zone: undefined,
    network: undefined,
    loadBalancer: undefined,
    image: undefined,
    spec: undefined,
    requirements: group.requirements ?? needed,
  };
}
