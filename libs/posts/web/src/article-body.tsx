import { Trans, useLingui } from '@lingui/react/macro';
import { Comparison, Gallery } from '@swingtag/media-web';
import { unmask, type FragmentRef } from '@swingtag/platform-web';
import type { ArticleBodyFragment } from '@swingtag/platform-web/gql';
import { Ballot, ballotId } from '@swingtag/polls-web';
import { BagRack, PriceSeen } from '@swingtag/trends-web';
import { Prose } from '@swingtag/ui';
import css from './article-body.module.css';
import { ArticleList } from './article-list.tsx';

type Block = ArticleBodyFragment['body'][number];
type Of<Name extends Block['__typename']> = Extract<Block, { __typename: Name }>;

function GalleryPart({ title, introduction, items }: Of<'GalleryBlock'>) {
  const { t } = useLingui();
  return (
    <section className={css.part}>
      {title ? <h2>{title}</h2> : null}
      {introduction ? <p>{introduction}</p> : null}
      <Gallery
        pictures={items.map(({ picture }) => picture)}
        label={title || t`Pictures of this article`}
        notes={items.map(({ via, price }) => (via || price ? <PriceSeen seller={via} price={price} /> : null))}
      />
    </section>
  );
}

function PollPart({ poll, isOwn, own, discussTo }: Pick<Of<'PollBlock'>, 'poll' | 'isOwn'> & { own: OwnPoll | null; discussTo: string }) {
  if (poll && poll.id !== own?.id) return <Ballot poll={poll} discussTo={discussTo} isCard />;
  if (!own || !(isOwn || poll)) return null;
  return (
    <p className={css.vote}>
      <a href={`#${ballotId(own.id)}`}>
        <Trans>What’s the verdict? {own.question}</Trans>
      </a>
    </p>
  );
}

interface OwnPoll {
  id: string;
  question: string;
}

function Part({ block, own, discussTo }: { block: Block; own: OwnPoll | null; discussTo: string }) {
  switch (block.__typename) {
    case 'ProseBlock':
      return <Prose html={block.html} />;
    case 'GalleryBlock':
      return <GalleryPart {...block} />;
    case 'ComparisonBlock':
      return <Comparison {...block} />;
    case 'BagBlock':
      return block.bag ? <BagRack bags={[block.bag]} /> : null;
    case 'PollBlock':
      return <PollPart {...block} own={own} discussTo={discussTo} />;
    case 'PullQuoteBlock':
      return (
        <figure className={css.quote}>
          <blockquote>{block.text}</blockquote>
          {block.source ? <figcaption>{block.source}</figcaption> : null}
        </figure>
      );
    case 'RelatedBlock':
      return <ArticleList articles={block.articles} />;
  }
}

/** The polls that stand in the text besides the article's own, to follow them live. */
export function pollsInText(article: FragmentRef<ArticleBodyFragment>): string[] {
  const { body } = unmask<ArticleBodyFragment>(article);
  return body.flatMap((block) => (block.__typename === 'PollBlock' && block.poll ? [block.poll.id] : []));
}

/** The text of an article with everything that stands in it, in order. `own` is the poll of the article. */
export function ArticleBody({ article, own, discussTo }: {
  article: FragmentRef<ArticleBodyFragment>;
  own: OwnPoll | null;
  discussTo: string;
}) {
  return (
    <div className={css.body}>
      {unmask<ArticleBodyFragment>(article).body.map((block, index) => (
        <Part key={index} block={block} own={own} discussTo={discussTo} />
      ))}
    </div>
  );
}
