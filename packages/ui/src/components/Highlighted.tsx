import { Fragment } from 'react';

/** A text in which a search has put tags around what was found. */
export function Highlighted(props: {
  text: string;
  preTag: string;
  postTag: string;
}) {
  const { text, preTag, postTag } = props;
  const [before, ...marked] = text.split(preTag);
  return (
    <>
      {before}
      {marked.map((part, index) => {
        const [found, ...after] = part.split(postTag);
        return (
          // Parts of one text have no other identity than their place in it.
          <Fragment key={`${index}`}>
            <mark>{found}</mark>
            {after.join('')}
          </Fragment>
        );
      })}
    </>
  );
}
