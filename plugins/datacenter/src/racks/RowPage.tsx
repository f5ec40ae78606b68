import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ObjectPage } from '../objects/ObjectPage';
import { datacenterTranslationRef } from '../translations/ref';
import { RoomRacks } from './RoomRacks';

/** A row: its racks abreast. */
export function RowPage() {
  const { t } = useTranslationRef(datacenterTranslationRef);
  return (
    <ObjectPage
      kind="rows"
      tabs={({ id, fields }) => [
        {
          id: 'racks',
          title: t('rack.elevations'),
          content: () => (
            <RoomRacks roomId={String(fields.roomId)} rowId={id} />
          ),
        },
      ]}
    />
  );
}
