import { Cell, CellText, ColumnConfig } from '@backstage/ui';
import { StateBadge } from '@rackstage/ui';
import { apiGatewayTranslationRef } from '../translations/ref';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useFigures } from './useFigures';

interface Row {
  id: string | number;
  calls: number;
  errors: number;
  refused: number;
  limited: number;
  p95Ms?: number;
}

/** Columns that APIs, routes and callers share. */
export function useTrafficColumns<T extends Row>(
  withTime: boolean,
): ColumnConfig<T>[] {
  const { t } = useTranslationRef(apiGatewayTranslationRef);
  const { number, time } = useFigures();
  const count = (
    id: 'calls' | 'refused' | 'limited',
    minWidth: number,
  ): ColumnConfig<T> => ({
    id,
    label: t(`field.${id}`),
    minWidth,
    cell: row => <CellText title={number(row[id])} />,
  });
  return [
    count('calls', 80),
    {
      id: 'errors',
      label: t('field.errors'),
      minWidth: 80,
      cell: ({ errors }) =>
        errors > 0 ? (
          <Cell>
            <StateBadge state="failed">{number(errors)}</StateBadge>
          </Cell>
        ) : (
          <CellText title={number(errors)} />
        ),
    },
    count('refused', 80),
    count('limited', 110),
    ...(withTime
      ? [
          {
            id: 'p95',
            label: t('field.p95'),
            minWidth: 110,
            cell: ({ p95Ms }: T) => <CellText title={time(p95Ms)} />,
          },
        ]
      : []),
  ];
}
