import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import {
  documentFormats,
  DocumentName,
} from '@rackstage/plugin-datacenter-common';
import { useLanguage } from '@rackstage/ui';
import { RiFileTextLine } from '@remixicon/react';
import { datacenterApiRef } from '../api/datacenterApi';
import { datacenterTranslationRef } from '../translations/ref';
import { useFile } from './useFile';

/** Documents about something, made of what is there now, as files. */
export function DocumentsMenu(props: {
  documents: DocumentName[];
  about: { id: string; title: string };
}) {
  const { documents, about } = props;
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
        {t('document.open')}
      </Button>
      <Menu placement="bottom end">
        {documents.flatMap(document =>
          documentFormats.map(format => (
            <MenuItem
              key={`${document} ${format}`}
              id={`${document} ${format}`}
              onAction={() =>
                save(
                  `${t(`document.${document}`)} ${about.title}.${format}`,
                  () =>
                    api.getDocument({
                      document,
                      id: about.id,
                      format,
                      language,
                    }),
                )
              }
            >
              {t('document.as', {
                document: t(`document.${document}`),
                format: format.toLocaleUpperCase('en'),
              })}
            </MenuItem>
          )),
        )}
      </Menu>
    </MenuTrigger>
  );
}
