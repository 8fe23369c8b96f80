import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EVERYBODY } from '@swingtag/accounts-server';
import { PictureReferences } from '@swingtag/media-server';
import { STANDING } from './post.queries.ts';

/** What the places are called in which articles show pictures. */
@Injectable()
export class ArticlePicturePlaces implements OnModuleInit {
  constructor(private readonly references: PictureReferences) {}

  onModuleInit(): void {
    this.references.describe('article', 'cover_id', `SELECT cover_id AS "pictureId", 'Article: ' || title AS title, '/articles/' || slug AS path FROM article WHERE cover_id = ANY($1) ORDER BY post_id`);
    this.references.show(
      'article.cover_id',
      `SELECT p.audience_id, p.board_id, ${STANDING} FROM article a JOIN post p ON p.id = a.post_id LEFT JOIN topic t ON t.post_id = p.id WHERE a.cover_id = picture.id`,
    );
    this.references.describe(
      'article_picture', 'picture_id',
      `SELECT ap.picture_id AS "pictureId", 'Article: ' || a.title AS title, '/articles/' || a.slug AS path FROM article_picture ap JOIN article a ON a.post_id = ap.article_id
        WHERE ap.picture_id = ANY($1) ORDER BY a.post_id`,
    );
    this.references.show(
      'article_picture.picture_id',
      `SELECT p.audience_id, p.board_id, ${STANDING} FROM article_picture ap JOIN post p ON p.id = ap.article_id LEFT JOIN topic t ON t.post_id = p.id WHERE ap.picture_id = picture.id`,
    );
    this.references.describe(
      'topic_picture', 'picture_id',
      `SELECT tp.picture_id AS "pictureId", 'Topic: ' || t.title AS title, '/topics/' || t.post_id AS path FROM topic_picture tp JOIN topic t ON t.post_id = tp.topic_id
        WHERE tp.picture_id = ANY($1) ORDER BY t.post_id`,
    );
    this.references.show(
      'topic_picture.picture_id',
      `SELECT p.audience_id, p.board_id, t.deleted_at IS NULL AND ${STANDING}
         FROM topic_picture tp JOIN topic t ON t.post_id = tp.topic_id JOIN post p ON p.id = t.post_id WHERE tp.picture_id = picture.id`,
    );
    // A poll is read where it hangs, or hung; one that hangs nowhere, by everybody.
    this.references.show(
      'poll_option.picture_id',
      `SELECT COALESCE(p.audience_id, ${EVERYBODY}), p.board_id, poll.opens_at <= now()
         FROM poll_option o JOIN poll ON poll.id = o.poll_id
         LEFT JOIN LATERAL (SELECT id FROM post WHERE poll_id = poll.id UNION SELECT post_id FROM asked_before WHERE poll_id = poll.id) hung ON true
         LEFT JOIN post p ON p.id = hung.id WHERE o.picture_id = picture.id`,
    );
    for (const table of ['draft_picture', 'revision_picture']) this.references.showNobody(table, 'picture_id');
    this.references.describe(
      'draft_picture', 'picture_id',
      `SELECT dp.picture_id AS "pictureId", 'Draft: ' || COALESCE(NULLIF(d.content ->> 'title', ''), d.id::text) AS title, '/admin/articles/' || d.id || '/edit' AS path
         FROM draft_picture dp JOIN article_draft d ON d.id = dp.draft_id WHERE dp.picture_id = ANY($1) ORDER BY d.id`,
    );
    this.references.describe(
      'revision_picture', 'picture_id',
      `SELECT DISTINCT rp.picture_id AS "pictureId", 'Earlier text: ' || COALESCE(NULLIF(r.content ->> 'title', ''), r.article_id::text) AS title, '/admin/articles/' || r.article_id || '/revisions' AS path
         FROM revision_picture rp JOIN article_revision r ON r.id = rp.revision_id WHERE rp.picture_id = ANY($1)`,
    );
  }
}
