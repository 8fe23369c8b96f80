import type { MigrationInterface, QueryRunner } from 'typeorm';

/** As they come with the site; admins word them from then on. */
const RULES = [
  {
    key: 'be-kind',
    title: 'Go for the bag, not the person',
    text:
      'Be as rude as you like about a clasp. Leave out anybody’s looks, age, purse or taste as a person: a member ' +
      'who votes the other way is wrong about a bag and nothing else.',
    reasonTemplate:
      'What you wrote was about a member more than about the bag, so we took it down. You are welcome to make the same ' +
      'point again without the personal part.',
    pictureTemplate:
      'The picture beside your name was aimed at a person, so we took it away. Your name stays as it is, and you ' +
      'are welcome to choose another picture.',
  },
  {
    key: 'no-spam',
    title: 'No advertising',
    text:
      'Do not post to sell, to collect clicks or to hand out discount codes, and do not post the same thing twice. ' +
      'Naming the shop where you bought your own bag is fine.',
    reasonTemplate:
      'We removed what you wrote because it reads as advertising. If you own or have used the bag yourself, tell us ' +
      'how it has held up: that we would gladly keep.',
    pictureTemplate:
      'The picture beside your name reads as advertising, so we took it away. You are welcome to choose one that ' +
      'sells nothing.',
  },
  {
    key: 'stay-on-topic',
    title: 'Stay with the question',
    text:
      'Each article asks one question, and the comments are for answering it. A joke is allowed to wander; ' +
      'a quarrel brought in from elsewhere is not.',
    reasonTemplate:
      'What you wrote had drifted away from the question that is asked there, so we removed it. Nothing was wrong ' +
      'with it otherwise: you are free to post it where it belongs.',
    pictureTemplate:
      'The picture beside your name carried a quarrel from elsewhere into every talk, so we took it away. You are ' +
      'welcome to choose another one.',
  },
  {
    key: 'no-fakes',
    title: 'No counterfeits',
    text:
      'Do not sell, link to or recommend fakes, replicas or “inspired” copies that carry somebody else’s name. Asking ' +
      'how to recognise a fake is welcome; telling people where to find one is not.',
    reasonTemplate:
      'What you wrote pointed to counterfeit goods, and we do not host that in any form. Please do not post it again: ' +
      'after a second time we may suspend the account.',
    pictureTemplate:
      'The picture beside your name pointed to counterfeit goods, and we do not host that in any form. Please do ' +
      'not use it again: after a second time we may suspend the account.',
  },
  {
    key: 'privacy',
    title: 'Keep private things private',
    text:
      'No addresses, telephone numbers, order numbers or real names that their owner has not made public here. That ' +
      'includes your own: strangers read this page.',
    reasonTemplate:
      'What you wrote contained somebody’s private details, so we removed it to protect them. Feel free to post it ' +
      'again with those details left out.',
    pictureTemplate:
      'The picture beside your name showed somebody’s private details, so we took it away to protect them. You are ' +
      'welcome to choose another one.',
  },
  {
    key: 'other',
    title: 'Something else is wrong',
    text:
      'For whatever the other rules did not foresee: something unlawful, something dangerous, a page that has come ' +
      'apart. Add a line of explanation, because the moderator sees only what you tell them.',
    reasonTemplate:
      'We removed what you wrote for a reason that our other rules do not name. The moderator’s own ' +
      'words follow.',
    pictureTemplate:
      'We took away the picture beside your name for a reason that our other rules do not name. The moderator’s own ' +
      'words follow.',
  },
] as const;

/** The rules of the house are worded in the database. */
export class HouseRules1700000019800 implements MigrationInterface {
  name = 'HouseRules1700000019800';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE house_rule
        ADD title text,
        ADD text text,
        ADD reason_template text,
        ADD picture_template text,
        ADD version integer NOT NULL DEFAULT 1,
        ADD changed_at timestamptz,
        ADD retired_at timestamptz`);
    for (const { key, title, text, reasonTemplate, pictureTemplate } of RULES) {
      await db.query(`UPDATE house_rule SET title = $2, text = $3, reason_template = $4, picture_template = $5 WHERE key = $1`, [key, title, text, reasonTemplate, pictureTemplate]);
    }
    await db.query(`
      ALTER TABLE house_rule
        ALTER title SET NOT NULL,
        ALTER text SET NOT NULL,
        ALTER reason_template SET NOT NULL,
        ALTER picture_template SET NOT NULL,
        ADD CONSTRAINT ck_house_rule_position CHECK (position BETWEEN 0 AND 999),
        ADD CONSTRAINT ck_house_rule_title CHECK (char_length(title) BETWEEN 3 AND 80),
        ADD CONSTRAINT ck_house_rule_text CHECK (char_length(text) BETWEEN 10 AND 600),
        ADD CONSTRAINT ck_house_rule_templates CHECK (char_length(reason_template) BETWEEN 10 AND 1000 AND char_length(picture_template) BETWEEN 10 AND 1000),
        ADD CONSTRAINT ck_house_rule_retired CHECK (retired_at IS NULL OR key <> 'other')`);
    await db.query(`CREATE UNIQUE INDEX uq_house_rule_title ON house_rule (lower(title)) WHERE retired_at IS NULL`);
  }

  /** Rules that admins have added have no place in what was before: they stay, without their words. */
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE house_rule
        DROP COLUMN title,
        DROP COLUMN text,
        DROP COLUMN reason_template,
        DROP COLUMN picture_template,
        DROP COLUMN version,
        DROP COLUMN changed_at,
        DROP COLUMN retired_at,
        DROP CONSTRAINT ck_house_rule_position`);
  }
}
