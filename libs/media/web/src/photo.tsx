import { Trans } from '@lingui/react/macro';
import { unmask, type FragmentRef } from '@swingtag/platform-web';
import type { PhotoFragment } from '@swingtag/platform-web/gql';
import { classes } from '@swingtag/ui';
import type { ReactNode } from 'react';
import css from './photo.module.css';

export interface PhotoProps {
  picture: FragmentRef<PhotoFragment>;
  /** The picture that the first screen waits for. */
  isFirst?: boolean;
  /** How wide it is shown, as in HTML; by default like a column of text. */
  sizes?: string;
  className?: string;
}

/** A picture with its size known beforehand, so that nothing moves when it arrives; a blur of it stands there meanwhile. */
export function Photo({ picture, isFirst = false, sizes = '(min-width: 48rem) 40rem, 100vw', className }: PhotoProps) {
  const { url, width, height, alt, sources, placeholder, focalX, focalY } = unmask<PhotoFragment>(picture);
  // Classes, since pages may have no style attributes: tens of a percent are near enough.
  const look = classes(css.photo, css[`x${Math.round(focalX / 10)}`], css[`y${Math.round(focalY / 10)}`], className);
  const image = (
    <img
      className={classes(look, placeholder && css.above)}
      src={url}
      width={width}
      height={height}
      alt={alt}
      loading={isFirst ? 'eager' : 'lazy'}
      fetchPriority={isFirst ? 'high' : undefined}
      decoding={isFirst ? 'sync' : 'async'}
    />
  );
  if (!placeholder) return image;
  return (
    <span className={css.frame}>
      <img className={look} src={placeholder} width={width} height={height} alt="" aria-hidden />
      <picture className={css.frame}>
        {sources.map((source) => (
          <source key={source.type} type={source.type} srcSet={source.srcset} sizes={sizes} />
        ))}
        {image}
      </picture>
    </span>
  );
}

/** What is under a picture: caption, whether it is drawn, and whom it is owed to. */
export function PhotoCaption({ picture, children }: { picture: FragmentRef<PhotoFragment>; children?: ReactNode }) {
  const { caption, credit, creditUrl, isIllustration } = unmask<PhotoFragment>(picture);
  if (!caption && !credit && !isIllustration && !children) return null;
  const needsLabel = isIllustration && !credit?.startsWith('Illustration');
  return (
    <figcaption className={css.caption}>
      {caption ? <span className={css.text}>{caption} </span> : null}
      {children}
      <span className={css.credit}>
        {needsLabel ? <Trans>Illustration</Trans> : null}
        {needsLabel && credit ? ' · ' : null}
        {credit && creditUrl ? (
          <a href={creditUrl} rel="nofollow noopener">
            {credit}
          </a>
        ) : (
          credit
        )}
      </span>
    </figcaption>
  );
}

/** A picture with its caption and credit. */
export function PhotoFigure({ picture, isFirst, className }: PhotoProps) {
  return (
    <figure className={className}>
      <Photo picture={picture} isFirst={isFirst} />
      <PhotoCaption picture={picture} />
    </figure>
  );
}
