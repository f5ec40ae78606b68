import { z } from 'zod';

/** Raised when a backup is written that an older Rackstage could not read. */
export const formatVersion = 1;

const database = z.object({
  /** Of the plugin whose database it is. */
  id: z.string().regex(/^[A-Za-z0-9_-]+$/),
  engine: z.enum(['better-sqlite3', 'pg']),
  /** What the engine calls its own version. */
  engineVersion: z.string(),
});

/** What a backup says about itself. */
export const manifestSchema = z.object({
  format: z.literal(formatVersion),
  /** Of the Rackstage that wrote it. */
  rackstage: z.string(),
  createdAt: z.iso.datetime(),
  databases: z.array(database),
  /** Ids of the secrets keys that are in it. */
  keys: z.array(z.string().regex(/^[A-Za-z0-9_-]{1,50}$/)),
  /** Names of the folders of documents that are in it. */
  directories: z.array(z.string().regex(/^[A-Za-z0-9_-]+$/)),
  /** Which settings were made, without their values. */
  settings: z.array(z.string()),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type DatabaseEntry = Manifest['databases'][number];

export const manifestName = 'manifest.json';
export const databaseFolder = (id: string) => `databases/${id}`;
const keyFolder = 'keys/';
export const keyName = (id: string) => keyFolder + id;
export const isKeyName = (name: string) => name.startsWith(keyFolder);
export const directoryFolder = (name: string) => `directories/${name}`;
