import { SidebarItem } from '@backstage/core-components';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { commandPaletteApiRef } from '@rackstage/ui';
import { RiSearchLine } from '@remixicon/react';
import { appTranslationRef } from '../../translations/ref';

const SearchIcon = () => <RiSearchLine size={20} />;

/** Opens the command palette. */
export function SidebarSearch() {
  const palette = useApi(commandPaletteApiRef);
  const { t } = useTranslationRef(appTranslationRef);
  return (
    <SidebarItem
      icon={SearchIcon}
      text={t('sidebar.search')}
      onClick={() => palette.open()}
    />
  );
}
