import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PictureReferences } from '@swingtag/media-server';

/** What the place is called in which polls show pictures. */
@Injectable()
export class PollPicturePlaces implements OnModuleInit {
  constructor(private readonly references: PictureReferences) {}

  onModuleInit(): void {
    this.references.describe(
      'poll_option', 'picture_id',
      `SELECT o.picture_id AS "pictureId", 'Poll: ' || p.question AS title, NULL AS path FROM poll_option o JOIN poll p ON p.id = o.poll_id WHERE o.picture_id = ANY($1) ORDER BY p.id`,
    );
  }
}
