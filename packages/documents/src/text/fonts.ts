import { FontWeight } from '../scene';

/*
 * Pretendard, with outlines of TrueType: the same letters as in its OTF files, but
 * what is embedded of them in a document is a fourth as large. Resolved when asked
 * for and as a package, so that a built backend finds it too.
 */
export function fontFile(weight: FontWeight): string {
  return weight === 'bold'
    ? require.resolve('pretendard/dist/public/static/alternative/Pretendard-SemiBold.ttf')
    : require.resolve('pretendard/dist/public/static/alternative/Pretendard-Regular.ttf');
}
