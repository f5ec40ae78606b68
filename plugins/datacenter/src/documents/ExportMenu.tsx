import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { ObjectKindName } from '@rackstage/plugin-datacenter-common';
import { RiDownloadLine } from '@remixicon/react';
import { datacenterApiRef } from '../api/datacenterApi';
import { useObjectsFilter } from '../objects/useObjectsFilter';
import { datacenterTranslationRef } from '../translations/ref';
import { useFile } from './useFile';

/** Saves all that the filter leaves, in the order of the list, as the import takes it. */
export function ExportMenu(props: {
  kind: ObjectKindName;
  query: ReturnType<typeof useObjectsFilter>['query'];
}) {
  const { kind, query } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const api = useApi(datacenterApiRef);
  const { save, isPending } = useFile();
  const saveAs = (format: 'csv' | 'xlsx') =>
    save(`${kind}.${format}`, () => api.exportObjects(kind, format, query));
  return (
    <MenuTrigger>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiDownloadLine />}
        isPending={isPending}
      >
        {t('exports.open')}
      </Button>
      <Menu>
        <MenuItem onAction={() => saveAs('csv')}>{t('exports.csv')}</MenuItem>
        <MenuItem onAction={() => saveAs('xlsx')}>{t('exports.xlsx')}</MenuItem>
        <MenuItem
          onAction={() => save('datacenter.xlsx', () => api.exportAll())}
        >
          {t('exports.all')}
        </MenuItem>
      </Menu>
    </MenuTrigger>
  );
}
