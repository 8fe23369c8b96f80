/** How long an author may take a deletion back. */
export const UNDO_MINUTES = 10;

/** A `CommentType` from the table `comment c`. */
export const COMMENT_COLUMNS = `c.id, c.post_id AS "postId", c.parent_id AS "parentId", c.root_id AS "rootId", c.author_id AS "authorId",
  c.source AS markdown, c.stance_option_id AS "stanceOptionId", c.is_reason AS "isReason", CASE WHEN c.author_id IS NULL THEN NULL ELSE c.created_at END AS "createdAt",
  CASE WHEN c.shows_edit THEN c.edited_at END AS "editedAt", COALESCE(c.edited_at, c.created_at) AS "writtenAt", c.deleted_at AS "deletedAt", c.removed_at AS "removedAt", c.withheld, c.like_count AS "likeCount", c.reply_count AS "replyCount", c.controversy, c.bridge,
  c.credit_count AS "creditCount", c.is_turned AS "isTurned",
  COALESCE(c.deleted_at > clock_timestamp() - interval '${UNDO_MINUTES} minutes', false) AS "isUndoable"`;
