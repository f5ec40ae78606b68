import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { CapacityTab } from '../capacity/CapacityTab';
import { ObjectPage } from '../objects/ObjectPage';
import { PlaceMap } from '../places/PlaceMap';
import { RoomRacks } from '../racks/RoomRacks';
import { datacenterTranslationRef } from '../translations/ref';
import { VerificationTab } from '../verification/VerificationTab';
import { Room } from './Room';

/** Where racks stand. */
const withPlan = ['floor', 'room'];

/** A place: of a room its floor plan first, of what is around rooms what is in it. */
export function PlacePage() {
  const { t } = useTranslationRef(datacenterTranslationRef);
  return (
    <ObjectPage
      kind="places"
      tabs={({ id, fields }) =>
        withPlan.includes(String(fields.level))
          ? [
              {
                id: 'plan',
                title: t('room.plan'),
                content: () => <Room roomId={id} />,
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
            ]
          : [
              {
                id: 'map',
                title: t('places.map'),
                content: () => <PlaceMap placeId={id} />,
              },
            ]
      }
    />
  );
}
