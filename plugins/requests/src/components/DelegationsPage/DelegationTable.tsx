import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Cell, CellText, ColumnConfig, Table } from '@backstage/ui';
import { Delegation } from '@rackstage/plugin-requests-common';
import {
  ConfirmDialog,
  Owner,
  State,
  StateBadge,
  useFormat,
} from '@rackstage/ui';
import { useState } from 'react';
import { useDelegationMutations } from '../../hooks/useDelegations';
import { requestsTranslationRef } from '../../translations/ref';
import styles from '../shared/shared.module.css';

type Phase = 'planned' | 'active' | 'over';

const states: Record<Phase, State> = {
  planned: 'planned',
  active: 'ok',
  over: 'off',
};

export function phaseOf(
  { startsAt, endsAt }: Pick<Delegation, 'startsAt' | 'endsAt'>,
  now: number,
): Phase {
  if (now < Date.parse(startsAt)) {
    return 'planned';
  }
  return now < Date.parse(endsAt) ? 'active' : 'over';
}

/** Delegations with those whom they concern besides the reader. */
export function DelegationTable(props: {
  delegations: Delegation[];
  person: 'from' | 'to' | 'both';
  mayEnd?: boolean;
}) {
  const { delegations, person, mayEnd } = props;
  const [ending, setEnding] = useState<Delegation>();
  const columns = useColumns(person);
  const endColumn = useEndColumn(setEnding);
  return (
    <div className={styles.table}>
      <Table
        columnConfig={mayEnd ? [...columns, endColumn] : columns}
        data={delegations}
        pagination={{ type: 'none' }}
      />
      {ending && (
        <EndDelegation
          delegation={ending}
          onClose={() => setEnding(undefined)}
        />
      )}
    </div>
  );
}

function useColumns(
  person: 'from' | 'to' | 'both',
): ColumnConfig<Delegation>[] {
  const { t } = useTranslationRef(requestsTranslationRef);
  const format = useFormat();
  const people = person === 'both' ? (['from', 'to'] as const) : [person];
  return [
    ...people.map((key, index) => ({
      id: key,
      label: t(`delegation.${key}`),
      isRowHeader: index === 0,
      minWidth: 150,
      cell: (delegation: Delegation) => (
        <Cell>
          <Owner entityRef={delegation[key]} />
        </Cell>
      ),
    })),
    {
      id: 'state',
      label: t('delegation.state'),
      minWidth: 110,
      cell: delegation => {
        const phase = phaseOf(delegation, Date.now());
        return (
          <Cell>
            <StateBadge state={states[phase]}>
              {t(`delegation.${phase}`)}
            </StateBadge>
          </Cell>
        );
      },
    },
    ...(['startsAt', 'endsAt'] as const).map(key => ({
      id: key,
      label: t(key === 'startsAt' ? 'delegation.starts' : 'delegation.ends'),
      minWidth: 180,
      cell: (delegation: Delegation) => (
        <CellText title={format.exactTime(delegation[key])} />
      ),
    })),
    {
      id: 'note',
      label: t('delegation.note'),
      minWidth: 160,
      cell: ({ note }) => <CellText title={note || t('value.none')} />,
    },
  ];
}

function useEndColumn(
  onEnd: (delegation: Delegation) => void,
): ColumnConfig<Delegation> {
  const { t } = useTranslationRef(requestsTranslationRef);
  return {
    id: 'end',
    label: t('delegation.end'),
    minWidth: 90,
    cell: delegation => (
      <Cell>
        {phaseOf(delegation, Date.now()) !== 'over' && (
          <Button
            size="small"
            variant="tertiary"
            onPress={() => onEnd(delegation)}
          >
            {t('delegation.end')}
          </Button>
        )}
      </Cell>
    ),
  };
}

function EndDelegation(props: { delegation: Delegation; onClose: () => void }) {
  const { delegation, onClose } = props;
  const { t } = useTranslationRef(requestsTranslationRef);
  const { end } = useDelegationMutations();
  return (
    <ConfirmDialog
      title={t('delegation.endTitle')}
      text={t('delegation.endText', {
        name: delegation.to.replace(/^.*\//, ''),
      })}
      confirmLabel={t('delegation.end')}
      destructive
      isPending={end.isPending}
      error={end.error}
      onConfirm={() => end.mutate(delegation.id, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}
