import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button } from '@backstage/ui';
import { datacenterObjectUpdatePermission } from '@rackstage/plugin-datacenter-common';
import { RiImageAddLine } from '@remixicon/react';
import { useState } from 'react';
import { datacenterTranslationRef } from '../translations/ref';
import { FacesDialog } from './FacesDialog';

/** Opens the import of images, for who may change device types. */
export function FacesButton() {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const [isOpen, setOpen] = useState(false);
  const { allowed } = usePermission({
    permission: datacenterObjectUpdatePermission,
  });
  return allowed ? (
    <>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiImageAddLine />}
        onPress={() => setOpen(true)}
      >
        {t('faces.import')}
      </Button>
      {isOpen && <FacesDialog onClose={() => setOpen(false)} />}
    </>
  ) : null;
}
