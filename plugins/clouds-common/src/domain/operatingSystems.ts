import { Architecture, Image, OperatingSystem } from '../kinds';

interface Distribution {
  /** As in os-release's ID. */
  id: string;
  title: string;
  family: OperatingSystem['family'];
  /** How clouds write it in the name of an image, in lower case. */
  word: RegExp;
  /** Whether people tell releases apart by the first part only: Debian 12, Rocky Linux 9. */
  majorOnly?: boolean;
}

const linux = (
  id: string,
  title: string,
  word: RegExp,
  majorOnly = false,
): Distribution => ({ id, title, family: 'linux', word, majorOnly });

const distributions: Distribution[] = [
  linux('ubuntu', 'Ubuntu', /ubuntu/g),
  linux('debian', 'Debian', /debian/g, true),
  linux('rocky', 'Rocky Linux', /rocky/g, true),
  linux('almalinux', 'AlmaLinux', /alma(linux)?/g, true),
  linux(
    'rhel',
    'Red Hat Enterprise Linux',
    /rhel|red hat enterprise linux/g,
    true,
  ),
  linux('centos', 'CentOS', /centos/g, true),
  linux('opensuse-leap', 'openSUSE Leap', /opensuse[-_ ]leap/g),
  linux('sles', 'SUSE Linux Enterprise', /sles/g),
  linux('fedora', 'Fedora', /fedora/g, true),
  linux(
    'amzn',
    'Amazon Linux',
    /(?<![a-z])(al|amzn)(?=2)|amzn|amazon linux/g,
    true,
  ),
  linux('alpine', 'Alpine Linux', /alpine/g),
  linux('cirros', 'CirrOS', /cirros/g),
  {
    id: 'windows',
    title: 'Windows Server',
    family: 'windows',
    word: /windows([-_ ]server)?/g,
    majorOnly: true,
  },
];

/** The first number that follows; longer ones are dates. */
const release = /^[^0-9]*?(\d{1,4}(?:\.\d+)?)(?!\d)/;

/** Code names that stand where a version does. */
const codeNames: Record<string, [distribution: string, version: string]> = {
  focal: ['ubuntu', '20.04'],
  jammy: ['ubuntu', '22.04'],
  noble: ['ubuntu', '24.04'],
  bullseye: ['debian', '11'],
  bookworm: ['debian', '12'],
  trixie: ['debian', '13'],
};

const architectures: [Architecture, RegExp][] = [
  ['arm64', /arm64|aarch64|\barm\b/],
  ['x86_64', /x86[-_]?64|amd64|x64/],
];

/**
 * The image with its operating system and architecture named as on every other
 * cloud: what the cloud tells counts, and what it leaves out is read from the
 * image's name, where that says it.
 */
export function withOperatingSystem(image: Image): Image {
  const told = image.os;
  const read = readOperatingSystem(told?.distribution ?? image.name);
  const other = told?.distribution ? readOperatingSystem(image.name) : read;
  const known = read ?? other;
  if (!known) {
    return { ...image, ...architectureOf(image) };
  }
  const given = told?.version ?? other?.version ?? known.version;
  const os: OperatingSystem = {
    ...told,
    family: known.family,
    distribution: known.distribution,
  };
  const named = given && releaseOf(known.distribution, given);
  return {
    ...image,
    ...architectureOf(image),
    os: { ...os, ...(named && { version: named }) },
  };
}

/** `Ubuntu 24.04`, as people know it. */
export function osTitle(os: OperatingSystem | undefined): string | undefined {
  if (!os?.distribution) {
    return undefined;
  }
  const known = distributions.find(({ id }) => id === os.distribution);
  return [known?.title ?? os.distribution, os.version]
    .filter(Boolean)
    .join(' ');
}

function readOperatingSystem(
  text: string,
): (OperatingSystem & { distribution: string }) | undefined {
  const name = text.toLowerCase();
  const code = Object.entries(codeNames).find(([word]) =>
    name.includes(word),
  )?.[1];
  const found =
    distributions.find(({ id }) => id === name) ??
    distributions.find(({ word }) => name.search(word) >= 0) ??
    distributions.find(({ id }) => id === code?.[0]);
  if (!found) {
    return undefined;
  }
  // The last one: paths name it too.
  const place = [...name.matchAll(found.word)].pop();
  const rest = place ? name.slice(place.index + place[0].length) : '';
  const told = code?.[0] === found.id ? code[1] : release.exec(rest)?.[1];
  return {
    family: found.family,
    distribution: found.id,
    ...(told && { version: releaseOf(found.id, told) }),
  };
}

/** What tells releases apart: `12` of Debian 12.5, `24.04` of Ubuntu 24.04.1. */
function releaseOf(id: string, text: string): string {
  const [major, minor] = text.match(/\d+/g) ?? [];
  const isMajor = distributions.find(one => one.id === id)?.majorOnly;
  if (major === undefined) {
    return text;
  }
  return minor === undefined || isMajor ? major : `${major}.${minor}`;
}

function architectureOf({
  architecture,
  name,
}: Image): Pick<Image, 'architecture'> {
  const text = name.toLowerCase();
  const found =
    architecture ?? architectures.find(([, word]) => word.test(text))?.[0];
  return found ? { architecture: found } : {};
}
