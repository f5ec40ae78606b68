import { PortalDocument, scalars } from '@rackstage/search-documents';
import { Task } from './TaskReader';

export function taskDocument({ id, createdBy, spec }: Task): PortalDocument {
  const { entityRef = '', entity } = spec.templateInfo ?? {};
  const metadata = (entity?.metadata ?? {}) as Record<string, unknown>;
  const titles = ['title', 'title@ko', 'name']
    .map(field => metadata[field])
    .filter(title => typeof title === 'string');
  const [title = id, ...otherTitles] = titles;
  const values = scalars(spec.parameters);
  return {
    ref: id,
    title,
    text: values.slice(0, shownValues).join(' · '),
    location: `/create/tasks/${id}`,
    identifiers: [id],
    keywords: [...otherTitles, ...values.slice(shownValues), createdBy ?? ''],
    attributes: {
      kind: 'task',
      template: entityRef,
      ...(createdBy && { owner: createdBy }),
    },
  };
}

/** A line of a result has room for so many. */
const shownValues = 6;
