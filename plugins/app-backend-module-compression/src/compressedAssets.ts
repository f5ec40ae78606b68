import { RequestHandler } from 'express';
import { readdirSync } from 'node:fs';
import { extname } from 'node:path';

/** What saves most comes first, whatever a browser names first; with the ending of the files that the build wrote. */
const encodings = [
  { encoding: 'br', ending: '.br' },
  { encoding: 'gzip', ending: '.gz' },
];

/** As Backstage's own of these files: what is in one never changes, for its name says what is in it. */
const cacheControl = 'public, max-age=1209600, immutable';

/**
 * Answers with what was compressed once, and better than there is time for
 * while somebody waits. What is not there is left to whoever comes next.
 *
 * @param folder - of the compressed files
 */
export function compressedAssets(folder: string): RequestHandler {
  const files = new Set(readdirSync(folder));
  return (req, res, next) => {
    const name = req.path.slice(1);
    const best = encodings.find(
      ({ encoding, ending }) =>
        files.has(name + ending) && req.acceptsEncodings(encoding),
    );
    if (!best || !['GET', 'HEAD'].includes(req.method)) {
      next();
      return;
    }
    res.type(extname(name));
    res.set({
      'Cache-Control': cacheControl,
      'Content-Encoding': best.encoding,
      Vary: 'Accept-Encoding',
    });
    res.sendFile(name + best.ending, { root: folder, cacheControl: false });
  };
}
