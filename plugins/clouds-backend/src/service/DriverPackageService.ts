import {
  DriverPackage,
  DriverPackageChange,
  FoundDriverPackageList,
} from '@rackstage/plugin-clouds-common';
import { Caller } from '@rackstage/ownership';

/** What somebody says of the archive that they bring. */
export interface UploadedArchive {
  /** A Buffer, if it is one: what was sent is judged once it is known that its sender may. */
  archive: unknown;
  /** `sha512-…`, as npm writes it. */
  integrity: string;
  keyId?: string;
  signature?: string;
}

/** Drivers that are brought into the portal while it runs. */
export interface DriverPackageService<TCaller = Caller> {
  list(caller: TCaller): Promise<DriverPackage[]>;

  /** @throws InputError with the reason when the package is refused, ConflictError */
  upload(upload: UploadedArchive, caller: TCaller): Promise<DriverPackage>;

  /** @throws InputError, also when no registry is set, NotFoundError, ConflictError */
  install(
    wanted: { name: string; version?: string },
    caller: TCaller,
  ): Promise<DriverPackage>;

  /** Nothing where no registry is set. @throws InputError when it does not answer */
  searchRegistry(
    text: string,
    caller: TCaller,
  ): Promise<FoundDriverPackageList>;

  /** @throws NotFoundError */
  update(
    id: string,
    change: DriverPackageChange,
    caller: TCaller,
  ): Promise<DriverPackage>;

  /** @throws NotFoundError, ConflictError while it is in use */
  remove(id: string, caller: TCaller): Promise<void>;
}
