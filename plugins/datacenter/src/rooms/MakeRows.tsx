import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Alert, Button, NumberField, TextField } from '@backstage/ui';
import {
  datacenterObjectCreatePermission,
  ObjectChange,
  RoomLayout,
} from '@rackstage/plugin-datacenter-common';
import { FormDialog } from '@rackstage/ui';
import { useState } from 'react';
import { useChanges } from '../plans/useChanges';
import { datacenterTranslationRef } from '../translations/ref';
import { planRows, RowsPlan, Size, sizeOfRows } from './geometry';

const usual = {
  rows: 2,
  racksPerRow: 10,
  firstRow: 'A',
  aisleMm: 1200,
  xMm: 1200,
  yMm: 1200,
  rackWidthMm: 600,
  rackDepthMm: 1200,
};

/** Rows of racks, with aisles, in one go. */
export function MakeRows(props: { room: RoomLayout['room']; size: Size }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const [isOpen, setOpen] = useState(false);
  const { allowed } = usePermission({
    permission: datacenterObjectCreatePermission,
  });
  if (!allowed) {
    return null;
  }
  return (
    <>
      <Button size="small" variant="secondary" onPress={() => setOpen(true)}>
        {t('room.makeRows')}
      </Button>
      {isOpen && <RowsDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function RowsDialog(props: {
  room: RoomLayout['room'];
  size: Size;
  onClose: () => void;
}) {
  const { room, size, onClose } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const toasts = useApi(toastApiRef);
  const [plan, setPlan] = useState<RowsPlan>(usual);
  const [heightUnits, setHeightUnits] = useState(42);
  const make = useChanges();
  const taken = sizeOfRows(plan);
  const fits = taken.widthMm <= size.widthMm && taken.depthMm <= size.depthMm;
  const numberOf = (
    name: 'rows' | 'racksPerRow' | 'aisleMm' | 'xMm' | 'yMm',
    label: string,
    limits: { minValue: number; maxValue: number },
    unit?: string,
  ) => (
    <NumberField
      label={label}
      secondaryLabel={unit}
      {...limits}
      value={plan[name]}
      onChange={value =>
        Number.isFinite(value) && setPlan({ ...plan, [name]: value })
      }
    />
  );
  const lengths = { minValue: 0, maxValue: 100_000 };
  return (
    <FormDialog
      title={t('rows.title')}
      submitLabel={t('rows.submit', { count: plan.rows * plan.racksPerRow })}
      error={make.error}
      isPending={make.isPending}
      isDisabled={!fits || !plan.firstRow}
      onSubmit={() =>
        make.mutate(changesOf(plan, room.id, heightUnits), {
          onSuccess: made => {
            if (made.length > 0) {
              toasts.post({
                title: t('rows.done'),
                status: 'success',
                timeout: 5000,
              });
            }
            onClose();
          },
        })
      }
      onClose={onClose}
    >
      {numberOf('rows', t('rows.rows'), { minValue: 1, maxValue: 50 })}
      {numberOf('racksPerRow', t('rows.racksPerRow'), {
        minValue: 1,
        maxValue: 100,
      })}
      <TextField
        label={t('rows.firstRow')}
        value={plan.firstRow}
        onChange={firstRow => setPlan({ ...plan, firstRow })}
      />
      <NumberField
        label={t('rows.heightUnits')}
        secondaryLabel="U"
        minValue={1}
        maxValue={100}
        step={0.5}
        value={heightUnits}
        onChange={value => Number.isFinite(value) && setHeightUnits(value)}
      />
      {numberOf('aisleMm', t('rows.aisle'), lengths, 'mm')}
      {numberOf('xMm', t('rows.x'), lengths, 'mm')}
      {numberOf('yMm', t('rows.y'), lengths, 'mm')}
      {!fits && <Alert status="warning" icon title={t('rows.tooWide')} />}
    </FormDialog>
  );
}

/** Rows first, as racks refer to them. */
function changesOf(
  plan: RowsPlan,
  roomId: string,
  heightUnits: number,
): ObjectChange[] {
  const racks = planRows(plan);
  const rowIds = new Map(
    racks.map(({ row }) => [row, crypto.randomUUID() as string]),
  );
  const rows = [...new Map(racks.map(rack => [rack.row, rack])).values()];
  return [
    ...rows.map(({ row, xMm, yMm, rotationDegrees }): ObjectChange => ({
      action: 'create',
      kind: 'rows',
      id: rowIds.get(row),
      fields: { name: row, roomId, xMm, yMm, rotationDegrees },
    })),
    ...racks.map(({ row, ...rack }): ObjectChange => ({
      action: 'create',
      kind: 'racks',
      fields: {
        ...rack,
        roomId,
        rowId: rowIds.get(row),
        heightUnits,
        outerWidthMm: plan.rackWidthMm,
        outerDepthMm: plan.rackDepthMm,
      },
    })),
  ];
}
