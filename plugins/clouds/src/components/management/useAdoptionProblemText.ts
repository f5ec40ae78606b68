import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { AdoptionPreviewItem } from '@rackstage/plugin-clouds-common';
import { cloudsTranslationRef } from '../../translations/ref';

type Problem = AdoptionPreviewItem['problems'][number];

/** What speaks against adopting something, and what to do. */
export function useAdoptionProblemText(): (problem: Problem) => string {
  const { t } = useTranslationRef(cloudsTranslationRef);
  return ({ code, message, params = {} }) => {
    const param = (key: string) => String(params[key] ?? '');
    switch (code) {
      case 'AlreadyManaged':
        return t('adoptionProblem.AlreadyManaged', {
          name: param('name'),
          owner: param('owner'),
        });
      case 'UnknownSpec':
        return t('adoptionProblem.UnknownSpec', { spec: param('spec') });
      case 'UsesOther':
        return t('adoptionProblem.UsesOther', {
          workspace: param('workspace'),
        });
      case 'NeedsAlso':
        return t('adoptionProblem.NeedsAlso', { name: param('name') });
      case 'UnknownRelation':
        return t('adoptionProblem.UnknownRelation', { id: param('id') });
      case 'NotExpressible':
        return t('adoptionProblem.NotExpressible', {
          reason: param('reason'),
        });
      case 'CannotManage':
      case 'Gone':
      case 'NotYours':
      case 'Busy':
        return t(`adoptionProblem.${code}`);
      default:
        return message;
    }
  };
}
