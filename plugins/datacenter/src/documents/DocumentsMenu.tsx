import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { useLanguage } from '@rackstage/ui';
import { RiFileTextLine } from '@remixicon/react';
import { datacenterApiRef } from '../api/datacenterApi';
import { datacenterTranslationRef } from '../translations/ref';
import { useFile } from './useFile';

type DocumentName =
  'cable-book' | 'device-connections' | 'rack-card' | 'room-book';

const formats = ['pdf', 'xlsx'] as const;

/** Saves documents about a room, a rack or a device, in the person's language. */
export function DocumentsMenu(props: { id: string; names: DocumentName[] }) {
  const { id, names } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const api = useApi(datacenterApiRef);
  const language = useLanguage() === 'ko' ? 'ko' : 'en';
  const { save, isPending } = useFile();
  return (
    <MenuTrigger>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiFileTextLine />}
        isPending={isPending}
      >
        {t('documents.menu')}
      </Button>
      <Menu>
        {names.flatMap(name =>
          formats.map(format => (
            <MenuItem
              key={`${name}.${format}`}
              onAction={() =>
                save(`${name}.${format}`, () =>
                  api.document(name, { id, format, language }),
                )
              }
            >
              {t(`documents.${name}`, { format: format.toUpperCase() })}
            </MenuItem>
          )),
        )}
      </Menu>
    </MenuTrigger>
  );
}
