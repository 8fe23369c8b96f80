import { Injectable } from '@nestjs/common';
import { bodyFromMarkdown, Forecast, Series, SeriesArticle, type Block, type Body, type GalleryEntry } from '@swingtag/posts-server';
import type { EntityManager } from 'typeorm';
import { idOf, insertNamed, SampleCatalogue, type Ids } from './sample.catalogue.ts';
import { SamplePictures } from './sample.pictures.ts';
import { SAMPLE } from './sample/sample.ts';
import type { SampleArticle, SamplePicture } from './sample/types.ts';

/** The texts of articles with their galleries, comparisons and quotations, the series they belong to, and what was foretold. */
@Injectable()
export class SampleBodies {
  constructor(
    private readonly catalogue: SampleCatalogue,
    private readonly pictures: SamplePictures,
  ) {}

  async body(tx: EntityManager, article: SampleArticle, known: { members: Ids; bags: Ids; posts: Ids }): Promise<Body> {
    const authorId = idOf(known.members, article.author);
    const { comparison, looks, quote, readFirst } = article;
    const blocks: Record<string, Block | Block[]> = {
      gallery: await this.gallery(tx, { kind: 'PRODUCTS', title: article.galleryTitle ?? 'Look closer', introduction: '', pictures: article.gallery }, known.bags, authorId),
      bags: article.bags.map((slug) => ({ type: 'bag', attrs: { bagId: idOf(known.bags, slug) } })),
      poll: { type: 'poll', attrs: { pollId: null } },
    };
    if (looks) blocks['looks'] = await this.gallery(tx, { kind: 'LOOKS', ...looks }, known.bags, authorId);
    if (quote) blocks['quote'] = { type: 'pullQuote', attrs: quote };
    if (readFirst) blocks['related'] = { type: 'related', attrs: { articleIds: [idOf(known.posts, readFirst)] } };
    if (comparison) {
      const { left, right, caption, credit } = comparison;
      const pictureIds = [await this.catalogue.picture(tx, left, credit), await this.catalogue.picture(tx, right, credit)];
      blocks['comparison'] = { type: 'comparison', attrs: { pictureIds, caption, credit } };
    }
    return bodyFromMarkdown(article.body, blocks);
  }

  async bringSeries(tx: EntityManager, posts: Ids): Promise<void> {
    for (const { slug, title, dek, year, parts } of SAMPLE.series) {
      const seriesId = idOf(await insertNamed(tx, Series, [[slug, { slug, title, dek, year: year ?? null, isSample: true }]]), slug);
      const rows = parts.map(({ article, note }, position) => ({ seriesId, articleId: idOf(posts, article), position, note: note ?? null }));
      await tx.insert(SeriesArticle, rows);
    }
  }

  async bringForecasts(tx: EntityManager, trends: Ids, pollOf: (article: string) => string | undefined): Promise<void> {
    for (const { trend, askedIn, dueOn, ...forecast } of SAMPLE.forecasts) {
      const pollId = askedIn ? (pollOf(askedIn) ?? null) : null;
      await tx.insert(Forecast, { ...forecast, trendId: idOf(trends, trend), dueOn: dueOn ?? null, pollId, isSample: true });
    }
  }

  private async gallery(
    tx: EntityManager,
    { kind, title, introduction, pictures }: { kind: 'PRODUCTS' | 'LOOKS'; title: string; introduction: string; pictures: SamplePicture[] },
    bags: Ids,
    authorId: string,
  ): Promise<Block> {
    const items: GalleryEntry[] = [];
    for (const picture of pictures) {
      const { caption, bag } = picture;
      const offer = SAMPLE.bags.find(({ slug }) => slug === bag)?.offers[0];
      const pictureId = await this.pictures.picture(tx, picture, authorId);
      items.push({ pictureId, caption, via: offer?.seller ?? null, price: offer?.price ?? null, bagId: bag ? idOf(bags, bag) : null });
    }
    return { type: 'gallery', attrs: { kind, title, introduction, items } };
  }
}
