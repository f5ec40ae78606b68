import { ElevationDevice, RackFace } from '@rackstage/plugin-datacenter-common';
import { useFaceImage } from '../library/useFaceImage';
import { Box } from './layout';

/** The side of a device that is seen from a side of its rack: mounted at the rear, its front faces there. */
export const faceSeen = (device: ElevationDevice, from: RackFace): RackFace =>
  (device.face ?? 'front') === from ? 'front' : 'rear';

/** The version of the image of what is seen of a device; nothing when its type has none. */
export const imageSeen = (
  device: ElevationDevice,
  from: RackFace,
): string | undefined =>
  faceSeen(device, from) === 'front' ? device.frontImage : device.rearImage;

/** A device as it looks; nothing until its image is there. */
export function FaceImage(props: {
  device: ElevationDevice;
  from: RackFace;
  box: Box;
}) {
  const { device, from, box } = props;
  const address = useFaceImage(
    device.typeId,
    faceSeen(device, from),
    imageSeen(device, from),
  );
  return address === undefined ? null : (
    <image
      {...box}
      href={address}
      preserveAspectRatio="none"
      pointerEvents="none"
    />
  );
}
