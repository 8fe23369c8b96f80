import { Trans } from '@lingui/react/macro';
import { errorOf, FormErrors, lazyPart, type FormAnswer } from '@swingtag/platform-web';
import type { PictureDetailsFragment } from '@swingtag/platform-web/gql';
import { Button, Field, Fields, TextField } from '@swingtag/ui';
import { Suspense, useEffect, useState } from 'react';
import { useFetcher } from 'react-router';
import { LicenceName } from './licence-name.tsx';
import css from './picture-form.module.css';
import { LICENCES } from './picture.fields.ts';

const CropEditor = lazyPart(() => import('./crop-editor.tsx'));

/** The cut of a picture, where there is script. */
export function Cutting({ picture, isSquare }: { picture: PictureDetailsFragment; isSquare?: boolean }) {
  const [hasScript, setHasScript] = useState(false);
  useEffect(() => setHasScript(true), []);
  const { masterUrl, masterWidth: width, masterHeight: height, crop } = picture.editing ?? {};
  if (!hasScript || !masterUrl || !width || !height) return null;
  return (
    <Suspense>
      <CropEditor url={masterUrl} size={{ width, height }} crop={crop ?? null} focal={{ x: picture.focalX, y: picture.focalY }} isSquare={isSquare} />
    </Suspense>
  );
}

/** What is said of a picture, and how it is cut. A description is needed before it can be used anywhere. */
export function PictureForm({ picture, next, mayKeep = false }: {
  picture: PictureDetailsFragment;
  /** The page to go on to. */
  next: string;
  mayKeep?: boolean;
}) {
  const fetcher = useFetcher<FormAnswer>();
  const { id, editing } = picture;
  const answer = fetcher.data;
  const was = (name: 'alt' | 'credit' | 'creditUrl' | 'source' | 'licence') => answer?.typed[name] ?? picture[name] ?? '';
  const field = (name: 'alt' | 'credit' | 'creditUrl' | 'source') => ({
    name, id: `${name}-${id}`, defaultValue: was(name), error: errorOf(answer?.errors, name),
  });
  const errors = answer?.errors.map((error) => ({ ...error, field: error.field && `${error.field}-${id}` }));
  return (
    <fetcher.Form method="post" action={`/media/pictures/${id}`} className={css.form} noValidate>
      <FormErrors errors={errors} />
      <input type="hidden" name="next" value={next} />
      <Cutting picture={picture} />
      <Fields>
        <TextField
          {...field('alt')}
          label={<Trans>Description</Trans>}
          hint={<Trans>What can be seen, for those who cannot see it. Needed before the picture is used.</Trans>}
          rows={2}
          maxLength={500}
          required
        />
        <Field {...field('credit')} label={<Trans>Credit</Trans>} hint={<Trans>Whom the picture is owed to</Trans>} maxLength={200} />
        <Field {...field('creditUrl')} type="url" label={<Trans>Address of the credit</Trans>} maxLength={500} />
        <Field {...field('source')} label={<Trans>Source</Trans>} hint={<Trans>Where it was found</Trans>} maxLength={300} />
        <div className={css.choice}>
          <label className={css.label} htmlFor={`licence-${id}`}>
            <Trans>Licence</Trans>
          </label>
          <select id={`licence-${id}`} name="licence" className={css.select} defaultValue={was('licence')}>
            <option value="">–</option>
            {LICENCES.map((licence) => (
              <option key={licence} value={licence}>
                <LicenceName licence={licence} />
              </option>
            ))}
          </select>
        </div>
        {mayKeep && !picture.isIllustration ? (
          <label className={css.check}>
            <input type="hidden" name="mayKeep" value="1" />
            <input type="checkbox" name="isKept" defaultChecked={editing?.isKept} />
            <Trans>Keep it although nothing shows it; otherwise it goes after a week</Trans>
          </label>
        ) : null}
        <Button>
          <Trans>Save</Trans>
        </Button>
      </Fields>
    </fetcher.Form>
  );
}
