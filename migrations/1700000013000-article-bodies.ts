import type { MigrationInterface, QueryRunner } from 'typeorm';

interface Node {
  type: string;
  attrs?: object;
  text?: string;
  content?: Node[];
}

const line = (text: string): Node[] => (text ? [{ type: 'text', text }] : []);

/** Headings, lists and paragraphs, as the sample articles used them; other signs stay as they were typed. */
function nodesOf(markdown: string): Node[] {
  return markdown.split(/\n{2,}/).map((block): Node => {
    const heading = /^(#{1,6}) (.*)$/s.exec(block);
    if (heading) return { type: 'heading', attrs: { level: (heading[1] ?? '').length > 2 ? 3 : 2 }, content: line(heading[2] ?? '') };
    const lines = block.split('\n');
    if (!lines.every((one) => one.startsWith('- '))) return { type: 'paragraph', content: line(lines.join(' ')) };
    const item = (one: string): Node => ({ type: 'listItem', content: [{ type: 'paragraph', content: line(one.slice(2)) }] });
    return { type: 'bulletList', content: lines.map(item) };
  });
}

/** The text of an article becomes one document, with its galleries where they are shown. */
export class ArticleBodies1700000013000 implements MigrationInterface {
  name = 'ArticleBodies1700000013000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE article RENAME COLUMN body TO markdown`);
    await db.query(`ALTER TABLE article ADD COLUMN body jsonb, ADD COLUMN disclosure text`);
    const articles = (await db.query(`
      SELECT a.post_id AS id, a.markdown, (
        SELECT json_agg(json_build_object('pictureId', g.picture_id::text, 'caption', g.caption, 'via', NULL, 'price', NULL, 'bagId', NULL) ORDER BY g.position)
          FROM gallery_item g WHERE g.article_id = a.post_id) AS items
        FROM article a`)) as { id: string; markdown: string; items: object[] | null }[];
    for (const { id, markdown, items } of articles) {
      const gallery = items ? [{ type: 'gallery', attrs: { kind: 'PRODUCTS', title: '', introduction: '', items } }] : [];
      const body = { version: 1, doc: { type: 'doc', content: [...nodesOf(markdown.trim()), ...gallery] } };
      await db.query(`UPDATE article SET body = $2 WHERE post_id = $1`, [id, JSON.stringify(body)]);
    }
    await db.query(`
      ALTER TABLE article DROP COLUMN markdown, ALTER COLUMN body SET NOT NULL,
        ADD CONSTRAINT ck_article_body CHECK (jsonb_typeof(body -> 'doc') = 'object' AND jsonb_typeof(body -> 'version') = 'number'),
        ADD CONSTRAINT ck_article_disclosure CHECK (disclosure IN ('AFFILIATE', 'SPONSORED', 'GIFT'))`);
    await db.query(`
      CREATE TABLE article_picture (
        article_id bigint NOT NULL,
        picture_id bigint NOT NULL,
        CONSTRAINT pk_article_picture PRIMARY KEY (article_id, picture_id),
        CONSTRAINT fk_article_picture_article_id FOREIGN KEY (article_id) REFERENCES article (post_id),
        CONSTRAINT fk_article_picture_picture_id FOREIGN KEY (picture_id) REFERENCES picture (id)
      )`);
    await db.query(`INSERT INTO article_picture SELECT DISTINCT article_id, picture_id FROM gallery_item`);
    await db.query(`DROP TABLE gallery_item`);
    await db.query(`CREATE INDEX ix_article_picture_picture_id ON article_picture (picture_id)`);
    await db.query(`CREATE INDEX ix_article_bag_bag_id ON article_bag (bag_id)`);
    await db.query(`
      CREATE TABLE series (
        id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        slug text NOT NULL,
        title text NOT NULL,
        dek text NOT NULL,
        year smallint,
        is_sample boolean NOT NULL DEFAULT false,
        CONSTRAINT pk_series PRIMARY KEY (id),
        CONSTRAINT uq_series_slug UNIQUE (slug),
        CONSTRAINT uq_series_year UNIQUE (year),
        CONSTRAINT ck_series_slug CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        CONSTRAINT ck_series_year CHECK (year BETWEEN 1900 AND 2200)
      )`);
    await db.query(`
      CREATE TABLE series_article (
        series_id bigint NOT NULL,
        article_id bigint NOT NULL,
        position smallint NOT NULL,
        note text,
        CONSTRAINT pk_series_article PRIMARY KEY (series_id, article_id),
        CONSTRAINT uq_series_article_series_id_position UNIQUE (series_id, position),
        CONSTRAINT fk_series_article_series_id FOREIGN KEY (series_id) REFERENCES series (id),
        CONSTRAINT fk_series_article_article_id FOREIGN KEY (article_id) REFERENCES article (post_id)
      )`);
    await db.query(`CREATE INDEX ix_series_article_article_id ON series_article (article_id)`);
  }

  /** The words come back as they are; the order of galleries in the text is lost. */
  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE series_article, series`);
    await db.query(`DROP INDEX ix_article_bag_bag_id`);
    await db.query(`
      CREATE TABLE gallery_item (
        id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        article_id bigint NOT NULL,
        picture_id bigint NOT NULL,
        position smallint NOT NULL,
        caption text NOT NULL,
        CONSTRAINT pk_gallery_item PRIMARY KEY (id),
        CONSTRAINT uq_gallery_item_article_id_position UNIQUE (article_id, position),
        CONSTRAINT fk_gallery_item_article_id FOREIGN KEY (article_id) REFERENCES article (post_id),
        CONSTRAINT fk_gallery_item_picture_id FOREIGN KEY (picture_id) REFERENCES picture (id)
      )`);
    await db.query(`
      INSERT INTO gallery_item (article_id, picture_id, position, caption)
      SELECT a.post_id, (item ->> 'pictureId')::bigint, row_number() OVER (PARTITION BY a.post_id) - 1, item ->> 'caption'
        FROM article a, jsonb_path_query(a.body, '$.doc.content[*] ? (@.type == "gallery").attrs.items[*]') AS item`);
    await db.query(`DROP TABLE article_picture`);
    await db.query(`ALTER TABLE article DROP CONSTRAINT ck_article_body, DROP CONSTRAINT ck_article_disclosure, DROP COLUMN disclosure`);
    await db.query(`ALTER TABLE article RENAME COLUMN body TO document`);
    await db.query(`ALTER TABLE article ADD COLUMN body text`);
    await db.query(`
      UPDATE article SET body = COALESCE((
        SELECT string_agg(words, E'\\n\\n' ORDER BY at) FROM (
          SELECT at, (SELECT string_agg(word #>> '{}', '') FROM jsonb_path_query(node, '$.**.text') AS word) AS words
            FROM jsonb_array_elements(document -> 'doc' -> 'content') WITH ORDINALITY AS part (node, at)) AS parts), '')`);
    await db.query(`ALTER TABLE article DROP COLUMN document, ALTER COLUMN body SET NOT NULL`);
  }
}
