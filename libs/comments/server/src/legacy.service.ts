import { Injectable } from '@nestjs/common';
import { isStorable } from '@swingtag/platform-server';
import type { EntityManager } from 'typeorm';
import { MAX_COMMENT } from './comment.entity.ts';

/** Brings in words from before this site, of which nobody knows who said them and when. For imports and sample content. */
@Injectable()
export class LegacyVoices {
  /** In their order; what stands there already, is empty or too long is left out. Returns the ids of what was written. */
  async bring(tx: EntityManager, postId: string, texts: readonly string[]): Promise<string[]> {
    const fit = texts.map((text) => text.trim()).filter((text) => text && isStorable(text) && [...text].length <= MAX_COMMENT);
    const rows = await tx.query<{ id: string }[]>(
      `INSERT INTO comment (post_id, source, created_at)
       SELECT p.id, said.text, least(p.published_at, now()) FROM post p CROSS JOIN unnest($2::text[]) WITH ORDINALITY AS said (text, place)
        WHERE p.id = $1 AND NOT EXISTS (SELECT 1 FROM comment c WHERE c.post_id = p.id AND c.author_id IS NULL AND c.source = said.text)
        ORDER BY said.place RETURNING id`,
      [postId, fit],
    );
    return rows.map((row) => row.id);
  }
}
