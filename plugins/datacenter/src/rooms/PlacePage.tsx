import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Skeleton } from '@backstage/ui';
import { CapacityTab } from '../capacity/CapacityTab';
import { KindTab, ObjectPage } from '../objects/ObjectPage';
import { PlaceMap } from '../places/PlaceMap';
import { usePlaceTree } from '../places/usePlaceTree';
import { RoomRacks } from '../racks/RoomRacks';
import { datacenterTranslationRef } from '../translations/ref';
import { VerificationTab } from '../verification/VerificationTab';
import { Room } from './Room';

/** Where racks stand. */
const withPlan = ['floor', 'room'];

/** A place: of a room its floor plan first, of what is around rooms what is in it. */
export function PlacePage() {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const tree = usePlaceTree();
  const map = (placeId: string): KindTab => ({
    id: 'map',
    title: t('places.map'),
    content: () => <PlaceMap placeId={placeId} />,
  });
  return (
    <ObjectPage
      kind="places"
      tabs={({ id, fields }) => {
        if (!withPlan.includes(String(fields.level))) {
          return [map(id)];
        }
        const isAround = tree.data?.some(({ parentId }) => parentId === id);
        return [
          ...(isAround ? [map(id)] : []),
          {
            id: 'plan',
            title: t('room.plan'),
            content: () =>
              // Until it is known whether rooms are in it, which come first.
              tree.isPending ? (
                <Skeleton width="100%" height={480} />
              ) : (
                <Room roomId={id} />
              ),
          },
          {
            id: 'racks',
            title: t('rack.elevations'),
            content: () => <RoomRacks roomId={id} />,
          },
          {
            id: 'capacity',
            title: t('capacity.tab'),
            content: () => <CapacityTab roomId={id} />,
          },
          {
            id: 'verification',
            title: t('verification.tab'),
            content: () => <VerificationTab scope="places" objectId={id} />,
          },
        ];
      }}
    />
  );
}
