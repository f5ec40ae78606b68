import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Button,
  Cell,
  CellText,
  ColumnConfig,
  Link,
  Menu,
  MenuItem,
  MenuTrigger,
} from '@backstage/ui';
import { Instance } from '@rackstage/plugin-clouds-common';
import {
  Owner,
  Price,
  RelativeTime,
  SimulatedBadge,
  useFormat,
} from '@rackstage/ui';
import { RiCheckLine, RiLayoutColumnLine } from '@remixicon/react';
import { ReactElement } from 'react';
import { useSearchParams } from 'react-router-dom';
import { cloudsTranslationRef } from '../../translations/ref';
import { PhaseBadge } from '../shared/PhaseBadge';
import styles from './InstancesPage.module.css';

const columnIds = [
  'name',
  'state',
  'account',
  'region',
  'spec',
  'image',
  'addresses',
  'owner',
  'price',
  'created',
  'expires',
] as const;

export type ColumnId = (typeof columnIds)[number];

const shownAtFirst: ColumnId[] = [
  'name',
  'state',
  'account',
  'region',
  'spec',
  'addresses',
  'owner',
  'created',
];

/** Sort keys of the API, by column. */
export const sortKeys: Partial<Record<ColumnId, string>> = {
  name: 'name',
  state: 'phase',
  region: 'region',
  created: 'createdAt',
  expires: 'expiresAt',
};

const minWidths: Partial<Record<ColumnId, number>> = {
  name: 260,
  created: 150,
  expires: 150,
};

/** Which columns are shown is part of the address, as filter and sort order are. */
export function useColumns() {
  const [params, setParams] = useSearchParams();
  const given = params.get('columns')?.split(',');
  const visible = columnIds.filter(id =>
    given ? given.includes(id) : shownAtFirst.includes(id),
  );
  const toggle = (id: ColumnId) =>
    setParams(
      before => {
        const after = new URLSearchParams(before);
        const next = visible.includes(id)
          ? visible.filter(other => other !== id)
          : columnIds.filter(other => other === id || visible.includes(other));
        after.set('columns', next.join(','));
        return after;
      },
      { replace: true },
    );
  return { visible, toggle };
}

export function ColumnChoice(props: {
  columns: ReturnType<typeof useColumns>;
}) {
  const { visible, toggle } = props.columns;
  const { t } = useTranslationRef(cloudsTranslationRef);
  return (
    <MenuTrigger>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiLayoutColumnLine />}
      >
        {t('instances.columns')}
      </Button>
      <Menu selectionMode="multiple" selectedKeys={visible}>
        {columnIds
          .filter(id => id !== 'name')
          .map(id => (
            <MenuItem
              key={id}
              id={id}
              iconStart={visible.includes(id) ? <RiCheckLine /> : undefined}
              onAction={() => toggle(id)}
            >
              {t(`field.${id}`)}
            </MenuItem>
          ))}
      </Menu>
    </MenuTrigger>
  );
}

/** Columns of the table, as BUI takes them. */
export function useColumnConfig(visible: ColumnId[]): ColumnConfig<Instance>[] {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const format = useFormat();
  const cells: Record<ColumnId, (instance: Instance) => ReactElement> = {
    name: ({ id, name, account }) => (
      <Cell>
        <span className={styles.name}>
          <Link
            href={`/clouds/instances/${id}`}
            standalone
            weight="bold"
            truncate
            title={name}
          >
            {name}
          </Link>
          {account.simulated && <SimulatedBadge />}
        </span>
      </Cell>
    ),
    state: ({ phase }) => (
      <Cell>
        <PhaseBadge phase={phase} />
      </Cell>
    ),
    account: ({ account }) => <CellText title={account.title} />,
    region: ({ region, zone }) => <CellText title={zone ?? region} />,
    spec: ({ spec }) => (
      <CellText
        title={t('value.vcpus', {
          vcpus: String(spec.vcpus),
          memory: format.memory(spec.memoryMiB),
        })}
      />
    ),
    image: ({ image }) => <CellText title={image.name} />,
    addresses: ({ addresses }) => (
      <CellText
        title={
          addresses.map(({ address }) => address).join(', ') || t('value.none')
        }
      />
    ),
    owner: ({ owner }) => (
      <Cell>
        <Owner entityRef={owner} />
      </Cell>
    ),
    price: ({ price }) => (
      <Cell>
        <Price money={price?.monthly} per="month" />
      </Cell>
    ),
    created: ({ createdAt }) => (
      <Cell>
        <RelativeTime time={createdAt} />
      </Cell>
    ),
    expires: ({ expiresAt }) => (
      <Cell>
        {expiresAt ? <RelativeTime time={expiresAt} /> : t('value.none')}
      </Cell>
    ),
  };
  return visible.map(id => ({
    id,
    label: t(`field.${id}`),
    cell: cells[id],
    isRowHeader: id === 'name',
    isSortable: id in sortKeys,
    minWidth: minWidths[id] ?? 120,
    defaultWidth: id === 'name' ? '2fr' : '1fr',
  }));
}
