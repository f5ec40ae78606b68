import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import {
  documentFormats,
  DocumentName,
} from '@rackstage/plugin-datacenter-common';
import { download, useFailureToast, useLanguage } from '@rackstage/ui';
import { RiFileTextLine } from '@remixicon/react';
import { useMutation } from '@tanstack/react-query';
import { datacenterApiRef } from '../api/datacenterApi';
import { WantedDocument } from '../api/DatacenterPageClient';
import { datacenterTranslationRef } from '../translations/ref';

/** Documents about something, made of what is there now, as files. */
export function DocumentsMenu(props: {
  documents: DocumentName[];
  /** Of what they are about; absent where they are about everything. */
  about?: { id: string; title: string };
}) {
  const { documents, about } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const api = useApi(datacenterApiRef);
  const language = useLanguage() === 'ko' ? 'ko' : 'en';
  const fail = useFailureToast();
  const load = useMutation({
    mutationFn: async (wanted: Omit<WantedDocument, 'language'>) => {
      const name = [t(`document.${wanted.document}`), about?.title]
        .filter(Boolean)
        .join(' ');
      const content = await api.getDocument({ ...wanted, language });
      download(`${name}.${wanted.format}`, content);
    },
    onError: error => fail(error),
  });
  // Everything is too much for paper.
  const formats = about ? documentFormats : (['xlsx'] as const);
  return (
    <MenuTrigger>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiFileTextLine />}
        isPending={load.isPending}
      >
        {t('document.open')}
      </Button>
      <Menu placement="bottom end">
        {documents.flatMap(document =>
          formats.map(format => (
            <MenuItem
              key={`${document} ${format}`}
              id={`${document} ${format}`}
              onAction={() =>
                load.mutate({
                  document,
                  format,
                  ...(about && { id: about.id }),
                })
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
