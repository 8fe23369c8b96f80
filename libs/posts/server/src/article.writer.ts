import { Injectable } from '@nestjs/common';
import { Invalid } from '@swingtag/platform-server';
import type { EntityManager } from 'typeorm';
import { Article, ArticleBag, ArticlePicture, RelatedRead } from './article.entity.ts';
import { referencesOf } from './body.references.ts';
import { parseBody, type Body } from './body.schema.ts';

export type ArticleText = Omit<Article, 'body' | 'withdrawnAt' | 'withdrawReason'> & { body: Body };

/** Puts the text of an article into its tables, and what the text points at beside it. */
@Injectable()
export class ArticleWriter {
  /** New or changed. Throws Invalid when the body, or something it points at, cannot be shown. */
  async write(tx: EntityManager, article: ArticleText): Promise<void> {
    const body = parseBody(article.body);
    await this.checkReferences(tx, body);
    await tx.upsert(Article, { ...article, body: body as never }, ['postId']);
    const { pictureIds, bagIds } = referencesOf(body);
    const articleId = article.postId;
    await tx.delete(ArticlePicture, { articleId });
    await tx.delete(ArticleBag, { articleId });
    await tx.insert(ArticlePicture, pictureIds.map((pictureId) => ({ articleId, pictureId })));
    await tx.insert(ArticleBag, bagIds.map((bagId, position) => ({ articleId, bagId, position })));
  }

  /** In this order, in place of those chosen before. */
  async relate(tx: EntityManager, articleId: string, relatedIds: readonly string[]): Promise<void> {
    await tx.delete(RelatedRead, { articleId });
    await tx.insert(RelatedRead, relatedIds.map((relatedId, position) => ({ articleId, relatedId, position })));
  }

  /** In these series and no others; in a series that is new to it, at the end. Whoever adds to one series takes turns. */
  async enlist(tx: EntityManager, articleId: string, seriesIds: readonly string[]): Promise<void> {
    await tx.query('DELETE FROM series_article WHERE article_id = $1 AND series_id <> ALL($2)', [articleId, seriesIds]);
    await tx.query('SELECT 1 FROM series WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE', [seriesIds]);
    await tx.query(
      `INSERT INTO series_article (series_id, article_id, position)
       SELECT s.id, $1, COALESCE((SELECT max(o.position) + 1 FROM series_article o WHERE o.series_id = s.id), 0) FROM series s WHERE s.id = ANY($2)
       ON CONFLICT (series_id, article_id) DO NOTHING`,
      [articleId, seriesIds],
    );
  }

  /** Everything that the body points at is there, and stays until the transaction ends. */
  private async checkReferences(tx: EntityManager, body: Body): Promise<void> {
    const { pictureIds, bagIds, pollIds, articleIds } = referencesOf(body);
    const wanted: [string, string, string[]][] = [
      ['picture', 'A picture', pictureIds], ['bag', 'A bag', bagIds], ['poll', 'A poll', pollIds], ['article', 'An article', articleIds],
    ];
    for (const [table, name, ids] of wanted) {
      if (ids.length === 0) continue;
      const key = table === 'article' ? 'post_id' : 'id';
      const rows = await tx.query<unknown[]>(`SELECT 1 FROM ${table} WHERE ${key} = ANY($1) FOR KEY SHARE`, [ids]);
      if (rows.length < ids.length) throw new Invalid('body', `${name} in the text is not there any more. Please take it out, or choose another.`);
    }
  }
}
