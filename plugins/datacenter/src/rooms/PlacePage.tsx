import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ObjectPage } from '../objects/ObjectPage';
import { datacenterTranslationRef } from '../translations/ref';
import { Room } from './Room';

/** A place; of a room, its floor plan first. */
export function PlacePage() {
  const { t } = useTranslationRef(datacenterTranslationRef);
  return (
    <ObjectPage
      kind="places"
      tabs={[
        {
          id: 'plan',
          title: t('room.plan'),
          content: ({ id }) => <Room roomId={id} />,
        },
      ]}
    />
  );
}
