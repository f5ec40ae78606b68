import { Entity } from '@backstage/catalog-model';
import { TableColumn } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  CatalogTable,
  CatalogTableColumnsFunc,
  CatalogTableRow,
} from '@backstage/plugin-catalog';
import { useEntityList } from '@backstage/plugin-catalog-react';
import { specText } from '../entity/entityFacts';
import { infrastructureTranslationRef } from '../translations/ref';
import { useEntityWords } from '../words/useEntityWords';

/** The table of the catalog, with kinds, types and lifecycles in words. */
export function EntityList() {
  return (
    <CatalogTable
      title={useTitle()}
      columns={useColumns()}
      // Headers that can be dragged hold a button in a button, and say how to in English.
      tableOptions={{ draggable: false }}
    />
  );
}

function useTitle(): string {
  const { t } = useTranslationRef(infrastructureTranslationRef);
  const { filters, totalItems } = useEntityList();
  const words = useEntityWords();
  const kind = filters.kind?.value;
  const type = filters.type?.getTypes()[0];
  const title = [
    t(`list.${filters.user?.value ?? 'all'}`, {
      kinds: kind ? words.kinds(kind) : '',
    }),
    type && words.type(type),
  ]
    .filter(Boolean)
    .join(' · ');
  return totalItems === undefined
    ? title
    : t('list.counted', { title, total: String(totalItems) });
}

function useColumns(): CatalogTableColumnsFunc {
  const words = useEntityWords();
  const told: Record<string, (entity: Entity) => string | undefined> = {
    'entity.spec.type': entity => {
      const type = specText(entity, 'type');
      return type && words.type(type);
    },
    'entity.spec.lifecycle': entity => {
      const lifecycle = specText(entity, 'lifecycle');
      return lifecycle && words.lifecycle(lifecycle);
    },
  };
  return context => {
    const columns = CatalogTable.defaultColumnsFunc(context).map(
      (column): TableColumn<CatalogTableRow> => {
        if (column.field === 'entity.metadata.description') {
          return { ...column, width: '25%' };
        }
        const tell = told[String(column.field)];
        return tell
          ? {
              ...column,
              render: ({ entity }) => tell(entity),
              cellStyle: { whiteSpace: 'nowrap' },
            }
          : column;
      },
    );
    // Resources have no lifecycle.
    return context.filters.kind?.value === 'resource'
      ? columns.filter(({ field }) => field !== 'entity.spec.lifecycle')
      : columns;
  };
}
