import packageJson from '../package.json';

/** Of this Rackstage: all its packages have the same. */
export const version = packageJson.version;
