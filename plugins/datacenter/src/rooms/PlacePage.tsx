import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { DocumentsMenu } from '../documents/DocumentsMenu';
import { ObjectPage } from '../objects/ObjectPage';
import { datacenterTranslationRef } from '../translations/ref';
import { Room } from './Room';

/** Where racks stand. */
const withPlan = ['floor', 'room'];

/** A place; of a room, its floor plan first. */
export function PlacePage() {
  const { t } = useTranslationRef(datacenterTranslationRef);
  return (
    <ObjectPage
      kind="places"
      actions={({ id, fields }) =>
        withPlan.includes(String(fields.level)) && (
          <DocumentsMenu id={id} names={['room-book', 'cable-book']} />
        )
      }
      tabs={({ id, fields }) =>
        withPlan.includes(String(fields.level))
          ? [
              {
                id: 'plan',
                title: t('room.plan'),
                content: () => <Room roomId={id} />,
              },
            ]
          : []
      }
    />
  );
}
