import { fold, queryWords } from '@rackstage/search-documents';
import fc from 'fast-check';
import { compact, compactsIn } from './compact';
import { gramsOf, gramsOfQuery } from './grams';
import { highlight } from './highlight';
import { namesOf } from './names';
import { fits, wordTest } from './wordTest';

const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom('서', '버', '랙', 'a', 'b', '-', ' ', '%'),
  }),
);
const tags = { preTag: '<1>', postTag: '</1>' };

describe('fold', () => {
  it('makes one of cases and of ways to write Hangul', () => {
    expect(fold('WEB')).toBe('web');
    expect(fold('서버'.normalize('NFD'))).toBe('서버');
    expect(fold('ＷＥＢ－０３')).toBe('web-03');
  });

  it('keeps every place where it is, and is done by doing it once', () => {
    fc.assert(
      fc.property(texts, text => {
        expect(fold(text)).toHaveLength(text.normalize('NFC').length);
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe('compact', () => {
  const bare = '52540a1b2c3d';
  it.each(['52:54:0a:1b:2c:3d', '52-54-0a-1b-2c-3d', '5254.0a1b.2c3d', bare])(
    'makes one of the ways to write a hardware address: %s',
    word => {
      expect(compact(word)).toBe(bare);
    },
  );

  it.each([
    ['50:06:01:60:3b:a0:17:2f', '500601603ba0172f'],
    [
      '0b9c6a58-6c1f-4b53-9d2a-2f3f5a4b7c10',
      '0b9c6a586c1f4b539d2a2f3f5a4b7c10',
    ],
    ['52:54-0a:1b-2c:3d', '52:54-0a:1b-2c:3d'],
    ['52:54:0a', '52:54:0a'],
    ['10.0.3.7', '10.0.3.7'],
    ['web-03', 'web-03'],
    ['2001:db8::1', '2001:db8::1'],
  ])('of %s is %s', (word, expected) => {
    expect(compact(word)).toBe(expected);
  });

  it('finds them within a text, and nothing in a longer row of bytes', () => {
    expect(
      compactsIn('eth0 52:54:0a:1b:2c:3d, uplink 5254.0a1b.2c3e.'),
    ).toEqual([bare, '52540a1b2c3e']);
    expect(compactsIn('2001:0d:b8:00:11:22:33:44:55:66')).toEqual([]);
  });
});

describe('grams', () => {
  it('are each character and pair of Hangul, and the beginnings of other words', () => {
    expect([...gramsOf('가상서버 web-03')].sort()).toEqual(
      [
        '0',
        '03',
        'w',
        'we',
        '가',
        '가상',
        '버',
        '상',
        '상서',
        '서',
        '서버',
      ].sort(),
    );
  });

  it('of a word are in every text that has the word, where the word is Hangul', () => {
    const hangul = fc.string({
      unit: fc.constantFrom('가', '나', '다'),
      minLength: 1,
    });
    fc.assert(
      fc.property(hangul, texts, texts, (word, before, after) => {
        const grams = gramsOf(fold(`${before}${word}${after}`));
        gramsOfQuery(word).forEach(gram => expect(grams).toContain(gram));
      }),
    );
  });
});

describe('wordTest', () => {
  it.each([
    ['we', { grams: ['we'] }],
    ['서버', { grams: ['서버'] }],
    ['web', { grams: [], part: 'web' }],
    ['전산센터', { grams: ['전산', '산센', '센터'], part: '전산센터' }],
    ['%', undefined],
    ['🚀🚀🚀', undefined],
  ])('of %s', (word, expected) => {
    expect(wordTest(word)).toEqual(expected);
  });
});

describe('fits', () => {
  const tests = (term: string) => queryWords(term).flatMap(w => wordTest(w)!);

  it.each([
    ['web-03', 'eb-0'],
    ['서버 랙', '버 랙'],
    ['web server', 'server we'],
    ['100% done', '100%'],
  ])('%j has the words of %j', (text, term) => {
    expect(fits(fold(text), tests(term))).toBe(true);
  });

  it.each([
    ['web-03', 'eb'],
    ['web-03', 'web-03-data'],
    ['서버', '사'],
    ['web server', 'web rack'],
    ['1000 done', '100%'],
  ])('%j has not all words of %j', (text, term) => {
    expect(fits(fold(text), tests(term))).toBe(false);
  });

  it('of each text, itself and what it begins with', () => {
    fc.assert(
      fc.property(texts, fc.nat(20), (text, length) => {
        const folded = fold(text);
        const words = queryWords(Array.from(folded).slice(0, length).join(''));
        const asked = words.flatMap(word => wordTest(word) ?? []);
        expect(fits(folded, asked)).toBe(true);
      }),
    );
  });
});

describe('namesOf', () => {
  it('are the title, the identifiers, and each word of the title with the rest', () => {
    expect(namesOf('top of rack', ['sn-1'])).toEqual([
      { name: 'top of rack', whole: true },
      { name: 'sn-1', whole: true },
      { name: 'of rack', whole: false },
      { name: 'rack', whole: false },
    ]);
  });

  it('has each once, and none that is too long for an index', () => {
    fc.assert(
      fc.property(texts, fc.array(texts), (title, identifiers) => {
        const names = namesOf(fold(title.repeat(20)), identifiers.map(fold));
        expect(new Set(names.map(({ name }) => name)).size).toBe(names.length);
        names.forEach(({ name }) =>
          expect(Array.from(name).length).toBeLessThanOrEqual(200),
        );
      }),
    );
  });
});

describe('highlight', () => {
  const marked = (text: string, term: string) =>
    highlight(text, queryWords(term), tags);

  it.each([
    ['web-03', 'WEB', '<1>web</1>-03'],
    ['a Web and a web', 'web', 'a <1>Web</1> and a <1>web</1>'],
    ['가상서버', '서버', '가상<1>서버</1>'],
    ['가상서버'.normalize('NFD'), '서버', '가상<1>서버</1>'],
    ['rack 12', '1 12 ra', '<1>ra</1>ck <1>12</1>'],
    ['ＷＥＢ－０３', 'web-03', '<1>ＷＥＢ－０３</1>'],
    ['민원서버 관리', '민원 관리', '<1>민원</1>서버 <1>관리</1>'],
    ['각', '가', '각'],
    ['각'.normalize('NFD'), '가'.normalize('NFD'), '각'],
    ['🚀 서버 🚀', '서버', '🚀 <1>서버</1> 🚀'],
    ['nothing', 'x', 'nothing'],
    ['', 'x', ''],
    ['<b>web</b>', 'web', '<b><1>web</1></b>'],
  ])('of %j for %j', (text, term, expected) => {
    expect(marked(text, term)).toBe(expected);
  });

  it('shows of a long text what is around the word', () => {
    const text = `${'before '.repeat(100)}web ${'after '.repeat(100)}`;
    const shown = marked(text, 'web');
    expect(shown).toMatch(/^… before .*<1>web<\/1> after .* …$/);
    expect(shown.length).toBeLessThan(250);
  });

  it('changes nothing but the marks, whatever the text', () => {
    const short = texts.filter(text => text.length <= 150);
    fc.assert(
      fc.property(short, texts, (text, term) => {
        const shown = marked(text, term);
        fc.pre(!text.includes('<'));
        expect(shown.replaceAll('<1>', '').replaceAll('</1>', '')).toBe(
          text.normalize('NFC'),
        );
      }),
    );
  });
});
