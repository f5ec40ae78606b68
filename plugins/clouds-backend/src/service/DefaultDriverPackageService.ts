import { InputError } from '@backstage/errors';
import { Caller } from '@rackstage/ownership';
import {
  DriverPackage,
  DriverPackageChange,
  FoundDriverPackageList,
} from '@rackstage/plugin-clouds-common';
import { randomUUID } from 'node:crypto';
import {
  DriverPackageRecord,
  DriverPackagesStore,
} from '../database/DriverPackagesStore';
import { DriverRegistry } from '../drivers/DriverRegistry';
import { checkDriver } from '../driverPackages/checkDriver';
import { InstalledDrivers } from '../driverPackages/InstalledDrivers';
import { PackageFolders } from '../driverPackages/PackageFolders';
import { PackageRegistry } from '../driverPackages/PackageRegistry';
import { readArchive } from '../driverPackages/readArchive';
import { DriverSettings } from '../driverPackages/readDriverSettings';
import { readManifest } from '../driverPackages/readManifest';
import { Refusal } from '../driverPackages/Refusal';
import {
  isSigned,
  PackageSignature,
  requireIntegrity,
  SigningKey,
} from '../driverPackages/signatures';
import { DriverPackageService, UploadedArchive } from './DriverPackageService';

export interface DriverPackageServiceOptions {
  store: DriverPackagesStore;
  drivers: DriverRegistry;
  installed: InstalledDrivers;
  folders: PackageFolders;
  settings: DriverSettings;
  now(): Date;
}

/** An archive as it came, before it is looked at. */
interface Candidate {
  archive: Buffer;
  integrity: string;
  source: DriverPackageRecord['source'];
  signatures: PackageSignature[];
  keys: SigningKey[];
}

/** Milliseconds after which whoever checks a package must be gone. */
const longestCheck = 120_000;

export class DefaultDriverPackageService implements DriverPackageService {
  private readonly registry?: PackageRegistry;

  constructor(private readonly options: DriverPackageServiceOptions) {
    const { registry } = options.settings;
    this.registry = registry && new PackageRegistry(registry);
  }

  async list(): Promise<DriverPackage[]> {
    await this.forgetInterrupted();
    await this.options.drivers.refresh();
    const [records, counts] = await Promise.all([
      this.options.store.list(),
      this.options.store.countAccounts(),
    ]);
    return records.map(record => this.view(record, counts));
  }

  async upload(
    { archive, integrity, keyId, signature }: UploadedArchive,
    caller: Caller,
  ): Promise<DriverPackage> {
    // An empty body is none.
    if (!Buffer.isBuffer(archive)) {
      throw new InputError('Send the archive itself, as application/gzip');
    }
    return this.bring(
      {
        archive,
        integrity,
        source: 'upload',
        signatures: keyId && signature ? [{ keyId, signature }] : [],
        keys: this.options.settings.trustedKeys ?? [],
      },
      caller,
    );
  }

  async install(
    { name, version }: { name: string; version?: string },
    caller: Caller,
  ): Promise<DriverPackage> {
    const registry = this.requireRegistry();
    const found = await registry.download(name, version);
    return this.bring(
      {
        ...found,
        source: 'registry',
        keys: this.options.settings.trustedKeys ?? (await registry.keys()),
      },
      caller,
    );
  }

  async searchRegistry(text: string): Promise<FoundDriverPackageList> {
    return {
      registry: this.options.settings.registry?.url,
      items: (await this.registry?.search(text)) ?? [],
    };
  }

  async update(
    id: string,
    _change: DriverPackageChange,
  ): Promise<DriverPackage> {
    await this.options.store.activate(id);
    await this.options.drivers.refresh();
    return this.one(id);
  }

  async remove(id: string): Promise<void> {
    await this.options.store.remove(id);
    await this.options.drivers.refresh();
  }

  /** Reads, reserves, runs and keeps it; whatever is wrong with it is kept to be shown. */
  private async bring(
    candidate: Candidate,
    caller: Caller,
  ): Promise<DriverPackage> {
    await this.forgetInterrupted();
    const record: DriverPackageRecord = {
      id: randomUUID(),
      state: 'checking',
      active: false,
      source: candidate.source,
      integrity: candidate.integrity,
      signature: 'none',
      sizeBytes: candidate.archive.length,
      installedBy: caller.ref,
      installedAt: this.options.now().toISOString(),
    };
    try {
      await this.readInto(record, candidate);
      await this.options.store.reserve(record);
      await this.check(record, candidate.archive);
    } catch (error) {
      if (error instanceof Refusal) {
        throw await this.refused(record, error);
      }
      throw error;
    }
    await this.options.drivers.refresh();
    return this.one(record.id);
  }

  private async readInto(
    record: DriverPackageRecord,
    { archive, integrity, signatures, keys }: Candidate,
  ): Promise<void> {
    requireIntegrity(archive, integrity);
    const manifest = readManifest(await readArchive(archive));
    Object.assign(record, manifest);
    const subject = { ...manifest, integrity };
    if (isSigned(subject, signatures, keys, this.options.now())) {
      record.signature = 'verified';
    } else if (this.options.settings.requireSignature) {
      throw new Refusal(
        'unsigned',
        'It has no signature of a key that is trusted here',
      );
    }
    if (this.options.drivers.isBuiltIn(manifest.driver)) {
      throw new Refusal(
        'id-taken',
        `The portal itself brings a driver '${manifest.driver}'`,
      );
    }
    const others = await this.options.store.list();
    const owner = others.find(
      ({ driver, name, state }) =>
        driver === manifest.driver &&
        name !== manifest.name &&
        state !== 'refused',
    );
    if (owner) {
      throw new Refusal(
        'id-taken',
        `${owner.name} brings the driver '${manifest.driver}' already`,
      );
    }
  }

  /** Runs it as it is going to run. */
  private async check(
    record: DriverPackageRecord,
    archive: Buffer,
  ): Promise<void> {
    const { folders, store } = this.options;
    const { id, driver, entry } = record;
    try {
      const folder = await folders.folderOf(id, async () => archive);
      const description = await checkDriver({ folder, entry: entry! }, driver!);
      await store.finish(id, archive, description);
    } catch (error) {
      await folders.remove(id);
      throw error instanceof Refusal
        ? error
        : new Refusal('interrupted', (error as Error).message);
    }
  }

  private async refused(
    record: DriverPackageRecord,
    { code, detail }: Refusal,
  ): Promise<InputError> {
    const reason = { code, detail: detail.slice(0, 1000) };
    await this.options.store.refuse({ ...record, reason });
    return Object.assign(
      new InputError(`The package is refused (${code}): ${reason.detail}`),
      { reason },
    );
  }

  private async one(id: string): Promise<DriverPackage> {
    const { store } = this.options;
    return this.view(await store.get(id), await store.countAccounts());
  }

  private view(
    { entry, description, ...record }: DriverPackageRecord,
    counts: Map<string, number>,
  ): DriverPackage {
    return {
      ...record,
      accountCount: counts.get(record.id) ?? 0,
      process: this.options.installed.statusOf(record.id),
    };
  }

  private async forgetInterrupted(): Promise<void> {
    const { store, now } = this.options;
    const before = new Date(now().getTime() - longestCheck);
    await store.refuseInterrupted(before.toISOString());
  }

  private requireRegistry(): PackageRegistry {
    if (!this.registry) {
      throw new InputError(
        "No package registry is set; upload the package, or set 'clouds.driverPackages.registry' in the configuration",
      );
    }
    return this.registry;
  }
}
