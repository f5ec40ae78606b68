import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Skeleton } from '@backstage/ui';
import { BillLine, Plan } from '@rackstage/plugin-datacenter-common';
import {
  EmptyState,
  ExportButton,
  FailurePanel,
  Panel,
  toCsv,
} from '@rackstage/ui';
import { DocumentsMenu } from '../../documents/DocumentsMenu';
import { datacenterTranslationRef } from '../../translations/ref';
import { BillTable } from './BillTable';
import { usePlanBill } from './useProposals';

/** Under the names of the API, which do not change with the language. */
const columns = {
  key: ({ key }: BillLine) => key,
  item: ({ item }: BillLine) => item,
  type: ({ type }: BillLine) => type,
  partNumber: ({ partNumber }: BillLine) => partNumber,
  cage: ({ cage }: BillLine) => cage,
  lengthMetres: ({ lengthMetres }: BillLine) => lengthMetres,
  count: ({ count }: BillLine) => count,
  inStock: ({ inStock }: BillLine) => inStock,
  lacking: ({ lacking }: BillLine) => lacking,
};

/** What the open steps of a plan need that is to be ordered. */
export function PlanMaterials({ plan }: { plan: Plan }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const { data, error } = usePlanBill(plan.id);
  return (
    <Panel
      title={t('bill.title')}
      action={
        data &&
        data.length > 0 && (
          <Flex gap="2">
            <DocumentsMenu
              documents={['bill-of-materials']}
              about={{ id: plan.id, title: plan.name }}
            />
            <ExportButton
              fileName={`${plan.name}.csv`}
              write={async () => toCsv(columns, data)}
            />
          </Flex>
        )
      }
    >
      {error && <FailurePanel error={error} />}
      {!data && !error && <Skeleton width="60%" height={24} />}
      {data?.length === 0 && (
        <EmptyState title={t('bill.empty')} description={t('bill.emptyHint')} />
      )}
      {data && data.length > 0 && <BillTable lines={data} />}
    </Panel>
  );
}
