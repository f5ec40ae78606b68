import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ResourceProblem } from '@rackstage/plugin-clouds-common';
import { cloudsTranslationRef } from '../../translations/ref';

/** What is wrong with a field of a resource, in words that say what to do. */
export function useSpecProblemText(): (problem: ResourceProblem) => string {
  const { t } = useTranslationRef(cloudsTranslationRef);
  return ({ code, message, params = {} }) => {
    const param = (key: string) => String(params[key] ?? '');
    switch (code) {
      case 'Required':
      case 'Unchangeable':
      case 'PrivateKey':
      case 'UnknownKeyType':
      case 'SeveralKeys':
      case 'BrokenKey':
      case 'WeakKey':
      case 'HalfPortRange':
      case 'PortsWithoutProtocol':
      case 'PortsBackwards':
      case 'BadPeer':
        return t(`spec.problem.${code}`);
      case 'OutOfRange':
        return t('spec.problem.OutOfRange', {
          minimum: param('minimum'),
          maximum: param('maximum'),
        });
      case 'OnlyUpward':
        return t('spec.problem.OnlyUpward', { least: param('least') });
      case 'BadRange':
        return t('spec.problem.BadRange', { peer: param('peer') });
      case 'HostBitsSet':
        return t('spec.problem.HostBitsSet', {
          peer: param('peer'),
          range: param('range'),
        });
      case 'DuplicateRule':
        return t('spec.problem.DuplicateRule', {
          rule: param('rule'),
          other: param('other'),
        });
      case 'TooManyRules':
        return t('spec.problem.TooManyRules', { most: param('most') });
      default:
        return message;
    }
  };
}
