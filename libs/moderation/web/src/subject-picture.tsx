import { useLingui } from '@lingui/react/macro';
import css from './subject-picture.module.css';

/** The picture beside a member's name that a case is about. Square; `size` is its width in pixels. */
export function SubjectPicture({ url, handle, size }: { url: string; handle: string; size: 48 | 96 | 192 }) {
  const { t } = useLingui();
  return <img className={css.picture} src={url} width={size} height={size} alt={t`Picture beside the name of ${handle}`} loading="lazy" />;
}
