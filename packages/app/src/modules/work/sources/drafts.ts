import { parseEntityRef } from '@backstage/catalog-model';
import { CatalogApi } from '@backstage/plugin-catalog-react';
import { DraftsClient, DraftSummary } from '@rackstage/plugin-requests-common';
import { Translate } from '../useWork';
import { WorkItem } from '../WorkItem';

/** Half-filled forms of templates; those of journeys are told of by their journeys. */
export async function loadDrafts(
  { drafts, catalog }: { drafts: DraftsClient; catalog: CatalogApi },
  t: Translate,
): Promise<WorkItem[]> {
  const { items } = await drafts.listDrafts();
  const ofTemplates = items.filter(({ journeyId }) => !journeyId);
  if (ofTemplates.length === 0) {
    return [];
  }
  const { items: templates } = await catalog.getEntitiesByRefs({
    entityRefs: ofTemplates.map(({ templateRef }) => templateRef),
    fields: ['kind', 'metadata.name', 'metadata.title'],
  });
  return ofTemplates.map((draft, index) => {
    const { name } = parseEntityRef(draft.templateRef);
    return draftItem(draft, templates[index]?.metadata.title ?? name, t);
  });
}

function draftItem(
  { id, templateRef, step, stepCount, updatedAt }: DraftSummary,
  title: string,
  t: Translate,
): WorkItem {
  const { namespace, name } = parseEntityRef(templateRef);
  const href = `/create/templates/${namespace}/${name}`;
  return {
    key: `draft ${id}`,
    kind: 'draft',
    title,
    href,
    state: 'attention',
    word: t('work.draft'),
    time: updatedAt,
    progress: { done: step, all: stepCount },
    draftId: id,
    next: { label: t('work.continue'), href: `${href}?continue` },
    urgency: 'waits',
  };
}
