import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button, Container, Flex } from '@backstage/ui';
import {
  DatacenterObject,
  datacenterObjectCreatePermission,
  isFilterable,
  kindOf,
  ObjectKindName,
} from '@rackstage/plugin-datacenter-common';
import {
  EmptyState,
  Facet,
  ListPage,
  NoMatch,
  RowsTable,
  SelectionBar,
} from '@rackstage/ui';
import { RiAddLine, RiUploadLine } from '@remixicon/react';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { ExportMenu } from '../documents/ExportMenu';
import { FacesButton } from '../imports/FacesButton';
import { ImportDialog } from '../imports/ImportDialog';
import { GroupName, listPath, objectPath } from '../paths';
import { datacenterTranslationRef } from '../translations/ref';
import { useWords } from '../useWords';
import { ObjectDialog } from './ObjectDialog';
import { KindNav } from './KindNav';
import { isLabelled } from '../documents/documentsOf';
import { LabelsButton } from '../documents/LabelsButton';
import { NamingButton } from '../documents/NamingButton';
import { CompareButton } from '../verification/CompareButton';
import { isScope } from '../verification/scopes';
import { useColumns } from './useColumns';
import { useObjects } from './useObjects';
import { useObjectsFilter } from './useObjectsFilter';

/** The objects of one kind. */
export function ObjectsPage(props: { group: GroupName; kind: ObjectKindName }) {
  const { group, kind } = props;
  return (
    <Container>
      <KindNav group={group} shown={listPath(kind)} />
      <Objects key={kind} kind={kind} />
    </Container>
  );
}

function Objects({ kind }: { kind: ObjectKindName }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const words = useWords();
  const { query, chosen, change, reset, isFiltered } = useObjectsFilter(kind);
  const objects = useObjects(kind, query);
  const pages = objects.data?.pages;
  const rows = useMemo(
    () => pages?.flatMap(({ items }) => items as DatacenterObject[]),
    [pages],
  );
  const titles = useMemo(
    () => Object.assign({}, ...(pages ?? []).map(page => page.titles)),
    [pages],
  );
  const columns = useColumns(kind, titles);
  const [selected, setSelected] = useState(new Set<string>());
  return (
    <ListPage
      total={rows && t('list.shown', { count: rows.length })}
      tools={
        <>
          <ImportButton kind={kind} />
          {kind === 'device-types' && <FacesButton />}
          <ExportMenu kind={kind} query={query} />
          <AddButton kind={kind} />
        </>
      }
      search={query.q ?? ''}
      searchLabel={t('list.search')}
      facets={useFacets(kind, chosen)}
      onFilter={change}
      onReset={isFiltered ? reset : undefined}
      pages={objects}
      rowCount={rows?.length}
      empty={
        <EmptyState
          title={t('list.empty', { kind: words.kind(kind) })}
          description={words.about(kind)}
          action={
            <Flex gap="2">
              <AddButton kind={kind} />
              <ImportButton kind={kind} />
            </Flex>
          }
        />
      }
      bulkBar={
        isLabelled(kind) &&
        selected.size > 0 && (
          <SelectionBar
            text={t('labels.selected', { count: selected.size })}
            onClear={() => setSelected(new Set())}
          >
            {kind === 'cables' && <NamingButton ids={[...selected]} />}
            {isScope(kind) && (
              <CompareButton scope={kind} ids={[...selected]} />
            )}
            <LabelsButton kind={kind} ids={[...selected]} />
          </SelectionBar>
        )
      }
    >
      <RowsTable
        label={words.kind(kind)}
        rows={rows}
        columns={columns}
        sortKeys={Object.fromEntries(columns.map(({ id }) => [id, id]))}
        sort={query.sort ?? kindOf[kind].title}
        onSort={sort => change('sort', sort)}
        selected={isLabelled(kind) ? selected : undefined}
        onSelect={isLabelled(kind) ? setSelected : undefined}
        isStale={objects.isPlaceholderData}
        emptyState={
          <NoMatch
            title={t('list.noMatch', { kind: words.kind(kind) })}
            onReset={reset}
          />
        }
      />
    </ListPage>
  );
}

/** What is chosen from a few: states, types, flags. */
function useFacets(
  kind: ObjectKindName,
  chosen: Record<string, string[]>,
): Facet[] {
  const words = useWords();
  const { t } = useTranslationRef(datacenterTranslationRef);
  return kindOf[kind].fields
    .filter(field => isFilterable(field) && field.type === 'choice')
    .map(field => ({
      key: field.name,
      title: words.field(field.name),
      chosen: chosen[field.name] ?? [],
      choices:
        field.type === 'choice'
          ? [
              ...field.choices.map(value => ({
                value,
                label: words.choice(value),
              })),
              ...(field.required
                ? []
                : [{ value: '', label: t('form.notSet') }]),
            ]
          : [],
    }));
}

function ImportButton({ kind }: { kind: ObjectKindName }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const [isOpen, setOpen] = useState(false);
  const { allowed } = usePermission({
    permission: datacenterObjectCreatePermission,
  });
  return allowed ? (
    <>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiUploadLine />}
        onPress={() => setOpen(true)}
      >
        {t('import.open')}
      </Button>
      {isOpen && <ImportDialog kind={kind} onClose={() => setOpen(false)} />}
    </>
  ) : null;
}

export function AddButton(props: {
  kind: ObjectKindName;
  /** What is known of it. */
  fields?: DatacenterObject['fields'];
}) {
  const { kind, fields } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const words = useWords();
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const { allowed } = usePermission({
    permission: datacenterObjectCreatePermission,
  });
  if (!allowed) {
    return null;
  }
  return (
    <>
      <Button
        size="small"
        variant="primary"
        iconStart={<RiAddLine />}
        onPress={() => setOpen(true)}
      >
        {t('action.add', { one: words.one(kind) })}
      </Button>
      {isOpen && (
        <ObjectDialog
          kind={kind}
          fields={fields}
          onSaved={({ id }) => navigate(objectPath(kind, id))}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
