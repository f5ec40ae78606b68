import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Cell, ColumnConfig, Link } from '@backstage/ui';
import { AffectedDevice } from '@rackstage/plugin-datacenter-common';
import {
  EmptyState,
  ExportButton,
  Owner,
  Panel,
  RowsTable,
  StateBadge,
  toCsv,
} from '@rackstage/ui';
import { useMemo } from 'react';
import { objectPath } from '../paths';
import { datacenterTranslationRef } from '../translations/ref';
import { useWords } from '../useWords';
import { stateOf } from './stateOf';

/** What becomes of each device, the worst first. */
export function AffectedDevices(props: {
  /** Of what fails. */
  name: string;
  devices: AffectedDevice[];
}) {
  const { name, devices } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const words = useWords();
  const title = words.kind('devices');
  const columns = useColumns();
  const write = async () =>
    toCsv<AffectedDevice>(
      {
        [words.field('name')]: device => device.title,
        [t('failure.what')]: device => t(`failure.effect.${device.effect}`),
        [words.one('racks')]: device => device.rackTitle,
        [words.field('owner')]: device => device.owner,
      },
      devices,
    );
  return (
    <Panel
      title={title}
      action={<ExportButton fileName={`${name}.csv`} write={write} />}
    >
      <RowsTable
        label={title}
        rows={devices}
        columns={columns}
        sortKeys={{}}
        sort=""
        onSort={() => undefined}
        isStale={false}
        emptyState={<EmptyState title={t('failure.nothing')} />}
      />
    </Panel>
  );
}

function useColumns(): ColumnConfig<AffectedDevice>[] {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const words = useWords();
  return useMemo(
    () => [
      {
        id: 'name',
        label: words.field('name'),
        isRowHeader: true,
        minWidth: 140,
        cell: ({ id, title }) => (
          <Cell>
            <Link href={objectPath('devices', id)}>{title}</Link>
          </Cell>
        ),
      },
      {
        id: 'effect',
        label: t('failure.what'),
        minWidth: 160,
        cell: ({ effect, failed }) => (
          <Cell>
            <StateBadge state={stateOf[effect]}>
              {failed ? t('failure.itself') : t(`failure.effect.${effect}`)}
            </StateBadge>
          </Cell>
        ),
      },
      {
        id: 'rack',
        label: words.one('racks'),
        minWidth: 100,
        cell: ({ rackId, rackTitle }) => (
          <Cell>
            {rackId && (
              <Link href={objectPath('racks', rackId)}>{rackTitle}</Link>
            )}
          </Cell>
        ),
      },
      {
        id: 'owner',
        label: words.field('owner'),
        minWidth: 140,
        cell: ({ owner }) => (
          <Cell>{owner && <Owner entityRef={owner} />}</Cell>
        ),
      },
    ],
    [t, words],
  );
}
