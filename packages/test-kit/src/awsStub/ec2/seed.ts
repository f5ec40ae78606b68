import { Cloud } from '../Cloud';
import { regionNames } from '../catalogue';
import { gatewayOperations } from './gateways';
import { newSubnet, newVpc } from './vpcs';

/** What every account has from the beginning: in each region a default network with a subnet per zone. */
export function seed(cloud: Cloud): void {
  const { consistencySeconds } = cloud;
  cloud.consistencySeconds = 0;
  for (const name of regionNames) {
    const region = cloud.region(name)!;
    const at = { cloud, region, accessKeyId: '' };
    const { VpcId } = newVpc(at, {
      CidrBlock: '172.31.0.0/16',
      IsDefault: true,
      Tags: [],
    });
    region.zones.forEach((AvailabilityZone, index) =>
      newSubnet(at, {
        VpcId,
        AvailabilityZone,
        CidrBlock: `172.31.${16 * index}.0/20`,
        DefaultForAz: true,
        MapPublicIpOnLaunch: true,
        Tags: [],
      }),
    );
    const { InternetGateway } = gatewayOperations.CreateInternetGateway({}, at);
    gatewayOperations.AttachInternetGateway(
      { InternetGatewayId: InternetGateway?.InternetGatewayId, VpcId },
      at,
    );
  }
  cloud.consistencySeconds = consistencySeconds;
}
