import { Trans, useLingui } from '@lingui/react/macro';
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import type { Choice, DeskData } from './desk.load.ts';
import { slugOf } from './desk.content.ts';
import { Chosen } from './part-dialog.tsx';
import { Picker } from './desk-picker.tsx';
import { first, type DeskValues } from './desk.values.ts';
import css from './desk.module.css';
import { nameOf, type Known } from './text-parts.ts';

interface Fields {
  desk: DeskData;
  values: DeskValues;
  known: Known;
  onChange: () => void;
}

function Words({ desk, values, onChange }: Fields) {
  const { t } = useLingui();
  const slug = useRef<HTMLInputElement>(null);
  const isPublished = desk.saved.publishedAt !== null;
  const isOwn = useRef(first(values, 'slug') !== '');
  return (
    <>
      <TextInput
        id="title"
        name="title"
        label={t`Title`}
        description={t`Best as a question: YAY or NAY?`}
        maxLength={140}
        defaultValue={first(values, 'title')}
        onChange={(event) => {
          if (!isOwn.current && slug.current) slug.current.value = slugOf(event.currentTarget.value);
        }}
      />
      <Textarea id="dek" name="dek" label={t`Dek`} description={t`One or two sentences under the title`} maxLength={400} rows={2} defaultValue={first(values, 'dek')} />
      <TextInput
        ref={slug}
        id="slug"
        name="slug"
        label={t`Address: /articles/…`}
        description={isPublished ? t`It stays: links lead to it.` : undefined}
        readOnly={isPublished}
        maxLength={80}
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={first(values, 'slug')}
        onChange={() => {
          isOwn.current = true;
          onChange();
        }}
      />
    </>
  );
}

function Cover({ values, known, onChange }: Fields) {
  const { t } = useLingui();
  const [cover, setCover] = useState<Choice | null>(known.get(nameOf('picture', first(values, 'coverId'))) ?? null);
  const [isAsking, setIsAsking] = useState(false);
  const change = (choice: Choice | null) => {
    setCover(choice);
    onSoon(onChange);
  };
  const id = cover?.id ?? first(values, 'coverId');
  return (
    <fieldset id="cover" tabIndex={-1} className={css.box}>
      <legend>
        <Trans>Main picture</Trans>
      </legend>
      <input type="hidden" name="coverId" value={cover ? cover.id : id} />
      {cover?.picture ? <img className={css.cover} src={cover.picture.url} width={cover.picture.width} height={cover.picture.height} alt={cover.name} /> : null}
      <Button type="button" variant="default" onClick={() => setIsAsking(true)}>
        {cover ? <Trans>Choose another picture</Trans> : <Trans>Choose the main picture</Trans>}
      </Button>
      {isAsking ? <Picker kind="picture" label={t`Choose the main picture`} onPick={change} onClose={() => setIsAsking(false)} /> : null}
    </fieldset>
  );
}

/** After the hidden fields have been written. */
function onSoon(work: () => void): void {
  window.setTimeout(work);
}

function Related({ values, known: loaded, onChange }: Fields) {
  const { t } = useLingui();
  const [ids, setIds] = useState(values['relatedId'] ?? []);
  const [known, setKnown] = useState(loaded);
  const [pick, setPick] = useState<((id: string) => void) | null>(null);
  const change = (next: string[]) => {
    setIds([...new Set(next)]);
    onSoon(onChange);
  };
  return (
    <fieldset id="related" tabIndex={-1} className={css.box}>
      <legend>
        <Trans>Related reads</Trans>
      </legend>
      {ids.map((id) => (
        <input key={id} type="hidden" name="relatedId" value={id} />
      ))}
      <Chosen kind="article" most={6} ids={ids} known={known} label={t`Add a related read`} onChange={change} ask={(_, chosen) => setPick(() => chosen)} />
      {pick ? (
        <Picker
          kind="article"
          label={t`Choose an article`}
          onClose={() => setPick(null)}
          onPick={(choice) => {
            setKnown((before) => new Map(before).set(nameOf('article', choice.id), choice));
            pick(choice.id);
          }}
        />
      ) : null}
    </fieldset>
  );
}

function About({ desk, values, known, onChange }: Fields) {
  const { t } = useLingui();
  const chosenSeries = new Set(values['seriesId'] ?? []);
  return (
    <section className={css.section} aria-labelledby="about-heading">
      <h2 id="about-heading">
        <Trans>About the article</Trans>
      </h2>
      <NativeSelect
        id="trendId"
        name="trendId"
        label={t`Trend`}
        defaultValue={first(values, 'trendId')}
        data={[{ value: '', label: t`Choose a trend` }, ...desk.trends.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <NativeSelect id="authorId" name="authorId" label={t`Byline`} defaultValue={first(values, 'authorId')} data={editorsOf(desk)} />
      <Cover {...{ desk, values, known, onChange }} />
      <Related {...{ desk, values, known, onChange }} />
      {desk.series.length > 0 ? (
        <fieldset id="series" tabIndex={-1} className={css.box}>
          <legend>
            <Trans>Series</Trans>
          </legend>
          {desk.series.map(({ id, title }) => (
            <label key={id} className={css.check}>
              <input type="checkbox" name="seriesId" value={id} defaultChecked={chosenSeries.has(id)} /> {title}
            </label>
          ))}
        </fieldset>
      ) : null}
      <Textarea id="signOff" name="signOff" label={t`Sign-off`} rows={2} maxLength={400} defaultValue={first(values, 'signOff')} />
      <NativeSelect
        id="disclosure"
        name="disclosure"
        label={t`Disclosure`}
        defaultValue={first(values, 'disclosure')}
        data={[
          { value: '', label: t`Nobody else’s money or goods are in it` },
          { value: 'AFFILIATE', label: t`Some links earn us money` },
          { value: 'SPONSORED', label: t`It was paid for` },
          { value: 'GIFT', label: t`Something in it was given to us` },
        ]}
      />
      <TextInput type="date" id="updatedOn" name="updatedOn" label={t`Updated on`} description={t`When readers should know that it was changed`} defaultValue={first(values, 'updatedOn')} />
    </section>
  );
}

/** The byline that it has stays to be chosen, whoever may be an editor now. */
function editorsOf({ editors, draft }: DeskData) {
  const known = editors.map(({ id, handle }) => ({ value: id, label: handle }));
  return known.some(({ value }) => value === draft.authorId) ? known : [...known, { value: draft.authorId, label: '–' }];
}

/** What is said of the article outside its text. */
export function DeskFields({ part, ...fields }: Fields & { part: 'words' | 'about' }) {
  return part === 'words' ? <Words {...fields} /> : <About {...fields} />;
}
