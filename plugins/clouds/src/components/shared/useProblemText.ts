import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  InstanceEstimate,
  InventoryKind,
  QuotaResource,
  WorkspaceLimitName,
} from '@rackstage/plugin-clouds-common';
import { cloudsTranslationRef } from '../../translations/ref';
import { useLimitAmount } from './useLimitText';
import { useQuantity } from './useQuantity';

type Problem = InstanceEstimate['problems'][number];

/** What speaks against a request, in words that say what to do. */
export function useProblemText(): (problem: Problem) => string {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const quantity = useQuantity();
  const amountOf = useLimitAmount();
  return ({ code, message, params = {} }) => {
    const param = (key: string) => String(params[key] ?? '');
    switch (code) {
      case 'NameTaken':
        return t('estimate.problem.NameTaken', { names: param('names') });
      case 'NameTooLong':
        return t('estimate.problem.NameTooLong', {
          name: param('name'),
          most: param('most'),
        });
      case 'UnknownChoice':
        return t('estimate.problem.UnknownChoice', {
          account: param('account'),
          kind: t(`kind.${param('kind') as InventoryKind}`),
          id: param('id'),
          region: param('region'),
        });
      case 'OneOfTwo':
        return t('review.oneOfTwo', {
          group: param('group'),
          one: param('one'),
          other: param('other'),
        });
      case 'GroupTwice':
        return t('review.GroupTwice', { group: param('group') });
      case 'LoadBalancer':
        return t('review.LoadBalancer', {
          group: param('group'),
          message: param('message'),
        });
      case 'TooManyMembers':
        return t('review.TooManyMembers', {
          members: param('members'),
          allowed: param('allowed'),
        });
      case 'NoSpecSuffices':
        return t('review.NoSpecSuffices', {
          account: param('account'),
          region: param('region'),
        });
      case 'NoImageOfOs':
        return t('review.NoImageOfOs', {
          account: param('account'),
          region: param('region'),
          os: param('os'),
        });
      case 'UnknownOwner':
        return t('estimate.problem.UnknownOwner', { owner: param('owner') });
      case 'UserDataTooLarge':
        return t('estimate.problem.UserDataTooLarge', { room: param('room') });
      case 'CannotResize':
      case 'ExpiresInPast':
        return t(`estimate.problem.${code}`);
      case 'DiskTooSmall':
      case 'MemoryTooSmall':
      case 'OtherArchitecture':
        return t(`estimate.problem.${code}`, {
          spec: param('spec'),
          image: param('image'),
        });
      case 'QuotaExceeded': {
        const resource = param('resource') as QuotaResource;
        return t('estimate.problem.QuotaExceeded', {
          resource: t(`estimate.resource.${resource}`),
          requested: quantity(resource, Number(param('requested'))),
          left: quantity(resource, Number(param('left'))),
        });
      }
      case 'OutOfStock':
        return t('estimate.problem.OutOfStock', {
          spec: param('spec'),
          zones: param('zones') || t('value.none'),
        });
      case 'AccountOfOtherWorkspace':
        return t('estimate.problem.AccountOfOtherWorkspace', {
          account: param('account'),
          workspace: param('workspace'),
        });
      case 'LimitExceeded': {
        const limit = param('limit') as WorkspaceLimitName;
        const amount = (key: string) =>
          amountOf({ limit, currency: param('currency') }, param(key));
        return t('estimate.problem.LimitExceeded', {
          limit: t(`estimate.limitOf.${limit}`),
          workspace: param('workspace'),
          allowed: amount('allowed'),
          used: amount('used'),
          asked: amount('asked'),
        });
      }
      case 'PriceUnknown':
        return t('estimate.problem.PriceUnknown', {
          workspace: param('workspace'),
        });
      case 'RateUnknown':
        return t('estimate.problem.RateUnknown', {
          from: param('rateOf'),
          to: param('currency'),
        });
      default:
        return message;
    }
  };
}
