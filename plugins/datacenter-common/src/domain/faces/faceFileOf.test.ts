import fc from 'fast-check';
import { faceFileOf } from './faceFileOf';

describe('faceFileOf', () => {
  it.each([
    ['a.front.png', { slug: 'a', face: 'front' }],
    ['dell-r650.rear.svg', { slug: 'dell-r650', face: 'rear' }],
    ['A-1.5.REAR.JPG', { slug: 'a-1.5', face: 'rear' }],
    [
      'elevation-images/Dell/dell-r650.front.jpeg',
      { slug: 'dell-r650', face: 'front', manufacturer: 'Dell' },
    ],
  ])('reads %s', (path, file) => {
    expect(faceFileOf(path)).toEqual(file);
  });

  it.each([
    'a.png',
    'a.front',
    '.front.png',
    'a.side.png',
    'a.front.gif',
    'a.front.png/b.png',
    '',
  ])('leaves %p alone', path => {
    expect(faceFileOf(path)).toBeUndefined();
  });

  it('finds what was named in its way', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z0-9][a-z0-9.-]*$/),
        fc.constantFrom('front' as const, 'rear' as const),
        fc.constantFrom('png', 'jpg', 'webp', 'svg'),
        (slug, face, extension) => {
          expect(faceFileOf(`${slug}.${face}.${extension}`)).toEqual({
            slug,
            face,
          });
        },
      ),
    );
  });
});
