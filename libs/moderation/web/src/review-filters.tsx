import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { Form, useLocation } from 'react-router';
import { FilterBox } from './filter-box.tsx';
import css from './review-page.module.css';
import type { ReviewData } from './review.load.ts';

/** Which cases, in which order: all in the address. */
export function ReviewFilters({ list, rules }: { list: URLSearchParams; rules: ReviewData['houseRules'] }) {
  const { t } = useLingui();
  const of = (name: string) => list.get(name) ?? '';
  const kinds = { COMMENT: t`Comments`, ARTICLE: t`Articles`, TOPIC: t`Topics`, MEMBER: t`Members`, AVATAR: t`Pictures beside names` };
  const only = { hidden: t`Only what is hidden for now`, held: t`Only what rules hold before publication`, free: t`Only what nobody is looking at` };
  const author = of('author');
  const set = [
    kinds[of('kind') as keyof typeof kinds] ?? '',
    rules.find(({ id }) => id === of('rule'))?.title ?? '',
    of('order') === 'OLDEST' ? t`Oldest first` : '',
    author ? t`about ${author}` : '',
    ...Object.entries(only).map(([name, words]) => (list.has(name) ? words : '')),
  ].filter(Boolean);
  const { pathname } = useLocation();
  const shown = new URLSearchParams(list);
  shown.delete('page');
  return (
    <FilterBox name={<Trans>Filter and order:</Trans>} set={set} all={t`everything, most urgent first`} of={shown.toString()} clear={pathname}>
      <Form method="get" className={css.filterForm} key={list.toString()}>
        <NativeSelect
          name="kind"
          label={t`Kind`}
          defaultValue={of('kind')}
          data={[
            { value: '', label: t`All kinds` },
            ...Object.entries(kinds).map(([value, label]) => ({ value, label })),
          ]}
        />
        <NativeSelect
          name="rule"
          label={t`Rule`}
          defaultValue={of('rule')}
          data={[{ value: '', label: t`All rules` }, ...rules.map(({ id, title }) => ({ value: id, label: title }))]}
        />
        <NativeSelect
          name="order"
          label={t`Order`}
          defaultValue={of('order')}
          data={[
            { value: '', label: t`Most urgent first` },
            { value: 'OLDEST', label: t`Oldest first` },
          ]}
        />
        <TextInput name="author" label={t`About the member`} defaultValue={of('author')} />
        {Object.entries(only).map(([name, words]) => (
          <Checkbox key={name} name={name} value="1" label={words} defaultChecked={list.has(name)} />
        ))}
        <Button type="submit" variant="default">
          <Trans>Show</Trans>
        </Button>
      </Form>
    </FilterBox>
  );
}
