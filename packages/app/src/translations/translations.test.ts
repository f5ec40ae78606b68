import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { translationResources } from './resources';

/** What a translation ref carries besides its public type: the English. */
interface Ref {
  $$type: '@backstage/TranslationRef';
  id: string;
  getDefaultMessages(): Record<string, string>;
  getDefaultResource(): Resource | undefined;
}

interface Resource {
  id: string;
  resources: Array<{
    language: string;
    loader(): Promise<{ messages: Record<string, string | null> }>;
  }>;
}

interface Package {
  dir: string;
  dependencies: string[];
  inBrowser: boolean;
  usesBackstage: boolean;
}

/** Names and units that are the same in both languages. A message made of these alone needs no Hangul. */
const NAMES = new Set('API CPU CSV DNS GiB ID IP URL kW kg ms vCPU'.split(' '));

/** Messages that the code uses as an address, not as words. */
const ADDRESSES = new Set([
  'catalog-react: entityPeekAheadPopover.emailCardAction.subTitle',
  'scaffolder: templateEditorToolbar.addToCatalogDialogActions.documentationUrl',
]);

const APP_DIR = resolve(__dirname, '../..');

function readPackage(dir: string): Package {
  const json = JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8'));
  const dependencies = Object.keys(json.dependencies ?? {});
  return {
    dir,
    dependencies,
    inBrowser: !/^(cli|node|backend)/.test(json.backstage?.role ?? ''),
    usesBackstage: [
      ...dependencies,
      ...Object.keys(json.peerDependencies ?? {}),
    ].some(name => name.startsWith('@backstage/')),
  };
}

function findDependency(name: string, fromDir: string): string | undefined {
  for (let dir = fromDir; ; dir = dirname(dir)) {
    const candidate = join(dir, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) {
      return realpathSync(candidate);
    }
    if (dir === dirname(dir)) {
      return undefined;
    }
  }
}

/** The app and everything it depends on, however far down, that can reach the browser. */
function browserPackages(): Package[] {
  const found = new Map<string, Package>();
  const queue = [APP_DIR];
  for (let dir = queue.pop(); dir; dir = queue.pop()) {
    if (!found.has(dir)) {
      const pkg = readPackage(dir);
      found.set(dir, pkg);
      if (pkg.inBrowser) {
        const from = dir;
        queue.push(
          ...pkg.dependencies.flatMap(name => findDependency(name, from) ?? []),
        );
      }
    }
  }
  return [...found.values()].filter(pkg => pkg.inBrowser);
}

/** Published packages hold their code in `dist`, those of this repository in `src`. */
function codeFiles({ dir }: Package): string[] {
  const published = dir.includes(`/node_modules/`);
  const root = join(dir, published ? 'dist' : 'src');
  if (!existsSync(root)) {
    return [];
  }
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter(file =>
      published ? /\.m?js$/.test(file) : /(?<!\.test|\.d)\.tsx?$/.test(file),
    )
    .map(file => join(root, file));
}

function isRef(value: unknown): value is Ref {
  return (
    typeof value === 'object' &&
    value !== null &&
    '$$type' in value &&
    value.$$type === '@backstage/TranslationRef'
  );
}

/** Several versions of one package may be installed: their refs share an id and are all returned. */
async function discoverRefs(): Promise<Ref[]> {
  const files = browserPackages()
    .filter(pkg => pkg.usesBackstage)
    .flatMap(codeFiles)
    .filter(file =>
      /\bimport\s*\{[^}]*\bcreateTranslationRef\b/.test(
        readFileSync(file, 'utf8'),
      ),
    );
  const refs: Ref[] = [];
  for (const file of files) {
    const module: Record<string, unknown> = await import(file);
    const exported = Object.values(module).filter(isRef);
    if (exported.length === 0) {
      throw new Error(
        `${relative(APP_DIR, file)} creates a translation ref without exporting it, so nobody can check or translate it. Export it.`,
      );
    }
    refs.push(...exported);
  }
  return refs;
}

async function loadKorean(
  ref: Ref,
): Promise<Record<string, string | null> | undefined> {
  const ours = translationResources as unknown as Resource[];
  const resource =
    ours.find(({ id }) => id === ref.id) ?? ref.getDefaultResource();
  const korean = resource?.resources.find(({ language }) => language === 'ko');
  return korean && (await korean.loader()).messages;
}

function placeholders(message: string): string[] {
  return [...message.matchAll(/\{\{(.*?)\}\}|\{(\w+)\}/g)]
    .map(([all, i18next]) => (i18next ? `{{${i18next.trim()}}}` : all))
    .sort();
}

function hasOwnWords(message: string): boolean {
  return message
    .replace(/\{\{.*?\}\}|\{\w+\}/g, ' ')
    .split(/[^A-Za-z]+/)
    .some(word => word.length > 1 && !NAMES.has(word));
}

function messageProblem(
  english: string,
  korean: string | null | undefined,
): string | undefined {
  if (!korean) {
    return 'no Korean';
  }
  const [wanted, given] = [placeholders(english), placeholders(korean)];
  if (wanted.join() !== given.join()) {
    return `placeholders differ: ${wanted.join(' ')} / ${given.join(' ')}`;
  }
  if (!/[가-힣]/.test(korean) && hasOwnWords(english) && hasOwnWords(korean)) {
    return `not Korean: ${korean}`;
  }
  return undefined;
}

function problems(
  id: string,
  english: Record<string, string>,
  korean: Record<string, string | null> = {},
): string[] {
  const missing = Object.entries(english).flatMap(([key, message]) => {
    const problem = messageProblem(message, korean[key]);
    return problem && !ADDRESSES.has(`${id}: ${key}`)
      ? [`${id}: ${key}: ${problem}`]
      : [];
  });
  const stale = Object.keys(korean)
    .filter(key => !(key in english))
    .map(key => `${id}: ${key}: no such key in English`);
  return [...missing, ...stale];
}

describe('Korean', () => {
  let refs: Ref[];

  beforeAll(async () => {
    refs = await discoverRefs();
  }, 60_000);

  it('is complete for every translation ref of the app and its dependencies', async () => {
    const found = await Promise.all(
      refs.map(async ref =>
        problems(ref.id, ref.getDefaultMessages(), await loadKorean(ref)),
      ),
    );

    expect(found.flat()).toEqual([]);
  });

  it('is held for no plugin that the app does not have', () => {
    const known = new Set(refs.map(({ id }) => id));
    const ids = translationResources.map(({ id }) => id);

    expect(ids).not.toHaveLength(0);
    expect(ids.filter(id => !known.has(id))).toEqual([]);
  });

  it.each([
    ['a missing key', 'Save', undefined, 'no Korean'],
    ['an untranslated message', 'Save', 'Save', 'not Korean: Save'],
    [
      'a lost placeholder',
      'Run {{ id }}',
      '실행',
      'placeholders differ: {{id}} / ',
    ],
    [
      'a lost table placeholder',
      '{from} of {count}',
      '{from}',
      'placeholders differ: {count} {from} / {from}',
    ],
    [
      'a lost format',
      '{{n, number}}',
      '{{n}}개',
      'placeholders differ: {{n, number}} / {{n}}',
    ],
  ])('reports %s', (_, english, korean, problem) => {
    expect(messageProblem(english, korean)).toBe(problem);
  });

  it.each([
    ['spacing in a placeholder', '({{ count }} new)', '(새 항목 {{count}}건)'],
    ['a name', 'APIs', 'API'],
    ['a unit', '{{value}} ms', '{{value}} ms'],
    ['a message without words', '{{a}} / {{b}}', '{{a}} / {{b}}'],
  ])('accepts %s', (_, english, korean) => {
    expect(messageProblem(english, korean)).toBeUndefined();
  });

  it('reports a key that English no longer has', () => {
    expect(problems('x', {}, { old: '옛 문구' })).toEqual([
      'x: old: no such key in English',
    ]);
  });
});
