import { Architecture } from './Image';
import { HourlyPrice } from './Price';

/** A size of instance: a flavor, an instance type. */
export interface Spec {
  id: string;
  name: string;
  vcpus: number;
  memoryMiB: number;
  /** Size of the root disk the spec brings; 0 when the image or a volume decides. */
  diskGiB: number;
  gpus?: number;
  architecture?: Architecture;
  /** Absent when the cloud does not tell prices; an account's price list may then fill it in. */
  price?: HourlyPrice;
}
