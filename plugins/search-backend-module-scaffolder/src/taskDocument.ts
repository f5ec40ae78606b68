import {
  PortalDocument,
  scalars,
  translatedTitles,
} from '@rackstage/search-documents';
import { Task } from './TaskReader';

export function taskDocument({ id, createdBy, spec }: Task): PortalDocument {
  const { entityRef = '', entity } = spec.templateInfo ?? {};
  const metadata = (entity?.metadata ?? {}) as Record<string, unknown>;
  const [title = id, ...names] = [metadata.title, metadata.name].filter(
    name => typeof name === 'string',
  );
  const translated = translatedTitles(metadata);
  const values = scalars(spec.parameters);
  return {
    ref: id,
    title,
    ...translated,
    text: values.slice(0, shownValues).join(' · '),
    location: `/create/tasks/${id}`,
    identifiers: [id],
    keywords: [
      ...names,
      ...Object.values(translated),
      ...values.slice(shownValues),
      createdBy ?? '',
    ],
    attributes: {
      kind: 'task',
      template: entityRef,
      ...(createdBy && { owner: createdBy }),
    },
  };
}

/** A line of a result has room for so many. */
const shownValues = 6;
