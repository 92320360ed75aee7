import { Fragment } from 'react';

/** Words whose `|` marks where a line may break; Chinese has no spaces that would say so. */
export function Phrases({ text }: { readonly text: string }) {
  const [first = '', ...rest] = text.split('|');
  return (
    <span className="phrases">
      {first}
      {rest.map((phrase) => (
        <Fragment key={phrase}>
          <wbr />
          {phrase}
        </Fragment>
      ))}
    </span>
  );
}
