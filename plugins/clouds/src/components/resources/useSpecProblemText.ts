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
      case 'NotARange':
      case 'NotAnAddress':
        return t(`spec.problem.${code}`, { value: param('value') });
      case 'WrongProtocol':
        return t('spec.problem.WrongProtocol', {
          type: param('type'),
          protocols: param('protocols'),
        });
      case 'DuplicatePort':
        return t('spec.problem.DuplicatePort', { port: param('port') });
      case 'TwoDefaultRoutes':
        return t('spec.problem.TwoDefaultRoutes');
      case 'DuplicateName':
        return t('spec.problem.DuplicateName', { name: param('name') });
      case 'NodeGroupSpecFixed':
        return t('spec.problem.NodeGroupSpecFixed', {
          name: param('name'),
          spec: param('spec'),
        });
      case 'NotTheNextVersion':
        return t('spec.problem.NotTheNextVersion', {
          version: param('version'),
          next: param('next'),
        });
      case 'RangeBeginsWithin':
        return t('spec.problem.RangeBeginsWithin', {
          value: param('value'),
          range: param('range'),
        });
      default:
        return message;
    }
  };
}
