import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Uploads1700000013600 implements MigrationInterface {
  name = 'Uploads1700000013600';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE picture
        ALTER COLUMN recipe DROP NOT NULL,
        ALTER COLUMN alt DROP NOT NULL,
        ADD COLUMN hash text,
        ADD COLUMN master text,
        ADD COLUMN master_width integer,
        ADD COLUMN master_height integer,
        ADD COLUMN widths integer[],
        ADD COLUMN placeholder text,
        ADD COLUMN purpose text,
        ADD COLUMN owner_id bigint,
        ADD COLUMN file_name text,
        ADD COLUMN source text,
        ADD COLUMN licence text,
        ADD COLUMN focal_x smallint NOT NULL DEFAULT 50,
        ADD COLUMN focal_y smallint NOT NULL DEFAULT 50,
        ADD COLUMN crop_left integer,
        ADD COLUMN crop_top integer,
        ADD COLUMN crop_width integer,
        ADD COLUMN crop_height integer,
        ADD COLUMN waits_for_cut boolean NOT NULL DEFAULT false,
        ADD COLUMN is_kept boolean NOT NULL DEFAULT false,
        ADD COLUMN created_at timestamptz NOT NULL DEFAULT now(),
        ADD COLUMN lost_since timestamptz,
        ADD CONSTRAINT uq_picture_hash UNIQUE (hash),
        ADD CONSTRAINT fk_picture_owner_id FOREIGN KEY (owner_id) REFERENCES member (id) ON DELETE SET NULL,
        ADD CONSTRAINT ck_picture_kind CHECK (
          CASE WHEN recipe IS NOT NULL THEN hash IS NULL AND alt IS NOT NULL
               ELSE num_nulls(hash, master, master_width, master_height, widths, placeholder, purpose) = 0 END),
        ADD CONSTRAINT ck_picture_hash CHECK (hash ~ '^[0-9a-f]{24}$'),
        ADD CONSTRAINT ck_picture_purpose CHECK (purpose IN ('AVATAR', 'LIBRARY', 'POST')),
        ADD CONSTRAINT ck_picture_licence CHECK (licence IN ('OWN', 'PERMISSION', 'PRESS', 'CC_BY', 'CC_BY_SA', 'CC0', 'PUBLIC_DOMAIN')),
        ADD CONSTRAINT ck_picture_focal CHECK (focal_x BETWEEN 0 AND 100 AND focal_y BETWEEN 0 AND 100),
        ADD CONSTRAINT ck_picture_crop CHECK (
          num_nulls(crop_left, crop_top, crop_width, crop_height) = 4
          OR (num_nulls(crop_left, crop_top, crop_width, crop_height) = 0 AND crop_left >= 0 AND crop_top >= 0 AND crop_width > 0 AND crop_height > 0
              AND crop_left + crop_width <= master_width AND crop_top + crop_height <= master_height))`);
    await db.query(`CREATE INDEX ix_picture_owner_id ON picture (owner_id)`);
    await db.query(`
      CREATE TABLE upload (
        id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        member_id bigint NOT NULL,
        purpose text NOT NULL,
        max_bytes integer NOT NULL,
        expires_at timestamptz NOT NULL,
        state text NOT NULL DEFAULT 'PERMITTED',
        file_name text,
        declared_type text,
        message text,
        picture_id bigint,
        replaces_id bigint,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_upload PRIMARY KEY (id),
        CONSTRAINT fk_upload_member_id FOREIGN KEY (member_id) REFERENCES member (id) ON DELETE CASCADE,
        CONSTRAINT fk_upload_picture_id FOREIGN KEY (picture_id) REFERENCES picture (id) ON DELETE SET NULL,
        CONSTRAINT fk_upload_replaces_id FOREIGN KEY (replaces_id) REFERENCES picture (id) ON DELETE SET NULL,
        CONSTRAINT ck_upload_purpose CHECK (purpose IN ('AVATAR', 'LIBRARY', 'POST')),
        CONSTRAINT ck_upload_state CHECK (state IN ('PERMITTED', 'RECEIVING', 'RECEIVED', 'READY', 'REFUSED')),
        CONSTRAINT ck_upload_max_bytes CHECK (max_bytes > 0),
        CONSTRAINT ck_upload_message CHECK ((state = 'REFUSED') = (message IS NOT NULL))
      )`);
    await db.query(`CREATE INDEX ix_upload_member_id ON upload (member_id)`);
    await db.query(`CREATE INDEX ix_upload_picture_id ON upload (picture_id)`);
    await db.query(`CREATE INDEX ix_upload_replaces_id ON upload (replaces_id)`);
    await db.query(`
      CREATE TABLE avatar (
        member_id bigint NOT NULL,
        picture_id bigint NOT NULL,
        CONSTRAINT pk_avatar PRIMARY KEY (member_id),
        CONSTRAINT uq_avatar_picture_id UNIQUE (picture_id),
        CONSTRAINT fk_avatar_member_id FOREIGN KEY (member_id) REFERENCES member (id) ON DELETE CASCADE,
        CONSTRAINT fk_avatar_picture_id FOREIGN KEY (picture_id) REFERENCES picture (id)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE avatar, upload`);
    await db.query(`DELETE FROM picture WHERE recipe IS NULL`);
    await db.query(`
      ALTER TABLE picture
        DROP CONSTRAINT ck_picture_kind,
        ALTER COLUMN recipe SET NOT NULL,
        ALTER COLUMN alt SET NOT NULL,
        DROP COLUMN hash, DROP COLUMN master, DROP COLUMN master_width, DROP COLUMN master_height, DROP COLUMN widths, DROP COLUMN placeholder,
        DROP COLUMN purpose, DROP COLUMN owner_id, DROP COLUMN file_name, DROP COLUMN source, DROP COLUMN licence, DROP COLUMN focal_x,
        DROP COLUMN focal_y, DROP COLUMN crop_left, DROP COLUMN crop_top, DROP COLUMN crop_width, DROP COLUMN crop_height, DROP COLUMN waits_for_cut,
        DROP COLUMN is_kept, DROP COLUMN created_at, DROP COLUMN lost_since`);
  }
}
