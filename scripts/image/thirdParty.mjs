import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  Contrib,
  Enums,
  Models,
  Serialize,
  Spec,
} from '@cyclonedx/cyclonedx-library';
import parse from 'spdx-expression-parse';
import { licenceProblems } from '../lib/licences.mjs';
import { licence, notices, noticesOfPages, policy } from '../lib/notices.mjs';
import {
  browserPackages,
  distinct,
  installedPackages,
} from '../lib/packages.mjs';
import { root } from '../lib/root.mjs';

const purl = ({ name, version }) =>
  `pkg:npm/${name.replace('@', '%40')}@${version}`;

function billOfMaterials(packages) {
  const licences = new Contrib.License.Factories.LicenseFactory(parse);
  const { version } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  const bom = new Models.Bom();
  bom.metadata.component = new Models.Component(
    Enums.ComponentType.Application,
    'rackstage',
    { version },
  );
  for (const one of packages) {
    bom.components.add(
      new Models.Component(Enums.ComponentType.Library, one.name, {
        version: one.version,
        bomRef: purl(one),
        purl: purl(one),
        licenses: new Models.LicenseRepository([
          licences.makeFromString(licence(one)),
        ]),
      }),
    );
  }
  return new Serialize.JsonSerializer(
    new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6),
  ).serialize(bom, { sortLists: true, space: 1 });
}

/**
 * Says what of others is in the image: what is installed there, and what went
 * into the pages.
 *
 * @throws when something is that may not be
 */
export function writeThirdParty(folder) {
  const packages = distinct([
    ...installedPackages(folder),
    ...browserPackages(join(root, 'packages/app')),
  ]).filter(({ name }) => !name.startsWith('@rackstage/'));
  const problems = licenceProblems(packages, policy);
  if (problems.length > 0) {
    throw new Error(
      `Licences that scripts/licences.json does not allow:\n${problems.join('\n')}`,
    );
  }
  writeFileSync(join(folder, 'sbom.cdx.json'), billOfMaterials(packages));
  const text = notices(packages);
  writeFileSync(join(folder, 'THIRD-PARTY-NOTICES'), text);
  // Where the pages lead to.
  writeFileSync(join(folder, noticesOfPages), text);
}
