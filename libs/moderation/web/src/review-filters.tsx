import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { Form } from 'react-router';
import css from './review-page.module.css';
import type { ReviewData } from './review.load.ts';

/** Which cases, in which order: all in the address. */
export function ReviewFilters({ list, rules }: { list: URLSearchParams; rules: ReviewData['houseRules'] }) {
  const { t } = useLingui();
  const of = (name: string) => list.get(name) ?? '';
  const isOn = [...list.keys()].some((name) => name !== 'page');
  return (
    <details className={css.filters} open={isOn}>
      <summary>
        <Trans>Filter and order</Trans>
      </summary>
      <Form method="get" className={css.filterForm} key={list.toString()}>
        <NativeSelect
          name="kind"
          label={t`Kind`}
          defaultValue={of('kind')}
          data={[
            { value: '', label: t`All kinds` },
            { value: 'COMMENT', label: t`Comments` },
            { value: 'ARTICLE', label: t`Articles` },
            { value: 'TOPIC', label: t`Topics` },
            { value: 'MEMBER', label: t`Members` },
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
        <Checkbox name="hidden" value="1" label={t`Only what is hidden for now`} defaultChecked={list.has('hidden')} />
        <Checkbox name="held" value="1" label={t`Only what rules hold before publication`} defaultChecked={list.has('held')} />
        <Checkbox name="free" value="1" label={t`Only what nobody is looking at`} defaultChecked={list.has('free')} />
        <Button type="submit" variant="default">
          <Trans>Show</Trans>
        </Button>
      </Form>
    </details>
  );
}
