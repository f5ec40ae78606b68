import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { RiPencilLine } from '@remixicon/react';
import { ReactNode, useState } from 'react';
import { cloudsTranslationRef } from '../../translations/ref';

/** Opens a dialog that changes something. */
export function EditButton(props: {
  dialog: (onClose: () => void) => ReactNode;
}) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiPencilLine />}
        onPress={() => setOpen(true)}
      >
        {t('action.edit')}
      </Button>
      {isOpen && props.dialog(() => setOpen(false))}
    </>
  );
}
