import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PictureReferences } from '@swingtag/media-server';

/** What the places are called in which articles show pictures. */
@Injectable()
export class ArticlePicturePlaces implements OnModuleInit {
  constructor(private readonly references: PictureReferences) {}

  onModuleInit(): void {
    this.references.describe('article', 'cover_id', `SELECT cover_id AS "pictureId", 'Article: ' || title AS title, '/articles/' || slug AS path FROM article WHERE cover_id = ANY($1) ORDER BY post_id`);
    this.references.describe(
      'article_picture', 'picture_id',
      `SELECT ap.picture_id AS "pictureId", 'Article: ' || a.title AS title, '/articles/' || a.slug AS path FROM article_picture ap JOIN article a ON a.post_id = ap.article_id
        WHERE ap.picture_id = ANY($1) ORDER BY a.post_id`,
    );
  }
}
