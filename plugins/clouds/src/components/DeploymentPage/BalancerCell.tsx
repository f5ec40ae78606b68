import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link, Text } from '@backstage/ui';
import { DeploymentLoadBalancer } from '@rackstage/plugin-clouds-common';
import { cloudsTranslationRef } from '../../translations/ref';

/** Where a group is reached, and how many of its instances answer. */
export function BalancerCell(props: { balancer?: DeploymentLoadBalancer }) {
  const { balancer } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  if (!balancer) {
    return t('value.none');
  }
  const { id, name, phase, protocol, port, address } = balancer;
  return (
    <>
      <Link href={`/clouds/resources/${id}`}>{address ?? name}</Link>
      <Text as="p" variant="body-small" color="secondary">
        {t('deployment.balancer', {
          protocol,
          port: String(port),
          healthy: String(balancer.healthy),
          targets: String(balancer.targets),
          phase: t(`phase.${phase}`),
        })}
      </Text>
    </>
  );
}
