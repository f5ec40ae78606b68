import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Image, imagesByOs, osTitle } from '@rackstage/plugin-clouds-common';
import { cloudsTranslationRef } from '../../translations/ref';
import { Option } from './useResourceOptions';

/** Images by operating system: the newest of each version, or all of them with the cloud's ids. */
export function useImageOptions(
  images: Image[],
  wanted: { chosen?: string; all: boolean },
): {
  options: { title: string; options: Option[] }[];
  /** Whether all are offered: also when an older one was chosen before. */
  all: boolean;
} {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const groups = imagesByOs(images);
  const isNewest = groups.some(({ newest }) =>
    newest.some(({ id }) => id === wanted.chosen),
  );
  const isKnown = images.some(({ id }) => id === wanted.chosen);
  const all = wanted.all || (isKnown && !isNewest);
  return {
    all,
    options: groups.map(group => ({
      title: group.title ?? t('fields.otherSystems'),
      options: all
        ? group.all.map(({ id, name, architecture }) => ({
            id,
            label: name,
            description: [architecture, id].filter(Boolean).join(' · '),
          }))
        : group.newest.map(({ id, name, os, architecture }) => ({
            id,
            label: osTitle(os) ?? name,
            description: architecture,
          })),
    })),
  };
}
