import {
  configApiRef,
  ExternalRouteRef,
  useApi,
  useRouteRef,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { catalogTranslationRef } from '@backstage/plugin-catalog';
import { catalogEntityCreatePermission } from '@backstage/plugin-catalog-common/alpha';
import {
  CatalogFilterLayout,
  EntityListPagination,
  EntityListProvider,
} from '@backstage/plugin-catalog-react';
import { usePermission } from '@backstage/plugin-permission-react';
import { ButtonLink, Container, Header } from '@backstage/ui';
import { RiAddLine } from '@remixicon/react';
import { ReactNode } from 'react';
import { EntityList } from './EntityList';

/** Entities of a kind, with filters beside them. */
export function EntityListPage(props: {
  /** Without it the page is not headed. */
  create?: ExternalRouteRef;
  pagination: EntityListPagination;
  filters: ReactNode;
}) {
  const { create, pagination, filters } = props;
  return (
    <EntityListProvider pagination={pagination}>
      {create && <ListHeader create={create} />}
      <Container>
        <CatalogFilterLayout>
          <CatalogFilterLayout.Filters>{filters}</CatalogFilterLayout.Filters>
          <CatalogFilterLayout.Content>
            <EntityList />
          </CatalogFilterLayout.Content>
        </CatalogFilterLayout>
      </Container>
    </EntityListProvider>
  );
}

function ListHeader({ create }: { create: ExternalRouteRef }) {
  const { t } = useTranslationRef(catalogTranslationRef);
  const orgName =
    useApi(configApiRef).getOptionalString('organization.name') ?? '';
  const createPath = useRouteRef(create)?.();
  const { allowed } = usePermission({
    permission: catalogEntityCreatePermission,
  });
  return (
    <Header
      title={t('indexPage.title', { orgName })}
      customActions={
        allowed &&
        createPath && (
          <ButtonLink
            variant="primary"
            href={createPath}
            iconStart={<RiAddLine />}
          >
            {t('indexPage.createButtonTitle')}
          </ButtonLink>
        )
      }
    />
  );
}
