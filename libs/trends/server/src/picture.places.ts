import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EVERYBODY } from '@swingtag/accounts-server';
import { PictureReferences } from '@swingtag/media-server';

/** What the places are called in which trends and bags show pictures. */
@Injectable()
export class CataloguePicturePlaces implements OnModuleInit {
  constructor(private readonly references: PictureReferences) {}

  onModuleInit(): void {
    this.references.describe('trend', 'cover_id', `SELECT cover_id AS "pictureId", 'Trend: ' || name AS title, '/trends/' || slug AS path FROM trend WHERE cover_id = ANY($1) ORDER BY id`);
    this.references.show('trend.cover_id', `SELECT ${EVERYBODY}::bigint, NULL::bigint, t.merged_into_id IS NULL FROM trend t WHERE t.cover_id = picture.id`);
    this.references.describe(
      'bag', 'picture_id',
      `SELECT b.picture_id AS "pictureId", 'Bag: ' || m.name || ' ' || b.model AS title, '/bags/' || b.slug AS path FROM bag b JOIN brand m ON m.id = b.brand_id
        WHERE b.picture_id = ANY($1) ORDER BY b.id`,
    );
    this.references.show('bag.picture_id', `SELECT ${EVERYBODY}::bigint, NULL::bigint, b.merged_into_id IS NULL FROM bag b WHERE b.picture_id = picture.id`);
  }
}
