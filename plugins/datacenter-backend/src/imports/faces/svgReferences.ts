/** A raster image within the file. SVG in SVG would have to be checked again. */
const isRasterData = (address: string) =>
  /^data:image\/(png|jpeg|webp);base64,[A-Za-z0-9+/=\s]*$/.test(address);

const isLocal = (address: string) =>
  address.startsWith('#') || isRasterData(address);

/** Allows what is within the file: `#gradient`, or a raster image as data. */
export function requireLocalAddress(
  address: string,
  refuse: (what: string) => void,
): void {
  if (!isLocal(address.trim())) {
    refuse('a reference to what is outside of the file');
  }
}

/**
 * Looks into CSS, or into an attribute that can hold some. Refuses everything
 * that could hide an address from the one who looks for `url(`.
 */
export function requireLocalStyle(
  style: string,
  refuse: (what: string) => void,
): void {
  if (/[(@]/.test(style) && style.includes('\\')) {
    refuse('an address with characters in disguise');
  }
  if (
    /@import|@namespace|\bsrc\(|image-set\(|expression\(|javascript:/i.test(
      style,
    )
  ) {
    refuse('a style that loads or runs something');
  }
  for (const [, address] of style.matchAll(/url\(\s*["']?\s*([^"')]*)/gi)) {
    requireLocalAddress(address, refuse);
  }
}
