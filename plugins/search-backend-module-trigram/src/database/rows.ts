import { createHash } from 'node:crypto';
import { fold, PortalDocument } from '@rackstage/search-documents';
import { compactsIn } from '../text/compact';

/** A document as the tables hold it. */
export interface DocumentRow {
  ref: string;
  digest: string;
  /** Folded, as all texts of the index. */
  title: string;
  /** Everything that it is found by, its title too. */
  body: string;
  identifiers: string[];
  /** Its type too. */
  attributes: { name: string; value: string }[];
  /** What results show, as JSON. */
  document: string;
}

const longestValue = 200;

/** Raised when documents are indexed otherwise than before, so that those that did not change are written again. */
const indexing = 2;

export function documentRow(
  type: string,
  document: PortalDocument,
): DocumentRow {
  const { identifiers = [], keywords = [], ...shown } = clean(document);
  const { ref, title, text } = shown;
  const json = JSON.stringify(shown);
  const names = identifiers.map(fold);
  const body = fold([title, ...identifiers, ...keywords, text].join('\n'));
  return {
    ref,
    digest: createHash('sha256')
      .update(JSON.stringify([indexing, json, identifiers, keywords]))
      .digest('hex'),
    title: fold(title),
    body: [body, ...compactsIn(body)].join('\n'),
    identifiers: [...names, ...names.flatMap(compactsIn)],
    attributes: [{ name: 'type', value: type }, ...attributesOf(shown)],
    document: json,
  };
}

function attributesOf({ attributes = {} }: PortalDocument) {
  const { type, ...others } = attributes;
  return Object.entries(others).flatMap(([name, value]) =>
    [...new Set([value].flat())]
      .filter(text => text !== '' && text.length <= longestValue)
      .map(text => ({ name, value: text.normalize('NFC') })),
  );
}

/** PostgreSQL cannot store NUL in text. */
function clean<T>(value: T): T {
  return JSON.parse(
    JSON.stringify(value, (_key, inner) =>
      typeof inner === 'string' ? inner.replaceAll('\0', ' ') : inner,
    ),
  );
}
