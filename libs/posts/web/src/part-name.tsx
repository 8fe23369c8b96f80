import { Plural, Trans } from '@lingui/react/macro';
import { nameOf, type Known, type Part, type PartAttributes } from './text-parts.ts';

function GallerySummary({ kind, title, items }: PartAttributes['gallery']) {
  return (
    <>
      {kind === 'LOOKS' ? <Trans>Looks</Trans> : <Trans>Gallery</Trans>}
      {title ? `: ${title}` : ''} · <Plural value={items.length} _0="no pictures yet" one="# picture" other="# pictures" />
    </>
  );
}

/** A part of the text in one line: what it is, and what is in it. */
export function PartName({ part, known }: { part: Part; known: Known }) {
  const { type, attrs } = part;
  switch (type) {
    case 'gallery':
      return <GallerySummary {...(attrs as PartAttributes['gallery'])} />;
    case 'comparison':
      return (
        <>
          <Trans>Comparison</Trans> · {(attrs as PartAttributes['comparison']).caption}
        </>
      );
    case 'bag':
      return (
        <>
          <Trans>Bag</Trans> · {known.get(nameOf('bag', (attrs as PartAttributes['bag']).bagId))?.name}
        </>
      );
    case 'poll':
      return <Trans>Ballot of this article</Trans>;
    case 'pullQuote':
      return (
        <>
          <Trans>Quotation</Trans> · {(attrs as PartAttributes['pullQuote']).text}
        </>
      );
    case 'related':
      return (
        <>
          <Trans>Related reads</Trans> · {(attrs as PartAttributes['related']).articleIds.map((id) => known.get(nameOf('article', id))?.name).filter(Boolean).join(' / ')}
        </>
      );
  }
}

/** The pictures of a part, for its card in the text. */
export function picturesOfPart({ type, attrs }: Part): string[] {
  if (type === 'gallery') return (attrs as PartAttributes['gallery']).items.map(({ pictureId }) => pictureId);
  return type === 'comparison' ? (attrs as PartAttributes['comparison']).pictureIds : [];
}
