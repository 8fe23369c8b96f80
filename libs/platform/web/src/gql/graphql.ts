/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AddCannedReasonInput = {
  ruleId: string;
  /** Between 3 and 1000 characters. */
  text: string;
  /** At most 80 characters. */
  title: string;
};

export type AddCommentInput = {
  /** Markdown, at most 5000 characters. */
  body: string;
  /** The comment that is answered. */
  parentId?: string | null | undefined;
  /** The article or topic. */
  postId: string;
  /** The draft that this sends. */
  unsentId?: string | null | undefined;
};

export type AddMemberNoteInput = {
  memberId: string;
  /** At most 2000 characters. */
  text: string;
};

/** What the tiers below the highest have so many of a day. */
export type AllowanceKind =
  | 'LINKS'
  | 'PICTURES'
  | 'TOPICS';

export type AppealInput = {
  measureId: string;
  /** Between 10 and 2000 characters. */
  text: string;
};

/** What is left out stays as it is. */
export type ArrangeTopicInput = {
  /** Moves it there. */
  boardId?: string | null | undefined;
  isLocked?: boolean | null | undefined;
  isPinned?: boolean | null | undefined;
  /** Everybody reads it. */
  reason: string;
  /** Slow mode; 0 switches it off. */
  slowSeconds?: number | null | undefined;
  topicId: string;
};

export type AskAnewInput = {
  articleId: string;
  poll: PollDraftInput;
  /** That the editor has read. */
  pollId: string;
  /** Between 3 and 500 characters; shown with the verdict. */
  reason: string;
};

/** WATCH: told of everything new. TRACK: what is new is marked, nothing is told. MUTE: neither. Without one, answers to oneself are told. */
export type Attention =
  | 'MUTE'
  | 'TRACK'
  | 'WATCH';

export type AuditLogFilter = {
  /** comment.removed. */
  action?: string | null | undefined;
  /** Who acted, by handle. */
  actor?: string | null | undefined;
  /** First day (UTC), like 2026-01-31. */
  from?: string | null | undefined;
  /** Only what the public log shows, or only what it does not. */
  isPublic?: boolean | null | undefined;
  /** Key of a house rule. */
  rule?: string | null | undefined;
  subjectId?: string | null | undefined;
  /** comment, topic, member, poll. */
  subjectKind?: string | null | undefined;
  /** Last day (UTC). */
  until?: string | null | undefined;
};

/** A side from which the catalogue can be looked at. */
export type BagFacet =
  | 'CARRY'
  | 'COLOUR'
  | 'FITS'
  | 'LIFE_ROLE'
  | 'MATERIAL'
  | 'OCCASION'
  | 'PERSONA'
  | 'PRICE'
  | 'SEASON'
  | 'SILHOUETTE';

/** Bags that a member wants, and bags that they own. */
export type BagList =
  | 'COLLECTION'
  | 'DREAM';

export type BagOfferInput = {
  /** Decimal: 249.50. */
  amount?: string | null | undefined;
  /** The day on which it was seen: 2026-10-01. */
  asOf?: string | null | undefined;
  /** ISO 4217. */
  currency?: string | null | undefined;
  /** Somebody pays for the link. */
  isPromoted: boolean;
  /** By name, address or another name. */
  seller: string;
  url?: string | null | undefined;
};

/** Whether everybody sees who voted what. Fixed when a poll is made. */
export type Ballots =
  | 'OPEN'
  | 'SECRET';

export type BoardAttentionInput = {
  boardId: string;
  /** Null: as usual. */
  level?: Attention | null | undefined;
};

export type BulkCaseInput = {
  kind: SubjectKind;
  objectId: string;
  /** That of the case as it was shown: when it has changed meanwhile, nothing is decided. */
  version: string;
};

export type BulkDecideInput = {
  /** At most 50. */
  cases: Array<BulkCaseInput>;
  outcome: DecisionOutcome;
  reason?: string | null | undefined;
  ruleId?: string | null | undefined;
};

export type CastVoteInput = {
  /** The options chosen: one; several for MULTIPLE, in any order; the best first for RANKED, where an empty id is a rank left out. */
  choice: Array<string>;
  pollId: string;
  /** Names this request: sent again with the same key it changes nothing. Kept for a day. */
  requestId?: string | null | undefined;
};

export type CatalogueFilterInput = {
  /** In the names of bags, brands and trends, and their synonyms. */
  search?: string | null | undefined;
  /** All of them hold. */
  with?: Array<FacetChoiceInput> | null | undefined;
  /** None of them holds. */
  without?: Array<FacetChoiceInput> | null | undefined;
};

/** One of these changes. */
export type ChangeBagsInput = {
  addFacet?: FacetChoiceInput | null | undefined;
  /** By name, address or another name. */
  brand?: string | null | undefined;
  removeFacet?: FacetChoiceInput | null | undefined;
  /** By name, address or another name. */
  trend?: string | null | undefined;
};

export type ChangePollOptionsInput = {
  /** All that there shall be, in their order: 2 to 20. */
  options: Array<PollChoiceInput>;
  pollId: string;
};

export type ChangeRoleInput = {
  memberId: string;
  /** For the audit log. */
  reason: string;
  role: Role;
};

export type CloseArticlePollInput = {
  articleId: string;
  /** That the editor has read. */
  pollId: string;
  /** Between 3 and 500 characters; shown with the verdict. */
  reason: string;
};

export type ClosePollInput = {
  pollId: string;
  /** Between 3 and 500 characters; shown with the verdict. */
  reason: string;
};

/** BEST: most liked. CONTROVERSIAL: liked, and answered by others who do not stand on the same side, about equally. BRIDGE: liked by both camps. The last two tell of sides: while these are hidden from the viewer, they give BEST. */
export type CommentSort =
  | 'BEST'
  | 'BRIDGE'
  | 'CONTROVERSIAL'
  | 'NEWEST'
  | 'OLDEST';

/** Deleted: by its author. Removed: by a moderator. Hidden: until a moderator decides. These three leave a marker. Held: before publication, for its author and staff alone. */
export type CommentState =
  | 'DELETED'
  | 'HELD'
  | 'HIDDEN'
  | 'REMOVED'
  | 'VISIBLE';

/** Words: any of `words`, whole words. Links, pictures: at least `number`. Rate: at least `number` within `minutes`. Tier: `tier` or below. Age: an account younger than `number` days. First posts: among the first `number`. Board: on one of `boardIds`. */
export type ConditionKind =
  | 'AGE'
  | 'BOARD'
  | 'FIRST_POSTS'
  | 'LINKS'
  | 'PICTURES'
  | 'RATE'
  | 'TIER'
  | 'WORDS';

/** One of the two. */
export type ConfirmSignInInput = {
  /** The six digits that were mailed to the viewer’s address. */
  code?: string | null | undefined;
  password?: string | null | undefined;
};

/** A rectangle in pixels of the whole picture. */
export type CropInput = {
  height: number;
  left: number;
  top: number;
  width: number;
};

export type DecideAppealInput = {
  /** Between 3 and 1000 characters; the member reads it. */
  answer: string;
  id: string;
  /** What was done is taken back. */
  isOverturned: boolean;
};

export type DecideInput = {
  kind: SubjectKind;
  objectId: string;
  outcome: DecisionOutcome;
  /** Between 3 and 1000 characters; the author reads it. Needed to remove. */
  reason?: string | null | undefined;
  /** The house rule that it breaks; needed to remove. */
  ruleId?: string | null | undefined;
  /** That of the case as it was shown: when it has changed meanwhile, nothing is decided. */
  version?: string | null | undefined;
};

/** Hidden: out of sight until somebody decides for good. */
export type DecisionOutcome =
  | 'HIDE'
  | 'KEEP'
  | 'REMOVE';

/** By the last change, by title, or by publication. */
export type DeskSort =
  | 'CHANGED'
  | 'PUBLISHED'
  | 'TITLE';

/** Where an article stands. */
export type DeskState =
  /** Published, with changes that readers do not have yet. */
  | 'CHANGED'
  /** A draft in the trash, for thirty days. */
  | 'DISCARDED'
  | 'DRAFT'
  | 'PUBLISHED'
  /** By moderators. */
  | 'REMOVED'
  | 'SCHEDULED'
  /** By editors, who can bring it back. */
  | 'WITHDRAWN';

export type DiscardArticleInput = {
  id: string;
  /** Of what is published: between 3 and 500 characters, for whoever comes to its address. */
  reason?: string | null | undefined;
  /** That the editor has read. */
  revision: number;
};

/** Why somebody else’s money or goods are in an article. */
export type Disclosure =
  | 'AFFILIATE'
  | 'GIFT'
  | 'SPONSORED';

export type EditCommentInput = {
  /** Markdown, at most 5000 characters; 280 for a reason. */
  body: string;
  commentId: string;
  /** The draft that this sends. */
  unsentId?: string | null | undefined;
};

/** What is left out stays; null takes it away. */
export type EditPictureInput = {
  /** What can be seen, for those who cannot: at most 500 characters. */
  alt?: string | null | undefined;
  /** Whom it is owed to. */
  credit?: string | null | undefined;
  /** Where the credit leads. */
  creditUrl?: string | null | undefined;
  crop?: CropInput | null | undefined;
  /** Percent from the left. */
  focalX?: number | null | undefined;
  /** Percent from the top. */
  focalY?: number | null | undefined;
  id: string;
  /** Stays although nothing shows it. */
  isKept?: boolean | null | undefined;
  licence?: Licence | null | undefined;
  /** Where it was found. */
  source?: string | null | undefined;
};

/** What is left out stays as it is. */
export type EditPollInput = {
  labels?: Array<PollLabelInput> | null | undefined;
  pollId: string;
  /** Between 3 and 200 characters. */
  question?: string | null | undefined;
};

export type EditTopicInput = {
  /** Markdown, at most 10000 characters. */
  body: string;
  title: string;
  topicId: string;
  /** The draft that this sends. */
  unsentId?: string | null | undefined;
};

export type FacetChoiceInput = {
  facet: BagFacet;
  value: string;
};

/** What the desk counts. An active member has commented or started a topic. */
export type FigureKind =
  | 'ACTIVE_MEMBERS'
  | 'COMMENTS'
  | 'REPORTS'
  | 'SIGN_UPS'
  | 'TOPICS'
  | 'VOTES';

export type FirstAdminInput = {
  email: string;
  password: string;
  /** From the console of the server. */
  token: string;
};

/** What a new site needs before it opens; read from its facts. */
export type FirstStepKind =
  | 'ARTICLE'
  | 'BACKUP'
  | 'BOARD'
  | 'COLLEAGUE'
  | 'CONTACT'
  | 'HOUSE_RULES'
  | 'MAIL'
  | 'SAMPLE';

/** What became of a forecast. */
export type ForecastScore =
  | 'BEING_ASKED'
  | 'CAME_TRUE'
  | 'FAILED'
  | 'UNDECIDED'
  | 'WAITING';

export type GiveReasonInput = {
  /** Markdown, at most 280 characters. */
  body: string;
  pollId: string;
};

export type GiveTierInput = {
  memberId: string;
  /** For the log of the staff. */
  reason: string;
  /** Null: computed again. */
  tier?: Tier | null | undefined;
};

export type HistoryStep =
  | 'DAY'
  | 'HOUR';

/** By what right a picture is shown. */
export type Licence =
  | 'CC0'
  | 'CC_BY'
  | 'CC_BY_SA'
  | 'OWN'
  | 'PERMISSION'
  | 'PRESS'
  | 'PUBLIC_DOMAIN';

export type LiftSanctionInput = {
  kind: SanctionKind;
  memberId: string;
  /** Between 3 and 500 characters; the member reads it. */
  reason: string;
};

/** The colour a trend is lined with. */
export type Lining =
  | 'INK'
  | 'MOSS'
  | 'OCHRE'
  | 'PLUM'
  | 'ROSE'
  | 'RUST';

/** Who may see a list. */
export type ListAudience =
  | 'MEMBERS'
  | 'PRIVATE'
  | 'PUBLIC';

/** STAFF: editors, moderators and admins. */
export type MemberRoleFilter =
  | 'ADMIN'
  | 'EDITOR'
  | 'MEMBER'
  | 'MODERATOR'
  | 'STAFF';

/** What is in force now, or sample members. */
export type MemberStanding =
  | 'BANNED'
  | 'LIMITED'
  | 'SAMPLE'
  | 'SUSPENDED';

export type MergeTopicsInput = {
  /** Where its talk goes. */
  intoId: string;
  /** Everybody reads it. */
  reason: string;
  /** Becomes a signpost. */
  topicId: string;
};

export type NoticeKind =
  | 'APPEAL_DECIDED'
  | 'BANNED'
  | 'HIDDEN'
  | 'LIMITED'
  | 'MENTIONED'
  | 'POLL_CLOSED'
  | 'POLL_CLOSING'
  | 'REMOVED'
  | 'REPLY'
  | 'REPORT_DECIDED'
  | 'REPORT_TURNED'
  | 'RESTORED'
  | 'ROLE_CHANGED'
  | 'SUSPENDED'
  | 'SUSPENSION_LIFTED'
  | 'TALLY_DRIFTED'
  | 'TOPIC_STARTED'
  | 'WARNED'
  | 'WATCHED';

/** What becomes of a text when another one was saved meanwhile. */
export type OnConflict =
  | 'KEEP_MINE'
  | 'KEEP_THEIRS'
  | 'REFUSE';

export type Outcome =
  | 'NAY'
  | 'NO_VOTES'
  /** YAY and NAY alike. */
  | 'SPLIT'
  /** Of a poll of another kind than YAY_NAY: several options are level at the top. */
  | 'TIED'
  /** Of a poll of another kind than YAY_NAY: one option has won. */
  | 'WON'
  | 'YAY';

/** What a trend is worn with. */
export type PairingKind =
  | 'OCCASION'
  | 'OUTFIT'
  | 'SEASON';

export type PasswordSignInInput = {
  email: string;
  password: string;
};

export type PermitUploadInput = {
  purpose: PicturePurpose;
  /** The picture of the library whose place the new one takes. */
  replacesId?: string | null | undefined;
};

/** What is to be put right about pictures. */
export type PictureFilter =
  | 'ALL'
  | 'LOST'
  | 'MISSING_ALT'
  | 'MISSING_CREDIT'
  | 'UNUSED';

/** Where a picture may be used. */
export type PicturePurpose =
  | 'AVATAR'
  | 'LIBRARY'
  | 'POST';

export type PollChoiceInput = {
  /** At most 80 characters. */
  label: string;
  /** Of a choice that stays; without it, a new one. */
  optionId?: string | null | undefined;
};

export type PollDraftInput = {
  ballots: Ballots;
  changesAllowed: boolean;
  closesAt?: string | null | undefined;
  kind: PollKind;
  maxChoices: number;
  minChoices: number;
  options: Array<PollDraftOptionInput>;
  question: string;
  resultsRule: ResultsRule;
  voterRole: Role;
  voterTier: Tier;
};

export type PollDraftOptionInput = {
  bagId?: string | null | undefined;
  label: string;
};

export type PollKind =
  /** Between two bags. */
  | 'HEAD_TO_HEAD'
  /** Between minChoices and maxChoices options, all alike. */
  | 'MULTIPLE'
  /** The best first; counted by instant run-off. */
  | 'RANKED'
  | 'SINGLE'
  | 'YAY_NAY';

export type PollLabelInput = {
  /** At most 80 characters. */
  label: string;
  optionId: string;
};

export type PostAttentionInput = {
  /** Null: as usual. */
  level?: Attention | null | undefined;
  postId: string;
};

/** Whose eyes a preview is looked at with. */
export type PreviewViewer =
  | 'AFTER_VOTING'
  | 'BEFORE_VOTING'
  | 'CLOSED'
  | 'VISITOR';

export type QueueFilter = {
  /** Only what is about this member, by handle. */
  author?: string | null | undefined;
  /** Only what no colleague is looking at. */
  isFree?: boolean | null | undefined;
  /** Only what rules hold before publication. */
  isHeld?: boolean | null | undefined;
  /** Only what is out of sight until somebody decides, or only what is not. */
  isHidden?: boolean | null | undefined;
  kind?: SubjectKind | null | undefined;
  /** With an open report by this rule. */
  ruleId?: string | null | undefined;
};

/** Urgent: by what the reports weigh. Oldest: by how long it waits. */
export type QueueOrder =
  | 'OLDEST'
  | 'URGENT';

/** A table of the catalogue. */
export type RecordKind =
  | 'BAG'
  | 'BRAND'
  | 'SELLER'
  | 'TREND';

/** In which order the desk lists records. */
export type RecordSort =
  | 'MOST_USED'
  | 'NAME'
  | 'NEWEST'
  | 'OLDEST';

/** What hangs on a record. */
export type RecordUse =
  | 'ARTICLES'
  | 'BAGS'
  | 'DUPLICATES'
  | 'FORECASTS'
  | 'LISTS'
  | 'OFFERS'
  | 'OTHER'
  | 'POLLS'
  | 'TOPICS';

/** Why something was refused, for programs. */
export type RefusalReason =
  | 'ALREADY_DECIDED'
  | 'ALREADY_REPORTED'
  | 'BY_RULE'
  | 'CHANGES_NOT_ALLOWED'
  | 'CODE_EXPIRED'
  | 'COMMENT_GONE'
  | 'CONFLICT'
  | 'DUPLICATE_OPTION'
  | 'FORBIDDEN'
  | 'HANDLE_TAKEN'
  | 'INVALID'
  | 'LAST_ADMIN'
  | 'LIMITED'
  | 'LOCKED'
  | 'NOT_ELIGIBLE'
  | 'NOT_FOUND'
  | 'NOT_VOTED'
  | 'OPTIONS_FIXED'
  | 'POLL_CLOSED'
  | 'POLL_OPEN'
  | 'POST_GONE'
  | 'RANK_GAP'
  | 'REQUEST_REUSED'
  | 'SIGN_IN_AGAIN'
  | 'SIGN_IN_REQUIRED'
  | 'SUSPENDED'
  | 'TOO_FEW_OPTIONS'
  | 'TOO_MANY'
  | 'TOO_MANY_OPTIONS'
  | 'UNDO_EXPIRED'
  | 'UNKNOWN_OPTION'
  | 'WRONG_CODE'
  | 'WRONG_PASSWORD';

export type ReopenPollInput = {
  /** When it closes again; without it, by hand. */
  closesAt?: string | null | undefined;
  pollId: string;
  /** Between 3 and 500 characters; in the public log. */
  reason: string;
};

/** What may be wrong with a page. */
export type RepairKind =
  | 'DEAD_LINK'
  | 'NO_ALT'
  | 'NO_CREDIT'
  | 'OLD_ALT'
  | 'PICTURE_LOST';

export type ReportInput = {
  kind: SubjectKind;
  /** At most 500 characters; only moderators read it. */
  note?: string | null | undefined;
  objectId: string;
  /** The house rule that it breaks. */
  ruleId: string;
};

export type RestoreRevisionInput = {
  id: string;
  number: number;
  /** That the editor has read. */
  revision: number;
};

/** When the tally may be seen. */
export type ResultsRule =
  | 'AFTER_CLOSING'
  | 'AFTER_VOTING'
  | 'ALWAYS';

export type RevisionKind =
  | 'PUBLISHED'
  /** Of two texts written at the same time, the one that was not taken. */
  | 'SET_ASIDE'
  | 'UPDATED';

/** What a member is trusted with. */
export type Role =
  | 'ADMIN'
  | 'EDITOR'
  | 'MEMBER'
  | 'MODERATOR';

/** Hold: nobody reads it until a moderator has decided. Report: published, and in the queue. Limit: held, and its author is limited for some days. Refuse: not taken. */
export type RuleAction =
  | 'HOLD'
  | 'LIMIT'
  | 'REFUSE'
  | 'REPORT';

export type RuleConditionInput = {
  boardIds?: Array<string> | null | undefined;
  kind: ConditionKind;
  minutes?: number | null | undefined;
  number?: number | null | undefined;
  tier?: Tier | null | undefined;
  /** At most 200; a `*` at the end stands for any ending. */
  words?: Array<string> | null | undefined;
};

/** Whether all conditions of a rule must be met, or any. */
export type RuleMatch =
  | 'ALL'
  | 'ANY';

/** Warn: words only. Limit: reads and votes, but does not write. Suspend: only reads. Ban: only reads, without an end. */
export type SanctionKind =
  | 'BAN'
  | 'LIMIT'
  | 'SUSPEND'
  | 'WARN';

export type SanctionMemberInput = {
  /** Between 1 and 365, from now; for limits and suspensions. */
  days?: number | null | undefined;
  kind: SanctionKind;
  memberId: string;
  /** Between 10 and 500 characters; the member reads it. */
  reason: string;
  /** The house rule it is about. */
  ruleId?: string | null | undefined;
};

/** All of the article; what is left out is empty. The body stays when it is left out. */
export type SaveArticleInput = {
  /** Whose name stands above it; without it, as before. */
  authorId?: string | null | undefined;
  /** The text as JSON, as docs/decisions/0010 has it. */
  body?: string | null | undefined;
  coverId?: string | null | undefined;
  dek: string;
  disclosure?: Disclosure | null | undefined;
  id: string;
  onConflict?: OnConflict | null | undefined;
  poll?: PollDraftInput | null | undefined;
  relatedIds?: Array<string> | null | undefined;
  /** That the editor has read. */
  revision: number;
  seriesIds?: Array<string> | null | undefined;
  signOff?: string | null | undefined;
  slug: string;
  title: string;
  trendId?: string | null | undefined;
  /** The day that readers are told, as 2026-11-22. */
  updatedOn?: string | null | undefined;
};

export type SaveAudienceInput = {
  /** Members by handle, besides those who belong to it by their role. */
  handles: Array<string>;
  /** Null makes a new one. */
  id?: string | null | undefined;
  minRole?: Role | null | undefined;
  /** BASIC or ESTABLISHED. */
  minTier?: Tier | null | undefined;
  name: string;
};

export type SaveBoardGroupInput = {
  /** Null makes a new one. */
  id?: string | null | undefined;
  name: string;
  /** Groups stand in this order. */
  position: number;
};

export type SaveBoardInput = {
  groupId: string;
  /** Null makes a new one. */
  id?: string | null | undefined;
  name: string;
  /** The audience that may put a poll into a topic. */
  pollersId: string;
  /** Boards of a group stand in this order. */
  position: number;
  purpose: string;
  /** The audience that reads. */
  readersId: string;
  /** The end of its address: small letters, digits and hyphens. */
  slug: string;
  /** The audience that starts topics. */
  startersId: string;
  /** The audience that answers. */
  writersId: string;
};

export type SaveContentRuleInput = {
  action: RuleAction;
  /** The number of the version that was changed. */
  basedOn?: number | null | undefined;
  /** Between 1 and 10. */
  conditions: Array<RuleConditionInput>;
  houseRuleId: string;
  /** Null for a new rule. */
  id?: string | null | undefined;
  /** Of LIMIT: from 1 to 30. */
  limitDays?: number | null | undefined;
  match: RuleMatch;
  /** What the author of a hit reads; between 10 and 500 characters. */
  message: string;
  /** At most 80 characters. */
  name: string;
};

export type SaveHouseRuleInput = {
  /** The version that was changed; for a new one null. */
  basedOn?: number | null | undefined;
  /** Null makes a new one. */
  id?: string | null | undefined;
  /** Between 10 and 1000 characters. */
  pictureTemplate: string;
  /** From 0 to 999. */
  position: number;
  /** Between 10 and 1000 characters. */
  reasonTemplate: string;
  /** From 1 to 5. */
  severity: number;
  /** Between 10 and 600 characters. */
  text: string;
  /** Between 3 and 80 characters. */
  title: string;
};

export type SaveUnsentInput = {
  body: string;
  /** What this page saved or was given before. */
  id?: string | null | undefined;
  place: string;
  /** The revision that this page saw last. */
  revision?: number | null | undefined;
  title?: string | null | undefined;
  /** A name that the open page made up for itself. */
  writer: string;
};

export type ScheduleArticleInput = {
  id: string;
  /** Null takes it off the schedule. */
  publishAt?: string | null | undefined;
  /** That the editor has read. */
  revision: number;
};

export type SeenArticleInput = {
  id: string;
  /** That the editor has read. */
  revision: number;
};

export type SetBoardModeratorsInput = {
  boardId: string;
  /** All of them, at most 20; an empty list leaves the board to the moderators of the site. */
  handles: Array<string>;
  /** For the audit log. */
  reason: string;
};

export type SetPasswordInput = {
  /** Needed when there is one. */
  currentPassword?: string | null | undefined;
  password: string;
};

export type SettingInput = {
  key: SettingName;
  /** The value it was changed from. When it is another by now, nothing is changed. */
  seen?: string | null | undefined;
  value: string;
};

/** How a setting is written: a line of text, a number, true or false, one of some words. */
export type SettingKind =
  | 'CHOICE'
  | 'NUMBER'
  | 'SWITCH'
  | 'TEXT';

/** What the operator decides while the site runs. */
export type SettingName =
  | 'APPEAL_ANSWER_DAYS'
  | 'APPEAL_WITHIN_DAYS'
  | 'BASIC_LINKS_PER_DAY'
  | 'BASIC_PICTURES_PER_DAY'
  | 'BASIC_TOPICS_PER_DAY'
  | 'CODES_PER_ADDRESS'
  | 'CODES_PER_NETWORK'
  | 'COMMENTS_PER_FIVE_MINUTES'
  | 'CONTACT_ADDRESS'
  | 'EDIT_GRACE_MINUTES'
  | 'HANDLE_CHANGES_PER_DAY'
  | 'NEW_LINKS_PER_DAY'
  | 'NEW_PICTURES_PER_DAY'
  | 'NEW_TOPICS_PER_DAY'
  | 'REGISTRATION'
  | 'REPORTS_PER_HOUR'
  | 'RULES_PREFACE'
  | 'SITE_NAME'
  | 'TAGLINE'
  | 'TOPICS_PER_HOUR'
  | 'TOPIC_POLL_CHANGES'
  | 'TOPIC_POLL_RESULTS';

export type SignInInput = {
  /** Six digits; spaces between them are forgiven. */
  code: string;
  email: string;
};

export type SplitTopicInput = {
  boardId: string;
  /** How the new topic opens; Markdown. */
  body: string;
  /** Everybody reads it. */
  reason: string;
  /** Top comments; their answers go with them. */
  threadIds: Array<string>;
  title: string;
  topicId: string;
};

export type StartTopicInput = {
  /** The article whose talk goes on here. */
  articleId?: string | null | undefined;
  boardId: string;
  /** Markdown, at most 10000 characters. */
  body: string;
  poll?: TopicPollInput | null | undefined;
  /** Without it, now. */
  publishAt?: string | null | undefined;
  /** At most 140 characters. */
  title: string;
  /** At most three trends that it is about. */
  trendIds?: Array<string> | null | undefined;
  /** The draft that this sends. */
  unsentId?: string | null | undefined;
};

/** What can be reported and decided about. */
export type SubjectKind =
  | 'ARTICLE'
  | 'AVATAR'
  | 'COMMENT'
  | 'MEMBER'
  | 'TOPIC';

/** Deleted: by its author. Removed: by a moderator. Hidden: until one decides. Held: before publication, until one decides. */
export type SubjectState =
  | 'DELETED'
  | 'HELD'
  | 'HIDDEN'
  | 'REMOVED'
  | 'VISIBLE';

export type TextChange =
  | 'ADDED'
  | 'REMOVED'
  | 'SAME';

/** How long and how much a member has been here; computed, see docs/member-tiers.md. */
export type Tier =
  | 'BASIC'
  | 'ESTABLISHED'
  | 'NEW';

/** What is left out is as the site has settled it: YAY or NAY, by secret ballot, for every member. */
export type TopicPollInput = {
  ballots?: Ballots | null | undefined;
  /** Whether a vote may be changed or withdrawn. */
  changesAllowed?: boolean | null | undefined;
  /** Days until it closes, from publication; null leaves it open. */
  closesInDays?: number | null | undefined;
  kind?: PollKind | null | undefined;
  maxChoices?: number | null | undefined;
  minChoices?: number | null | undefined;
  /** Not of YAY_NAY, whose sides are given; of HEAD_TO_HEAD the two bags. */
  options?: Array<PollDraftOptionInput> | null | undefined;
  /** At most 140 characters. */
  question: string;
  resultsRule?: ResultsRule | null | undefined;
  /** At least this role may vote. */
  voterRole?: Role | null | undefined;
  /** At least this tier may vote. */
  voterTier?: Tier | null | undefined;
};

/** Removed: by a moderator. Hidden: until one decides. Held: before publication, until one decides. In all three its author and staff see it. Deleted: by its author; title and words are gone, what others wrote under it stays. */
export type TopicState =
  | 'DELETED'
  | 'HELD'
  | 'HIDDEN'
  | 'REMOVED'
  | 'VISIBLE';

export type TrendOriginInput = {
  fact: string;
  when: string;
};

export type TrendPairingInput = {
  advice: string;
  kind: PairingKind;
  with: string;
};

/** How far a sent file has come. */
export type UploadState =
  | 'PERMITTED'
  | 'READY'
  | 'RECEIVED'
  | 'RECEIVING'
  | 'REFUSED';

/** Without an id a new one; with an id also the version that was read. */
export type WriteBagInput = {
  /** By name, address or another name. */
  brand: string;
  carryModes: Array<string>;
  colours: Array<string>;
  firstSeen?: string | null | undefined;
  fits: Array<string>;
  id?: string | null | undefined;
  lifeRoles: Array<string>;
  materials: Array<string>;
  model: string;
  note?: string | null | undefined;
  occasions: Array<string>;
  offers: Array<BagOfferInput>;
  personas: Array<string>;
  pictureId: string;
  seasons: Array<string>;
  silhouette: string;
  /** Of a new one only; made from brand and model when left out. */
  slug?: string | null | undefined;
  /** By name, address or another name. */
  trend?: string | null | undefined;
  version?: number | null | undefined;
};

/** Without an id a new one. */
export type WriteForecastInput = {
  claim: string;
  /** When it should be seen, a day after that. */
  dueOn?: string | null | undefined;
  /** A YAY would make it true; otherwise a NAY. */
  expectsYay: boolean;
  id?: string | null | undefined;
  /** The poll that asks again; about the same trend. */
  pollId?: string | null | undefined;
  saidBy: string;
  /** A day: 2016-08-24. */
  saidOn: string;
  trendId: string;
  /** That was read; without an id none. */
  version?: number | null | undefined;
};

/** Without an id a new one; with an id also the version that was read. */
export type WriteHouseInput = {
  about?: string | null | undefined;
  id?: string | null | undefined;
  name: string;
  /** Of a new one only; made from the name when left out. */
  slug?: string | null | undefined;
  synonyms: Array<string>;
  url?: string | null | undefined;
  version?: number | null | undefined;
};

/** Without an id a new one; with an id also the version that was read. */
export type WriteTrendInput = {
  argumentsAgainst: Array<string>;
  argumentsFor: Array<string>;
  care: Array<string>;
  coverId: string;
  dek: string;
  id?: string | null | undefined;
  lining: Lining;
  name: string;
  origins: Array<TrendOriginInput>;
  outlook: Array<string>;
  pairings: Array<TrendPairingInput>;
  question: string;
  seenOn: Array<string>;
  /** Of a new one only; made from the name when left out. */
  slug?: string | null | undefined;
  synonyms: Array<string>;
  tips: Array<string>;
  version?: number | null | undefined;
};

/** What a member writes; reasons given with a vote are comments. */
export type WrittenKind =
  | 'ARTICLE'
  | 'COMMENT'
  | 'TOPIC';

export type ArticleQueryVariables = Exact<{
  slug: string;
  commentsAfter?: string | null | undefined;
  commentsAt?: string | null | undefined;
  commentsFirst: number;
  repliesFirst: number;
  commentsSort?: CommentSort | null | undefined;
  commentsCamp?: string | null | undefined;
  commentsChanged?: boolean | null | undefined;
}>;


export type ArticleQuery = { article: (
    { id: string, slug: string, title: string, dek: string, cover: { url: string }, poll: { id: string } | null, topics: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'TopicRowFragment': TopicRowFragment } }
    )> }
    & { ' $fragmentRefs'?: { 'ArticlePageFragment': ArticlePageFragment;'ArticleBodyFragment': ArticleBodyFragment;'Comments_Article_Fragment': Comments_Article_Fragment } }
  ) | null };

export type WithdrawnArticleQueryVariables = Exact<{
  slug: string;
}>;


export type WithdrawnArticleQuery = { withdrawnArticle: { withdrawnAt: string, reason: string } | null };

export type ArticlesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ArticlesQuery = { allSeries: Array<{ ' $fragmentRefs'?: { 'SeriesShelfFragment': SeriesShelfFragment } }>, articles: { nodes: Array<{ ' $fragmentRefs'?: { 'ArticleListFragment': ArticleListFragment } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type HomeQueryVariables = Exact<{ [key: string]: never; }>;


export type HomeQuery = { home: { ' $fragmentRefs'?: { 'HomePageFragment': HomePageFragment } } };

export type SeriesQueryVariables = Exact<{
  slug: string;
}>;


export type SeriesQuery = { series: (
    { id: string, slug: string, title: string, dek: string }
    & { ' $fragmentRefs'?: { 'SeriesPageFragment': SeriesPageFragment } }
  ) | null };

export type TopicQueryVariables = Exact<{
  id: string;
  commentsAfter?: string | null | undefined;
  commentsAt?: string | null | undefined;
  commentsFirst: number;
  repliesFirst: number;
  commentsSort?: CommentSort | null | undefined;
  commentsCamp?: string | null | undefined;
  commentsChanged?: boolean | null | undefined;
}>;


export type TopicQuery = { topic: (
    { id: string, title: string, path: string, state: TopicState, mergedInto: { id: string, path: string } | null, board: { id: string, isPrivate: boolean }, poll: { id: string } | null }
    & { ' $fragmentRefs'?: { 'TopicPageFragment': TopicPageFragment;'Comments_Topic_Fragment': Comments_Topic_Fragment } }
  ) | null };

export type TrendQueryVariables = Exact<{
  slug: string;
}>;


export type TrendQuery = { trend: (
    { id: string, slug: string, name: string, question: string, dek: string, synonyms: Array<string>, lining: Lining, cover: (
      { url: string }
      & { ' $fragmentRefs'?: { 'PhotoFragment': PhotoFragment } }
    ), poll: (
      { id: string }
      & { ' $fragmentRefs'?: { 'BallotFragment': BallotFragment } }
    ) | null, questions: { nodes: Array<(
        { id: string }
        & { ' $fragmentRefs'?: { 'BallotFragment': BallotFragment } }
      )> }, bags: { nodes: Array<{ ' $fragmentRefs'?: { 'BagRackFragment': BagRackFragment } }> }, articles: { nodes: Array<(
        { id: string, slug: string }
        & { ' $fragmentRefs'?: { 'ArticleListFragment': ArticleListFragment } }
      )> } }
    & { ' $fragmentRefs'?: { 'CampsFragment': CampsFragment;'TrendStoryFragment': TrendStoryFragment;'TrendVerdictsFragment': TrendVerdictsFragment } }
  ) | null };

export type TrendsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type TrendsQuery = { trends: { nodes: Array<{ ' $fragmentRefs'?: { 'TrendShelfFragment': TrendShelfFragment } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AccountQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountQuery = { me: { id: string, handle: string, email: string, role: Role, hasPassword: boolean, suspendedUntil: string | null, suspensionReason: string | null, canModerate: boolean, canEdit: boolean, unreadNotices: number, tierStanding: { tier: Tier, isGiven: boolean, next: { tier: Tier, days: number, visits: number } | null, allowances: Array<{ kind: AllowanceKind, perDay: number | null, perDayNext: number | null }> }, sessions: Array<{ id: string, isCurrent: boolean, createdAt: string, lastSeenAt: string, device: string }> } | null };

export type ChangeHandleMutationVariables = Exact<{
  handle: string;
}>;


export type ChangeHandleMutation = { changeHandle:
    | { __typename: 'MeChanged' }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type SetPasswordMutationVariables = Exact<{
  input: SetPasswordInput;
}>;


export type SetPasswordMutation = { setPassword:
    | { __typename: 'MeChanged' }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type RevokeSessionMutationVariables = Exact<{
  id: string;
}>;


export type RevokeSessionMutation = { revokeSession:
    | { __typename: 'MeChanged' }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type PublicMemberQueryVariables = Exact<{
  handle: string;
}>;


export type PublicMemberQuery = { member: { id: string, handle: string, role: Role, joinedAt: string, isSample: boolean, avatarUrl: string | null, suspendedUntil: string | null, viewerBlocks: boolean, viewerCanBlock: boolean } | null };

export type BlocksQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type BlocksQuery = { mutedWords: Array<string>, blocks: { nodes: Array<{ id: string, handle: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type BlockMutationVariables = Exact<{
  handle: string;
}>;


export type BlockMutation = { block:
    | { __typename: 'MemberChanged', member: { id: string, handle: string } }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type UnblockMutationVariables = Exact<{
  handle: string;
}>;


export type UnblockMutation = { unblock:
    | { __typename: 'MemberChanged', member: { id: string, handle: string } }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type MuteWordsMutationVariables = Exact<{
  words: Array<string> | string;
}>;


export type MuteWordsMutation = { muteWords:
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
    | { __typename: 'WordsMuted', words: Array<string> }
   };

export type OwnAddressQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnAddressQuery = { me: { id: string, email: string } | null };

export type ConfirmSignInMutationVariables = Exact<{
  input: ConfirmSignInInput;
}>;


export type ConfirmSignInMutation = { confirmSignIn:
    | { __typename: 'MeChanged' }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type RequestSignInCodeMutationVariables = Exact<{
  email: string;
}>;


export type RequestSignInCodeMutation = { requestSignInCode:
    | { __typename: 'CodeSent', email: string, expiresInMinutes: number }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn:
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
    | { __typename: 'SignedIn', isNewMember: boolean, me: { id: string, handle: string } }
   };

export type SignInWithPasswordMutationVariables = Exact<{
  input: PasswordSignInInput;
}>;


export type SignInWithPasswordMutation = { signInWithPassword:
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
    | { __typename: 'SignedIn', isNewMember: boolean, me: { id: string, handle: string } }
   };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: { done: boolean } };

export type SignedInAsQueryVariables = Exact<{ [key: string]: never; }>;


export type SignedInAsQuery = { me: { id: string } | null };

export type FirstRunQueryVariables = Exact<{
  token: string;
}>;


export type FirstRunQuery = { firstRunIsOpen: boolean };

export type MakeFirstAdminMutationVariables = Exact<{
  input: FirstAdminInput;
}>;


export type MakeFirstAdminMutation = { makeFirstAdmin:
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
    | { __typename: 'SignedIn', isNewMember: boolean, me: { id: string, handle: string } }
   };

export type CommentAddressQueryVariables = Exact<{
  id: string;
}>;


export type CommentAddressQuery = { comment: { id: string, parent: { id: string } | null, post:
      | { id: string, path: string }
      | { id: string, path: string }
     } | null };

export type ArticleToCommentQueryVariables = Exact<{
  slug: string;
}>;


export type ArticleToCommentQuery = { article: { id: string, path: string, title: string, viewerCanComment: boolean } | null };

export type TopicToCommentQueryVariables = Exact<{
  id: string;
}>;


export type TopicToCommentQuery = { topic: { id: string, path: string, title: string, lockReason: string | null, viewerCanComment: boolean } | null };

export type CommentPageQueryVariables = Exact<{
  id: string;
  isQuoting?: boolean | null | undefined;
  words?: string | null | undefined;
}>;


export type CommentPageQuery = { comment: (
    { id: string, quotation?: string | null, source: string | null, parent: { id: string } | null, post:
      | { id: string, path: string, title: string }
      | { id: string, path: string, title: string }
     }
    & { ' $fragmentRefs'?: { 'CommentCardFragment': CommentCardFragment } }
  ) | null };

export type CommentRepliesQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type CommentRepliesQuery = { comment: (
    { id: string, replyCount: number, parent: { id: string } | null, post:
      | { id: string, path: string, title: string }
      | { id: string, path: string, title: string }
    , replies: { nodes: Array<(
        { id: string }
        & { ' $fragmentRefs'?: { 'CommentCardFragment': CommentCardFragment } }
      )>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
    & { ' $fragmentRefs'?: { 'CommentCardFragment': CommentCardFragment } }
  ) | null };

export type AddCommentMutationVariables = Exact<{
  input: AddCommentInput;
}>;


export type AddCommentMutation = { addComment:
    | { __typename: 'CommentWritten', comment: { id: string, parent: { id: string } | null, post:
          | { id: string, path: string }
          | { id: string, path: string }
         } }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type EditCommentMutationVariables = Exact<{
  input: EditCommentInput;
}>;


export type EditCommentMutation = { editComment:
    | { __typename: 'CommentWritten', comment: { id: string, parent: { id: string } | null, post:
          | { id: string, path: string }
          | { id: string, path: string }
         } }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type DeleteCommentMutationVariables = Exact<{
  id: string;
}>;


export type DeleteCommentMutation = { deleteComment:
    | { __typename: 'CommentWritten', comment: { id: string, post:
          | { id: string, path: string }
          | { id: string, path: string }
         } }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type RestoreCommentMutationVariables = Exact<{
  id: string;
}>;


export type RestoreCommentMutation = { restoreComment:
    | { __typename: 'CommentWritten', comment: { id: string, post:
          | { id: string, path: string }
          | { id: string, path: string }
         } }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type LikeCommentMutationVariables = Exact<{
  id: string;
}>;


export type LikeCommentMutation = { likeComment:
    | { __typename: 'CommentWritten', comment: { id: string, likeCount: number } }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type UnlikeCommentMutationVariables = Exact<{
  id: string;
}>;


export type UnlikeCommentMutation = { unlikeComment:
    | { __typename: 'CommentWritten', comment: { id: string, likeCount: number } }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type CreditCommentMutationVariables = Exact<{
  id: string;
}>;


export type CreditCommentMutation = { creditComment:
    | { __typename: 'CommentWritten', comment: { id: string, viewerCredits: boolean } }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type UncreditCommentMutationVariables = Exact<{
  id: string;
}>;


export type UncreditCommentMutation = { uncreditComment:
    | { __typename: 'CommentWritten', comment: { id: string, viewerCredits: boolean } }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type CommentHistoryQueryVariables = Exact<{
  id: string;
}>;


export type CommentHistoryQuery = { comment: { id: string, parent: { id: string } | null, author: { id: string, handle: string } | null, post:
      | { id: string, path: string, title: string }
      | { id: string, path: string, title: string }
    , edits: Array<{ ' $fragmentRefs'?: { 'TextEditsFragment': TextEditsFragment } }> } | null };

export type CommentCardFragment = { id: string, state: CommentState, bodyHtml: string | null, isReason: boolean, isLegacy: boolean, viewerIsNewTo: boolean, viewerBlocksAuthor: boolean, viewerMutesWords: boolean, changedVotes: number | null, changedSince: boolean, viewerCredits: boolean, viewerCanCredit: boolean, likeCount: number, viewerHasLiked: boolean, viewerCanLike: boolean, createdAt: string | null, editedAt: string | null, viewerIsAuthor: boolean, viewerCanEdit: boolean, viewerCanDelete: boolean, viewerCanRestore: boolean, viewerCanReply: boolean, viewerCanReport: boolean, viewerHasReported: boolean, author: { id: string, handle: string, role: Role, isSample: boolean, avatarUrl: string | null } | null, stance: { id: string, key: string, label: string } | null, parent: { id: string, author: { id: string, handle: string } | null } | null, removal: { id: string, reason: string, rule: { id: string, title: string } | null } | null } & { ' $fragmentName'?: 'CommentCardFragment' };

export type CommentThreadFragment = (
  { id: string, replyCount: number, replies: { nodes: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'CommentCardFragment': CommentCardFragment } }
    )>, pageInfo: { hasNextPage: boolean } } }
  & { ' $fragmentRefs'?: { 'CommentCardFragment': CommentCardFragment } }
) & { ' $fragmentName'?: 'CommentThreadFragment' };

type Comments_Article_Fragment = { id: string, path: string, talkCursor: string, lastCommentId: string | null, commentCount: number, viewerCanComment: boolean, viewerAttention: Attention | null, viewerUnsent: { id: string, title: string, body: string, revision: number } | null, viewerFirstUnread: { id: string, parent: { id: string } | null } | null, camps: Array<{ option: { id: string, key: string, label: string }, best: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'CommentCardFragment': CommentCardFragment } }
    )> }> | null, comments: { sort: CommentSort, camp: string | null, changed: boolean, nodes: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'CommentThreadFragment': CommentThreadFragment } }
    )>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null } } } & { ' $fragmentName'?: 'Comments_Article_Fragment' };

type Comments_Topic_Fragment = { id: string, path: string, talkCursor: string, lastCommentId: string | null, commentCount: number, viewerCanComment: boolean, viewerAttention: Attention | null, viewerUnsent: { id: string, title: string, body: string, revision: number } | null, viewerFirstUnread: { id: string, parent: { id: string } | null } | null, camps: Array<{ option: { id: string, key: string, label: string }, best: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'CommentCardFragment': CommentCardFragment } }
    )> }> | null, comments: { sort: CommentSort, camp: string | null, changed: boolean, nodes: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'CommentThreadFragment': CommentThreadFragment } }
    )>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null } } } & { ' $fragmentName'?: 'Comments_Topic_Fragment' };

export type CommentsFragment =
  | Comments_Article_Fragment
  | Comments_Topic_Fragment
;

export type TalkMovedSubscriptionVariables = Exact<{
  postId: string;
  since: string;
}>;


export type TalkMovedSubscription = { talkMoved: { cursor: string, isGap: boolean, isGone: boolean, moves: Array<{ commentId: string, rootId: string | null, state: CommentState | null, likeCount: number, editedAt: string | null, viewerIsAuthor: boolean, viewerBlocksAuthor: boolean }> } };

export type PictureLibraryQueryVariables = Exact<{
  search?: string | null | undefined;
  show?: PictureFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type PictureLibraryQuery = { missingAlt: number, missingCredit: number, lost: number, unused: number, me: { id: string, canEdit: boolean } | null, pictures: { nodes: Array<{ ' $fragmentRefs'?: { 'PictureDetailsFragment': PictureDetailsFragment;'PhotoFragment': PhotoFragment } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type LibraryPictureQueryVariables = Exact<{
  id: string;
}>;


export type LibraryPictureQuery = { picture: (
    { uses: Array<{ title: string, path: string | null }> }
    & { ' $fragmentRefs'?: { 'PictureDetailsFragment': PictureDetailsFragment;'PhotoFragment': PhotoFragment } }
  ) };

export type LibraryAccessQueryVariables = Exact<{ [key: string]: never; }>;


export type LibraryAccessQuery = { me: { id: string, canEdit: boolean } | null };

export type RemovePictureMutationVariables = Exact<{
  id: string;
}>;


export type RemovePictureMutation = { removePicture:
    | { __typename: 'PictureRemoved' }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type PhotoFragment = { id: string, url: string, placeholder: string | null, width: number, height: number, focalX: number, focalY: number, alt: string, caption: string | null, credit: string | null, creditUrl: string | null, isIllustration: boolean, sources: Array<{ type: string, srcset: string }> } & { ' $fragmentName'?: 'PhotoFragment' };

export type PictureDetailsFragment = { id: string, url: string, width: number, height: number, alt: string, credit: string | null, creditUrl: string | null, source: string | null, licence: Licence | null, focalX: number, focalY: number, isIllustration: boolean, editing: { fileName: string | null, masterUrl: string | null, masterWidth: number | null, masterHeight: number | null, waitsForCut: boolean, isKept: boolean, hasOldAlt: boolean, createdAt: string, lostSince: string | null, crop: { left: number, top: number, width: number, height: number } | null } | null } & { ' $fragmentName'?: 'PictureDetailsFragment' };

export type UploadStateFragment = { id: string, state: UploadState, fileName: string | null, message: string | null, picture: { ' $fragmentRefs'?: { 'PictureDetailsFragment': PictureDetailsFragment } } | null } & { ' $fragmentName'?: 'UploadStateFragment' };

export type PermitUploadMutationVariables = Exact<{
  input: PermitUploadInput;
}>;


export type PermitUploadMutation = { permitUpload:
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
    | { __typename: 'UploadPermit', uploadId: string, url: string, maxBytes: number }
   };

export type UploadsQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type UploadsQuery = { uploads: Array<{ ' $fragmentRefs'?: { 'UploadStateFragment': UploadStateFragment } }> };

export type EditPictureMutationVariables = Exact<{
  input: EditPictureInput;
}>;


export type EditPictureMutation = { editPicture:
    | { __typename: 'PictureChanged', picture: { ' $fragmentRefs'?: { 'PictureDetailsFragment': PictureDetailsFragment } } }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type SetAvatarMutationVariables = Exact<{
  pictureId?: string | null | undefined;
}>;


export type SetAvatarMutation = { setAvatar:
    | { __typename: 'AvatarChanged' }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type MyAvatarQueryVariables = Exact<{ [key: string]: never; }>;


export type MyAvatarQuery = { me: { id: string, avatar: { ' $fragmentRefs'?: { 'PhotoFragment': PhotoFragment } } | null } | null };

export type AdminFrameQueryVariables = Exact<{ [key: string]: never; }>;


export type AdminFrameQuery = { me: { id: string, handle: string, role: Role, canModerate: boolean, canReview: boolean, canEdit: boolean, canAdminister: boolean } | null };

export type AdminDashboardQueryVariables = Exact<{ [key: string]: never; }>;


export type AdminDashboardQuery = { queueNow: { open: number, held: number, hidden: number, oldest: string | null }, recentDecisions: Array<(
    { id: string }
    & { ' $fragmentRefs'?: { 'RecentDecisionFragment': RecentDecisionFragment } }
  )>, openPolls: { nodes: Array<{ id: string, question: string, closesAt: string | null, responses: number }>, pageInfo: { hasNextPage: boolean } } };

export type AdminMembersQueryVariables = Exact<{
  search?: string | null | undefined;
  role?: MemberRoleFilter | null | undefined;
  standing?: MemberStanding | null | undefined;
  network?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type AdminMembersQuery = { members: { nodes: Array<{ id: string, handle: string, role: Role, joinedAt: string, isSample: boolean, suspendedUntil: string | null, isBanned: boolean, limitedUntil: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AdminMemberQueryVariables = Exact<{
  handle: string;
}>;


export type AdminMemberQuery = { writtenBy: { nodes: Array<(
      { id: string, kind: WrittenKind }
      & { ' $fragmentRefs'?: { 'WrittenRowFragment': WrittenRowFragment } }
    )> } | null, houseRules: Array<{ id: string, title: string }>, member: { id: string, handle: string, role: Role, joinedAt: string, isSample: boolean, avatarUrl: string | null, suspendedUntil: string | null, suspensionReason: string | null, limitedUntil: string | null, isBanned: boolean, tier: Tier, givenTier: Tier | null, viewerCanGiveTier: boolean, viewerCanSuspend: boolean, viewerCanChangeRole: boolean, sanctions: Array<{ id: string, kind: SanctionKind, reason: string, givenAt: string, endsAt: string | null, liftedAt: string | null, rule: { id: string, title: string } | null, moderator: { id: string, handle: string } }> | null, activity: { comments: number, topics: number, articles: number, votes: number, days: number, lastDay: string } | null, votePattern: { votes: number, byHour: Array<number>, byDay: Array<number>, quick: number, freshShare: number | null } | null, linkedAccounts: Array<{ networks: number, crowd: number, isSameDevice: boolean, lastAt: string, member: { id: string, handle: string } }> | null, notes: Array<{ id: string, text: string, writtenAt: string, author: { id: string, handle: string } }> | null } | null };

export type SanctionMemberMutationVariables = Exact<{
  input: SanctionMemberInput;
}>;


export type SanctionMemberMutation = { sanctionMember:
    | { __typename: 'MemberChanged' }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type LiftSanctionMutationVariables = Exact<{
  input: LiftSanctionInput;
}>;


export type LiftSanctionMutation = { liftSanction:
    | { __typename: 'MemberChanged' }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type GiveTierMutationVariables = Exact<{
  input: GiveTierInput;
}>;


export type GiveTierMutation = { giveTier:
    | { __typename: 'MemberChanged' }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type ChangeRoleMutationVariables = Exact<{
  input: ChangeRoleInput;
}>;


export type ChangeRoleMutation = { changeRole:
    | { __typename: 'MemberChanged' }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type AdminPollsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type AdminPollsQuery = { openPolls: { nodes: Array<{ id: string, question: string, closesAt: string | null, responses: number, viewerCanClose: boolean, article: { id: string, slug: string, title: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AdminClosedPollsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type AdminClosedPollsQuery = { closedPolls: { nodes: Array<{ id: string, question: string, closedAt: string | null, closeReason: string | null, responses: number, viewerCanReopen: boolean, article: { id: string, slug: string, title: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ReopenPollMutationVariables = Exact<{
  input: ReopenPollInput;
}>;


export type ReopenPollMutation = { reopenPoll:
    | { __typename: 'PollChanged' }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type ClosePollMutationVariables = Exact<{
  input: ClosePollInput;
}>;


export type ClosePollMutation = { closePoll:
    | { __typename: 'PollChanged' }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type AuditLogQueryVariables = Exact<{
  filter?: AuditLogFilter | null | undefined;
  after?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type AuditLogQuery = { houseRules: Array<{ id: string, key: string, title: string }>, auditLog: { nodes: Array<{ id: string, at: string, action: string, subjectKind: string, subjectId: string, reason: string | null, before: string | null, after: string | null, isPublic: boolean, subject: { name: string, path: string | null } | null, rule: { id: string, title: string } | null, actor: { id: string, handle: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AuditChainQueryVariables = Exact<{ [key: string]: never; }>;


export type AuditChainQuery = { auditChain: { sealed: number, unsealed: number, head: string | null, firstBadId: string | null } };

export type AddMemberNoteMutationVariables = Exact<{
  input: AddMemberNoteInput;
}>;


export type AddMemberNoteMutation = { addMemberNote:
    | { __typename: 'MemberNotesChanged' }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type DeleteMemberNoteMutationVariables = Exact<{
  id: string;
}>;


export type DeleteMemberNoteMutation = { deleteMemberNote:
    | { __typename: 'MemberNotesChanged' }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type MyMeasuresQueryVariables = Exact<{ [key: string]: never; }>;


export type MyMeasuresQuery = { me: { id: string } | null, myMeasures: Array<{ id: string, text: string, reason: string, at: string, isStanding: boolean, appealUntil: string | null, viewerCanAppeal: boolean, pictureUrl: string | null, rule: { id: string, key: string, title: string } | null, appeal: { id: string, text: string, dueAt: string, decidedAt: string | null, isOverturned: boolean | null, answer: string | null } | null }> };

export type AppealsQueryVariables = Exact<{
  isDecided?: boolean | null | undefined;
}>;


export type AppealsQuery = { appeals: Array<{ id: string, text: string, filedAt: string, dueAt: string, decidedAt: string | null, isOverturned: boolean | null, answer: string | null, viewerCanDecide: boolean, member: { id: string, handle: string }, measure: { id: string, text: string, reason: string, at: string, pictureUrl: string | null, rule: { id: string, title: string } | null, moderator: { id: string, handle: string } | null } }> };

export type AppealMutationVariables = Exact<{
  input: AppealInput;
}>;


export type AppealMutation = { appeal:
    | { __typename: 'AppealChanged' }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type DecideAppealMutationVariables = Exact<{
  input: DecideAppealInput;
}>;


export type DecideAppealMutation = { decideAppeal:
    | { __typename: 'AppealChanged' }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type RuleVersionFragment = { id: string, number: number, name: string, match: RuleMatch, action: RuleAction, message: string, limitDays: number | null, writtenAt: string, houseRule: { id: string, title: string }, author: { id: string, handle: string }, conditions: Array<{ kind: ConditionKind, words: Array<string> | null, number: number | null, minutes: number | null, tier: Tier | null, boardIds: Array<string> | null }> } & { ' $fragmentName'?: 'RuleVersionFragment' };

export type ContentRulesQueryVariables = Exact<{ [key: string]: never; }>;


export type ContentRulesQuery = { contentRules: Array<{ id: string, hits: number, live: (
      { id: string }
      & { ' $fragmentRefs'?: { 'RuleVersionFragment': RuleVersionFragment } }
    ) | null, versions: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'RuleVersionFragment': RuleVersionFragment } }
    )> }> };

export type RuleChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type RuleChoicesQuery = { houseRules: Array<{ id: string, title: string }>, boardGroups: Array<{ id: string, boards: Array<{ id: string, name: string }> }> };

export type ContentRuleQueryVariables = Exact<{
  id: string;
}>;


export type ContentRuleQuery = { contentRule: { id: string, hits: number, live: { id: string, number: number } | null, versions: Array<(
      { id: string, trial: { examined: number, hits: number, authors: number, triedAt: string, triedBy: { id: string, handle: string }, sample: Array<{ id: string, kind: SubjectKind, name: string, path: string | null, html: string | null, createdAt: string, author: { id: string, handle: string } }> } | null }
      & { ' $fragmentRefs'?: { 'RuleVersionFragment': RuleVersionFragment } }
    )> } | null };

export type SaveContentRuleMutationVariables = Exact<{
  input: SaveContentRuleInput;
}>;


export type SaveContentRuleMutation = { saveContentRule:
    | { __typename: 'ContentRuleSaved', rule: { id: string } }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type TryContentRuleMutationVariables = Exact<{
  versionId: string;
}>;


export type TryContentRuleMutation = { tryContentRule:
    | { __typename: 'ContentRuleSaved' }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type SwitchOnContentRuleMutationVariables = Exact<{
  versionId: string;
}>;


export type SwitchOnContentRuleMutation = { switchOnContentRule:
    | { __typename: 'ContentRuleSaved' }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type RestoreContentRuleMutationVariables = Exact<{
  versionId: string;
}>;


export type RestoreContentRuleMutation = { restoreContentRule:
    | { __typename: 'ContentRuleSaved' }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type SwitchOffContentRuleMutationVariables = Exact<{
  id: string;
}>;


export type SwitchOffContentRuleMutation = { switchOffContentRule:
    | { __typename: 'ContentRuleSaved' }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type RetireContentRuleMutationVariables = Exact<{
  id: string;
}>;


export type RetireContentRuleMutation = { retireContentRule:
    | { __typename: 'ContentRuleSaved' }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type FiguresQueryVariables = Exact<{
  from?: string | null | undefined;
  to?: string | null | undefined;
  withSample: boolean;
}>;


export type FiguresQuery = { deskNow: { openAppeals: number, failingMails: number | null, failingJobs: number | null, hasSample: boolean }, figures: { from: string, to: string, figures: Array<{ kind: FigureKind, total: number, days: Array<{ day: string, count: number }> }> } };

export type FigureRowsQueryVariables = Exact<{
  kind: FigureKind;
  from?: string | null | undefined;
  to?: string | null | undefined;
  withSample: boolean;
  after?: string | null | undefined;
}>;


export type FigureRowsQuery = { figureRows: { nodes: Array<{ id: string, at: string | null, count: number, question: string | null, member: { id: string, handle: string } | null, subject: { kind: SubjectKind, name: string, path: string | null, state: SubjectState, words: string | null, author: { id: string, handle: string }, board: { id: string, name: string } | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type FailingJobsQueryVariables = Exact<{ [key: string]: never; }>;


export type FailingJobsQuery = { failingJobs: Array<{ id: string, name: string, isMail: boolean, attempts: number, maxAttempts: number, nextAt: string, error: string | null }> };

export type FirstStepsQueryVariables = Exact<{ [key: string]: never; }>;


export type FirstStepsQuery = { firstSteps: { isDismissed: boolean, isEmpty: boolean, steps: Array<{ kind: FirstStepKind, isDone: boolean, at: string | null }> } };

export type OpeningSiteQueryVariables = Exact<{ [key: string]: never; }>;


export type OpeningSiteQuery = { me: { id: string, handle: string, email: string } | null, site: { name: string, tagline: string, contactAddress: string | null }, firstSteps: { isEmpty: boolean } };

export type TryMailMutationVariables = Exact<{ [key: string]: never; }>;


export type TryMailMutation = { tryMail:
    | { __typename: 'FirstStepsChanged' }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type ConfirmBackupMutationVariables = Exact<{ [key: string]: never; }>;


export type ConfirmBackupMutation = { confirmBackup:
    | { __typename: 'FirstStepsChanged' }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type DismissFirstStepsMutationVariables = Exact<{
  isDismissed: boolean;
}>;


export type DismissFirstStepsMutation = { dismissFirstSteps:
    | { __typename: 'FirstStepsChanged' }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type AddSampleContentMutationVariables = Exact<{ [key: string]: never; }>;


export type AddSampleContentMutation = { addSampleContent:
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
    | { __typename: 'SampleAdded' }
   };

export type KeptHouseRulesQueryVariables = Exact<{ [key: string]: never; }>;


export type KeptHouseRulesQuery = { houseRules: Array<{ id: string, key: string, title: string, text: string, reasonTemplate: string, pictureTemplate: string, severity: number, position: number, version: number, retiredAt: string | null }> };

export type SaveHouseRuleMutationVariables = Exact<{
  input: SaveHouseRuleInput;
}>;


export type SaveHouseRuleMutation = { saveHouseRule:
    | { __typename: 'HouseRuleSaved' }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type RetireHouseRuleMutationVariables = Exact<{
  id: string;
}>;


export type RetireHouseRuleMutation = { retireHouseRule:
    | { __typename: 'HouseRuleSaved' }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type RestoreHouseRuleMutationVariables = Exact<{
  id: string;
}>;


export type RestoreHouseRuleMutation = { restoreHouseRule:
    | { __typename: 'HouseRuleSaved' }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type HouseRulesQueryVariables = Exact<{ [key: string]: never; }>;


export type HouseRulesQuery = { site: { rulesPreface: string | null }, houseRules: Array<{ id: string, key: string, title: string, text: string, changedAt: string | null, retiredAt: string | null }> };

export type ModerationLogQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ModerationLogQuery = { moderationLog: { nodes: Array<{ id: string, at: string, action: string, reason: string | null, subject: string, path: string | null, rule: { id: string, key: string, title: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ScorecardQueryVariables = Exact<{
  days?: number | null | undefined;
}>;


export type ScorecardQuery = { scorecard: Array<{ actions: number, takenBack: number, appeals: number, overturned: number, rule: { id: string, key: string, title: string } }> };

export type CommentToReportQueryVariables = Exact<{
  id: string;
}>;


export type CommentToReportQuery = { comment: (
    { id: string, parent: { id: string } | null, post:
      | { id: string, path: string, title: string }
      | { id: string, path: string, title: string }
     }
    & { ' $fragmentRefs'?: { 'CommentCardFragment': CommentCardFragment } }
  ) | null, houseRules: Array<{ id: string, key: string, title: string, text: string }> };

export type MemberToReportQueryVariables = Exact<{
  handle: string;
}>;


export type MemberToReportQuery = { member: { id: string, handle: string, avatarId: string | null, avatarUrl: string | null } | null, houseRules: Array<{ id: string, key: string, title: string, text: string }> };

export type ArticleToReportQueryVariables = Exact<{
  slug: string;
}>;


export type ArticleToReportQuery = { article: { id: string, slug: string, title: string } | null, houseRules: Array<{ id: string, key: string, title: string, text: string }> };

export type TopicToReportQueryVariables = Exact<{
  id: string;
}>;


export type TopicToReportQuery = { topic: { id: string, title: string, path: string } | null, houseRules: Array<{ id: string, key: string, title: string, text: string }> };

export type ReportMutationVariables = Exact<{
  input: ReportInput;
}>;


export type ReportMutation = { report:
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
    | { __typename: 'ReportFiled' }
   };

export type ReviewCaseFragment = { id: string, kind: SubjectKind, objectId: string, version: string, viewerCanDecide: boolean, whyNot: string | null, openSince: string, isHidden: boolean, isHeld: boolean, openReports: number, foundBy: Array<{ id: string, number: number, name: string, message: string }>, claimedBy: { id: string, handle: string } | null, reports: Array<{ id: string, note: string | null, reportedAs: string | null, createdAt: string, rule: { id: string, key: string, title: string }, contentRule: { id: string } | null, reporter: { id: string, handle: string } | null, reporterRecord: { decided: number, upheld: number } | null }>, subject: { id: string, name: string, path: string | null, state: SubjectState, words: string | null, html: string | null, pictureUrl: string | null, createdAt: string, editedAt: string | null, author: { id: string, handle: string, role: Role, joinedAt: string, suspendedUntil: string | null, avatarUrl: string | null }, around: Array<{ place: string, at: string, html: string, author: { id: string, handle: string } | null }>, revisions: Array<{ writtenAt: string, html: string }> } } & { ' $fragmentName'?: 'ReviewCaseFragment' };

export type RecentDecisionFragment = { id: string, outcome: DecisionOutcome, reason: string, decidedAt: string, undoneAt: string | null, viewerCanUndo: boolean, subject: { id: string, name: string, path: string | null, pictureUrl: string | null, author: { id: string, handle: string } } | null, rule: { id: string, title: string } | null, moderator: { id: string, handle: string } | null } & { ' $fragmentName'?: 'RecentDecisionFragment' };

export type ReviewQueueQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: QueueFilter | null | undefined;
  order?: QueueOrder | null | undefined;
}>;


export type ReviewQueueQuery = { reportQueue: { totalCount: number, nodes: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'ReviewCaseFragment': ReviewCaseFragment } }
    )>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, recentDecisions: Array<(
    { id: string }
    & { ' $fragmentRefs'?: { 'RecentDecisionFragment': RecentDecisionFragment } }
  )>, houseRules: Array<{ id: string, key: string, title: string, reasonTemplate: string, pictureTemplate: string }>, cannedReasons: Array<{ id: string, title: string, text: string, rule: { id: string } }> };

export type ReviewedCaseQueryVariables = Exact<{
  kind: SubjectKind;
  objectId: string;
}>;


export type ReviewedCaseQuery = { reportCase: (
    { id: string }
    & { ' $fragmentRefs'?: { 'ReviewCaseFragment': ReviewCaseFragment } }
  ) | null };

export type DecisionsQueryVariables = Exact<{ [key: string]: never; }>;


export type DecisionsQuery = { recentDecisions: Array<(
    { id: string }
    & { ' $fragmentRefs'?: { 'RecentDecisionFragment': RecentDecisionFragment } }
  )> };

export type RuleTemplatesQueryVariables = Exact<{ [key: string]: never; }>;


export type RuleTemplatesQuery = { houseRules: Array<{ id: string, reasonTemplate: string, pictureTemplate: string }>, cannedReasons: Array<{ id: string, text: string, rule: { id: string } }> };

export type QueueMovedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type QueueMovedSubscription = { queueMoved: { open: number, hidden: number, claims: Array<{ caseId: string, member: { id: string, handle: string } }> } };

export type ClaimCaseMutationVariables = Exact<{
  caseId: string;
}>;


export type ClaimCaseMutation = { claimCase:
    | { __typename: 'CaseClaimed' }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type DecideMutationVariables = Exact<{
  input: DecideInput;
}>;


export type DecideMutation = { decide:
    | { __typename: 'DecisionMade', decision: { id: string } }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type DecideAllMutationVariables = Exact<{
  input: BulkDecideInput;
}>;


export type DecideAllMutation = { decideAll:
    | { __typename: 'BulkDecided', decisions: Array<{ id: string }>, refused: Array<{ kind: SubjectKind, objectId: string, message: string }> }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type UndoDecisionMutationVariables = Exact<{
  id: string;
}>;


export type UndoDecisionMutation = { undoDecision:
    | { __typename: 'DecisionMade', decision: { id: string, subject: { id: string, kind: SubjectKind } | null } }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type CannedReasonsQueryVariables = Exact<{ [key: string]: never; }>;


export type CannedReasonsQuery = { cannedReasons: Array<{ id: string, title: string, text: string, rule: { id: string, title: string } }>, houseRules: Array<{ id: string, title: string }> };

export type AddCannedReasonMutationVariables = Exact<{
  input: AddCannedReasonInput;
}>;


export type AddCannedReasonMutation = { addCannedReason:
    | { __typename: 'CannedReasonsChanged' }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type RetireCannedReasonMutationVariables = Exact<{
  id: string;
}>;


export type RetireCannedReasonMutation = { retireCannedReason:
    | { __typename: 'CannedReasonsChanged' }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type SampleContentQueryVariables = Exact<{ [key: string]: never; }>;


export type SampleContentQuery = { sampleContent: { members: number, commentsByMembers: number, votesByMembers: number, counts: Array<{ name: string, count: number }> } };

export type RemoveSampleContentMutationVariables = Exact<{ [key: string]: never; }>;


export type RemoveSampleContentMutation = { removeSampleContent:
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
    | { __typename: 'SampleRemoved' }
   };

export type AdminSettingsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type AdminSettingsQuery = { settings: Array<{ key: SettingName, kind: SettingKind, value: string, byDefault: string, isDefault: boolean, isGrave: boolean, choices: Array<string>, min: number | null, max: number | null }>, settingChanges: { nodes: Array<{ id: string, key: SettingName | null, at: string, before: string | null, after: string | null, actor: { id: string, handle: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ChangeSettingsMutationVariables = Exact<{
  settings: Array<SettingInput> | SettingInput;
}>;


export type ChangeSettingsMutation = { changeSettings:
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
    | { __typename: 'SettingsChanged' }
   };

export type ResetSettingMutationVariables = Exact<{
  key: SettingName;
}>;


export type ResetSettingMutation = { resetSetting:
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
    | { __typename: 'SettingsChanged' }
   };

export type RestoreSettingMutationVariables = Exact<{
  changeId: string;
}>;


export type RestoreSettingMutation = { restoreSetting:
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
    | { __typename: 'SettingsChanged' }
   };

export type WrittenRowFragment = { id: string, kind: WrittenKind, at: string, isReason: boolean, isWaiting: boolean, subject: { kind: SubjectKind, name: string, path: string | null, state: SubjectState, words: string | null, board: { id: string, slug: string, name: string } | null } | null } & { ' $fragmentName'?: 'WrittenRowFragment' };

export type MemberWrittenQueryVariables = Exact<{
  handle: string;
  kind?: WrittenKind | null | undefined;
  state?: SubjectState | null | undefined;
  after?: string | null | undefined;
}>;


export type MemberWrittenQuery = { member: { id: string, handle: string } | null, writtenBy: { nodes: Array<(
      { id: string, kind: WrittenKind }
      & { ' $fragmentRefs'?: { 'WrittenRowFragment': WrittenRowFragment } }
    )>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type AlertsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type AlertsQuery = { me: { id: string, unreadNotices: number } | null, notices: { nodes: Array<{ id: string, kind: NoticeKind, createdAt: string, isRead: boolean, text: string, detail: string | null, path: string | null, decision: { id: string, reason: string, rule: { id: string, key: string, title: string } | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type MarkNoticesReadMutationVariables = Exact<{ [key: string]: never; }>;


export type MarkNoticesReadMutation = { markNoticesRead: { unreadNotices: number } };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { site: { name: string, tagline: string, contactAddress: string | null }, me: { id: string, handle: string, role: Role, suspendedUntil: string | null, suspensionReason: string | null, canModerate: boolean, canAdminister: boolean, unreadNotices: number } | null };

export type AskedBeforeFragment = { id: string, question: string, closedAt: string | null, closesAt: string | null, closeReason: string | null, verdict: { outcome: Outcome, margin: number, total: number, winners: Array<{ id: string, label: string }> } | null } & { ' $fragmentName'?: 'AskedBeforeFragment' };

export type BallotRulesFragment = { id: string, isOpen: boolean, closesAt: string | null, editedAt: string | null, ballots: Ballots, votersNeed: string | null, viewerVoteRefusal: string | null, viewerReminder: boolean, viewerCanEdit: boolean, isPreview: boolean } & { ' $fragmentName'?: 'BallotRulesFragment' };

export type RemindOfPollMutationVariables = Exact<{
  pollId: string;
  isWanted: boolean;
}>;


export type RemindOfPollMutation = { remindOfPoll:
    | { __typename: 'PollChanged' }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type PollTextsQueryVariables = Exact<{
  id: string;
}>;


export type PollTextsQuery = { poll: { id: string, question: string, responses: number, viewerCanEdit: boolean, viewerCanEditOptions: boolean, options: Array<{ id: string, label: string }> } | null };

export type EditPollMutationVariables = Exact<{
  input: EditPollInput;
}>;


export type EditPollMutation = { editPoll:
    | { __typename: 'PollChanged' }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type ChangePollOptionsMutationVariables = Exact<{
  input: ChangePollOptionsInput;
}>;


export type ChangePollOptionsMutation = { changePollOptions:
    | { __typename: 'PollChanged' }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type OpenBallotsQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type OpenBallotsQuery = { poll: { id: string, question: string, isOpen: boolean, ballots: Ballots, openBallots: { nodes: Array<{ castAt: string, member: { id: string, handle: string } | null, options: Array<{ id: string, label: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type BallotFragment = (
  { id: string, kind: PollKind, minChoices: number, maxChoices: number, question: string, isOpen: boolean, closesAt: string | null, closedAt: string | null, closeReason: string | null, responses: number, resultsRule: ResultsRule, changesAllowed: boolean, viewerCanVote: boolean, isPreview: boolean, shownOptions: Array<{ id: string, key: string, label: string, picture: { ' $fragmentRefs'?: { 'PhotoFragment': PhotoFragment } } | null }>, tally: { total: number, counts: Array<{ votes: number, share: number | null, option: { id: string } }>, rounds: Array<{ votes: Array<number | null>, exhausted: number, decidedByRound: number | null }> | null, leaders: Array<{ id: string }> } | null, verdict: { outcome: Outcome, margin: number, total: number, winners: Array<{ id: string, label: string }> } | null, viewerVote: { id: string, changedAt: string | null, choice: Array<{ id: string, key: string, label: string }>, reason: { id: string, path: string } | null } | null }
  & { ' $fragmentRefs'?: { 'BallotRulesFragment': BallotRulesFragment } }
) & { ' $fragmentName'?: 'BallotFragment' };

export type PollTalliedSubscriptionVariables = Exact<{
  pollIds: Array<string> | string;
}>;


export type PollTalliedSubscription = { pollTallied: { id: string, isOpen: boolean, closesAt: string | null, closedAt: string | null, closeReason: string | null, responses: number, viewerCanVote: boolean, viewerVoteRefusal: string | null, tally: { total: number, counts: Array<{ votes: number, share: number | null, option: { id: string } }>, rounds: Array<{ votes: Array<number | null>, exhausted: number, decidedByRound: number | null }> | null, leaders: Array<{ id: string }> } | null, verdict: { outcome: Outcome, margin: number, total: number, winners: Array<{ id: string, label: string }> } | null, viewerVote: { id: string, changedAt: string | null, choice: Array<{ id: string, key: string, label: string }>, reason: { id: string, path: string } | null } | null } };

export type PollLedgerQueryVariables = Exact<{
  id: string;
}>;


export type PollLedgerQuery = { poll: (
    { id: string, question: string, isOpen: boolean, ledger: { entries: number, head: string, isFinal: boolean, exportPath: string | null, publishedHeads: Array<{ entries: number, hash: string, at: string }> } | null, viewerVote: { id: string } | null, viewerReceipt: { text: string } | null }
    & { ' $fragmentRefs'?: { 'NetSwingFragment': NetSwingFragment } }
  ) | null };

export type NetSwingFragment = { id: string, swing: { changed: number, voters: number, options: Array<{ gained: number, lost: number, option: { id: string, label: string } }> } | null } & { ' $fragmentName'?: 'NetSwingFragment' };

export type VerdictOverTimeFragment = { id: string, kind: PollKind, options: Array<{ id: string, label: string, key: string }>, history: { step: HistoryStep, points: Array<{ at: string, votes: Array<number> }> } | null } & { ' $fragmentName'?: 'VerdictOverTimeFragment' };

export type CastVoteMutationVariables = Exact<{
  input: CastVoteInput;
}>;


export type CastVoteMutation = { castVote:
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
    | { __typename: 'VoteCast', poll: { id: string, viewerVote: { id: string, choice: Array<{ id: string, label: string }> } | null } }
   };

export type WithdrawVoteMutationVariables = Exact<{
  pollId: string;
}>;


export type WithdrawVoteMutation = { withdrawVote:
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
    | { __typename: 'VoteCast' }
   };

export type GiveReasonMutationVariables = Exact<{
  input: GiveReasonInput;
}>;


export type GiveReasonMutation = { giveReason:
    | { __typename: 'CommentWritten' }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type ArticleBodyFragment = { body: Array<
    | { __typename: 'BagBlock', bag: (
        { id: string }
        & { ' $fragmentRefs'?: { 'BagRackFragment': BagRackFragment } }
      ) | null }
    | { __typename: 'ComparisonBlock', caption: string, credit: string, pictures: Array<(
        { id: string }
        & { ' $fragmentRefs'?: { 'PhotoFragment': PhotoFragment } }
      )> }
    | { __typename: 'GalleryBlock', title: string, introduction: string, items: Array<{ via: string | null, price: { amount: string, currency: string, asOf: string } | null, picture: (
          { id: string }
          & { ' $fragmentRefs'?: { 'PhotoFragment': PhotoFragment } }
        ) }> }
    | { __typename: 'PollBlock', isOwn: boolean, poll: (
        { id: string }
        & { ' $fragmentRefs'?: { 'BallotFragment': BallotFragment } }
      ) | null }
    | { __typename: 'ProseBlock', html: string }
    | { __typename: 'PullQuoteBlock', text: string, source: string }
    | { __typename: 'RelatedBlock', articles: Array<(
        { id: string }
        & { ' $fragmentRefs'?: { 'ArticleListFragment': ArticleListFragment } }
      )> }
  > } & { ' $fragmentName'?: 'ArticleBodyFragment' };

export type ArticleListFragment = { id: string, slug: string, title: string, dek: string, publishedAt: string, cover: { ' $fragmentRefs'?: { 'PhotoFragment': PhotoFragment } }, trend: { lining: Lining }, poll: { id: string, isOpen: boolean, responses: number } | null } & { ' $fragmentName'?: 'ArticleListFragment' };

export type ArticlePageFragment = (
  { id: string, slug: string, title: string, dek: string, signOff: string | null, publishedAt: string, updatedAt: string | null, disclosure: Disclosure | null, commentCount: number, author: { handle: string }, cover: { ' $fragmentRefs'?: { 'PhotoFragment': PhotoFragment } }, bags: Array<{ ' $fragmentRefs'?: { 'BagRackFragment': BagRackFragment } }>, trend: (
    { slug: string, name: string, lining: Lining, argumentsFor: Array<string>, argumentsAgainst: Array<string> }
    & { ' $fragmentRefs'?: { 'CampsFragment': CampsFragment } }
  ), poll: (
    { id: string, question: string, responses: number }
    & { ' $fragmentRefs'?: { 'BallotFragment': BallotFragment;'VerdictOverTimeFragment': VerdictOverTimeFragment;'NetSwingFragment': NetSwingFragment } }
  ) | null, askedBefore: Array<(
    { id: string }
    & { ' $fragmentRefs'?: { 'AskedBeforeFragment': AskedBeforeFragment } }
  )>, relatedReads: Array<{ ' $fragmentRefs'?: { 'ArticleListFragment': ArticleListFragment } }> }
  & { ' $fragmentRefs'?: { 'ArticleBodyFragment': ArticleBodyFragment;'SeriesLinksFragment': SeriesLinksFragment } }
) & { ' $fragmentName'?: 'ArticlePageFragment' };

export type ArticlePollQueryVariables = Exact<{
  id: string;
}>;


export type ArticlePollQuery = { articleDraft: { id: string, title: string, article: { slug: string, poll: { id: string, question: string, isOpen: boolean, closesAt: string | null, closedAt: string | null, closeReason: string | null, responses: number } | null, askedBefore: Array<{ id: string, question: string }> } | null } };

export type CloseArticlePollMutationVariables = Exact<{
  input: CloseArticlePollInput;
}>;


export type CloseArticlePollMutation = { closeArticlePoll:
    | { __typename: 'PollChanged' }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type AskAnewMutationVariables = Exact<{
  input: AskAnewInput;
}>;


export type AskAnewMutation = { askAnew:
    | { __typename: 'PollChanged' }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type PostToFollowQueryVariables = Exact<{
  id: string;
}>;


export type PostToFollowQuery = { post:
    | { id: string, title: string, path: string, viewerAttention: Attention | null }
    | { id: string, title: string, path: string, viewerAttention: Attention | null }
   | null };

export type BoardToFollowQueryVariables = Exact<{
  slug: string;
}>;


export type BoardToFollowQuery = { board: { id: string, slug: string, name: string, viewerAttention: Attention | null } | null };

export type FollowingQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type FollowingQuery = { followedBoards: Array<{ id: string, slug: string, name: string, viewerAttention: Attention | null, viewerHasUnread: boolean }>, followedPosts: { nodes: Array<
      | { id: string, title: string, path: string, viewerAttention: Attention | null, viewerUnread: number }
      | { id: string, title: string, path: string, viewerAttention: Attention | null, viewerUnread: number }
    >, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SetPostAttentionMutationVariables = Exact<{
  input: PostAttentionInput;
}>;


export type SetPostAttentionMutation = { setPostAttention:
    | { __typename: 'PostAttentionSet', post:
        | { id: string, path: string }
        | { id: string, path: string }
       }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type SetBoardAttentionMutationVariables = Exact<{
  input: BoardAttentionInput;
}>;


export type SetBoardAttentionMutation = { setBoardAttention:
    | { __typename: 'BoardAttentionSet', board: { id: string, slug: string } }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type MarkPostReadMutationVariables = Exact<{
  postId: string;
}>;


export type MarkPostReadMutation = { markPostRead:
    | { __typename: 'PostRead', postId: string }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type BoardAdminFragment = { id: string, slug: string, name: string, purpose: string, position: number, topicCount: number, group: { id: string }, moderators: Array<{ id: string, handle: string }> | null, readers: { id: string, name: string } | null, writers: { id: string, name: string } | null, starters: { id: string, name: string } | null, pollers: { id: string, name: string } | null } & { ' $fragmentName'?: 'BoardAdminFragment' };

export type AdminBoardsQueryVariables = Exact<{ [key: string]: never; }>;


export type AdminBoardsQuery = { boardGroups: Array<{ id: string, name: string, position: number, boards: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'BoardAdminFragment': BoardAdminFragment } }
    )> }>, audiences: Array<{ id: string, name: string, minRole: Role | null, minTier: Tier | null, isEverybody: boolean, handles: Array<string> }> };

export type SaveBoardMutationVariables = Exact<{
  input: SaveBoardInput;
}>;


export type SaveBoardMutation = { saveBoard:
    | { __typename: 'BoardSaved' }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type SaveBoardGroupMutationVariables = Exact<{
  input: SaveBoardGroupInput;
}>;


export type SaveBoardGroupMutation = { saveBoardGroup:
    | { __typename: 'BoardGroupSaved' }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type SaveAudienceMutationVariables = Exact<{
  input: SaveAudienceInput;
}>;


export type SaveAudienceMutation = { saveAudience:
    | { __typename: 'AudienceSaved' }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type SetBoardModeratorsMutationVariables = Exact<{
  input: SetBoardModeratorsInput;
}>;


export type SetBoardModeratorsMutation = { setBoardModerators:
    | { __typename: 'BoardSaved' }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type BoardCardFragment = { id: string, slug: string, name: string, purpose: string, isPrivate: boolean, viewerHasUnread: boolean, viewerAttention: Attention | null, topicCount: number, lastTopic: { id: string, title: string, path: string, activeAt: string } | null } & { ' $fragmentName'?: 'BoardCardFragment' };

export type BoardsQueryVariables = Exact<{ [key: string]: never; }>;


export type BoardsQuery = { boardGroups: Array<{ id: string, name: string, boards: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'BoardCardFragment': BoardCardFragment } }
    )> }> };

export type BoardQueryVariables = Exact<{
  slug: string;
  after?: string | null | undefined;
}>;


export type BoardQuery = { board: { id: string, slug: string, name: string, purpose: string, isPrivate: boolean, isSample: boolean, viewerAttention: Attention | null, viewerCanWrite: boolean, viewerCanStartTopic: boolean, group: { id: string, name: string }, topics: { nodes: Array<(
        { id: string }
        & { ' $fragmentRefs'?: { 'TopicRowFragment': TopicRowFragment } }
      )>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type DeskArticlesQueryVariables = Exact<{
  search?: string | null | undefined;
  state?: DeskState | null | undefined;
  sort?: DeskSort | null | undefined;
  after?: string | null | undefined;
}>;


export type DeskArticlesQuery = { deskArticles: { nodes: Array<{ id: string, title: string, state: DeskState, trendName: string | null, authorHandle: string, savedAt: string, publishAt: string | null, publishedAt: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type DeskSavedFragment = { id: string, revision: number, state: DeskState, savedAt: string, publishAt: string | null, publishedAt: string | null, scheduleProblem: string | null, savedBy: { handle: string }, checklist: Array<{ message: string, href: string, isBlocking: boolean }> } & { ' $fragmentName'?: 'DeskSavedFragment' };

export type DeskDraftFragment = { title: string, dek: string, slug: string, trendId: string | null, authorId: string, seriesIds: Array<string>, signOff: string, disclosure: Disclosure | null, updatedOn: string | null, body: string, cover: { id: string, url: string, width: number, height: number, alt: string } | null, pictures: Array<{ id: string, url: string, width: number, height: number, alt: string }>, bags: Array<{ id: string, brand: string, model: string, picture: { url: string, width: number, height: number } }>, related: Array<{ id: string, title: string }>, reads: Array<{ id: string, title: string }>, poll: { kind: PollKind, question: string, minChoices: number, maxChoices: number, closesAt: string | null, resultsRule: ResultsRule, changesAllowed: boolean, ballots: Ballots, voterRole: Role, voterTier: Tier, options: Array<{ label: string, bagId: string | null }> } | null, article: { id: string, slug: string, poll: { id: string, question: string } | null } | null } & { ' $fragmentName'?: 'DeskDraftFragment' };

export type DeskArticleQueryVariables = Exact<{
  id: string;
}>;


export type DeskArticleQuery = { articleDraft: { ' $fragmentRefs'?: { 'DeskSavedFragment': DeskSavedFragment;'DeskDraftFragment': DeskDraftFragment } }, deskEditors: Array<{ id: string, handle: string }>, trends: { nodes: Array<{ id: string, name: string }> }, allSeries: Array<{ id: string, title: string }> };

export type DeskStandingQueryVariables = Exact<{
  id: string;
}>;


export type DeskStandingQuery = { articleDraft: { ' $fragmentRefs'?: { 'DeskSavedFragment': DeskSavedFragment } } };

export type StartArticleMutationVariables = Exact<{ [key: string]: never; }>;


export type StartArticleMutation = { startArticle:
    | { __typename: 'ArticleDraftChanged', draft: { id: string } }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type SaveArticleMutationVariables = Exact<{
  input: SaveArticleInput;
}>;


export type SaveArticleMutation = { saveArticle:
    | { __typename: 'ArticleDraftChanged', draft: { ' $fragmentRefs'?: { 'DeskSavedFragment': DeskSavedFragment } } }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type PublishArticleMutationVariables = Exact<{
  input: SeenArticleInput;
}>;


export type PublishArticleMutation = { publishArticle:
    | { __typename: 'ArticleDraftChanged' }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type ScheduleArticleMutationVariables = Exact<{
  input: ScheduleArticleInput;
}>;


export type ScheduleArticleMutation = { scheduleArticle:
    | { __typename: 'ArticleDraftChanged' }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type RestoreArticleRevisionMutationVariables = Exact<{
  input: RestoreRevisionInput;
}>;


export type RestoreArticleRevisionMutation = { restoreArticleRevision:
    | { __typename: 'ArticleDraftChanged' }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type DeskRevisionsQueryVariables = Exact<{
  id: string;
}>;


export type DeskRevisionsQuery = { articleDraft: { id: string, title: string, revision: number, revisions: Array<{ number: number, kind: RevisionKind, createdAt: string, author: { handle: string } }> } };

export type DeskDifferenceQueryVariables = Exact<{
  id: string;
  from: number;
  to?: number | null | undefined;
}>;


export type DeskDifferenceQuery = { articleDraft: { id: string, difference: Array<{ field: string, lines: Array<{ pieces: Array<{ change: TextChange, text: string }> }> }> } };

export type DeskPicturesQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type DeskPicturesQuery = { pictures: { nodes: Array<{ id: string, url: string, width: number, height: number, alt: string, credit: string | null, editing: { fileName: string | null } | null }> } };

export type DeskBagsQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type DeskBagsQuery = { catalogue: { bags: { nodes: Array<{ id: string, brand: string, model: string, picture: { url: string, width: number, height: number } }> } } };

export type DeskReadsQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type DeskReadsQuery = { deskArticles: { nodes: Array<{ id: string, title: string, trendName: string | null }> } };

export type ArticlePreviewQueryVariables = Exact<{
  id: string;
  as: PreviewViewer;
}>;


export type ArticlePreviewQuery = { articlePreview: (
    { id: string }
    & { ' $fragmentRefs'?: { 'ArticlePageFragment': ArticlePageFragment;'ArticleBodyFragment': ArticleBodyFragment } }
  ) | null };

export type ForecastDeskQueryVariables = Exact<{
  slug: string;
}>;


export type ForecastDeskQuery = { trend: { id: string, slug: string, name: string, verdicts: Array<{ id: string, question: string, article: { publishedAt: string } | null }>, forecasts: Array<{ id: string, claim: string, saidBy: string, saidOn: string, dueOn: string | null, expects: string, version: number, poll: { id: string } | null }> } | null };

export type WriteForecastMutationVariables = Exact<{
  input: WriteForecastInput;
}>;


export type WriteForecastMutation = { written:
    | { __typename: 'ForecastWritten' }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type RemoveForecastMutationVariables = Exact<{
  id: string;
  version: number;
}>;


export type RemoveForecastMutation = { written:
    | { __typename: 'ForecastWritten' }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type HomePageFragment = { verdictOfTheDay: { ' $fragmentRefs'?: { 'VotingCardFragment': VotingCardFragment } } | null, closingSoon: Array<{ ' $fragmentRefs'?: { 'VotingCardFragment': VotingCardFragment } }>, trending: Array<{ ' $fragmentRefs'?: { 'ArticleListFragment': ArticleListFragment } }>, fresh: Array<{ ' $fragmentRefs'?: { 'ArticleListFragment': ArticleListFragment } }> } & { ' $fragmentName'?: 'HomePageFragment' };

export type MentionableQueryVariables = Exact<{
  place: string;
  beginning: string;
}>;


export type MentionableQuery = { mentionable: Array<{ id: string, handle: string, avatarUrl: string | null }> };

export type ArticleRemovalQueryVariables = Exact<{
  id: string;
}>;


export type ArticleRemovalQuery = { articleDraft: { id: string, revision: number, state: DeskState, title: string, publishAt: string | null, publishedAt: string | null, discardedAt: string | null, withdrawReason: string | null } };

export type DiscardArticleMutationVariables = Exact<{
  input: DiscardArticleInput;
}>;


export type DiscardArticleMutation = { discardArticle:
    | { __typename: 'ArticleDraftChanged' }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type RecoverArticleMutationVariables = Exact<{
  id: string;
}>;


export type RecoverArticleMutation = { recoverArticle:
    | { __typename: 'ArticleDraftChanged' }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type RepairsQueryVariables = Exact<{
  kind?: RepairKind | null | undefined;
  after?: string | null | undefined;
}>;


export type RepairsQuery = { repairState: { lookedAt: string | null, counts: Array<{ kind: RepairKind, count: number }> }, repairs: { nodes: Array<{ id: string, kind: RepairKind, title: string, detail: string, path: string, foundAt: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type LookForRepairsMutationVariables = Exact<{ [key: string]: never; }>;


export type LookForRepairsMutation = { lookForRepairs:
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
    | { __typename: 'RepairState' }
   };

export type SeriesLinksFragment = { series: Array<{ number: number, count: number, series: { id: string, slug: string, title: string }, previous: { slug: string, title: string } | null, next: { slug: string, title: string } | null }> } & { ' $fragmentName'?: 'SeriesLinksFragment' };

export type SeriesPageFragment = { title: string, dek: string, year: number | null, parts: Array<{ number: number, note: string | null, article: (
      { id: string }
      & { ' $fragmentRefs'?: { 'ArticleListFragment': ArticleListFragment } }
    ) }> } & { ' $fragmentName'?: 'SeriesPageFragment' };

export type SeriesShelfFragment = { id: string, slug: string, title: string, dek: string, year: number | null } & { ' $fragmentName'?: 'SeriesShelfFragment' };

export type TextEditsFragment = { at: string, lines: Array<{ pieces: Array<{ change: TextChange, text: string }> }> } & { ' $fragmentName'?: 'TextEditsFragment' };

export type TopicHistoryQueryVariables = Exact<{
  id: string;
}>;


export type TopicHistoryQuery = { topic: { id: string, title: string, path: string, edits: Array<{ ' $fragmentRefs'?: { 'TextEditsFragment': TextEditsFragment } }> } | null };

export type DeleteTopicMutationVariables = Exact<{
  id: string;
}>;


export type DeleteTopicMutation = { deleteTopic:
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
    | { __typename: 'TopicDeleted', id: string, topic: { id: string, path: string } | null }
   };

export type RestoreTopicMutationVariables = Exact<{
  id: string;
}>;


export type RestoreTopicMutation = { restoreTopic:
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
    | { __typename: 'TopicDeleted', id: string, topic: { id: string, path: string } | null }
   };

export type TopicRowFragment = { id: string, title: string, path: string, activeAt: string, isPinned: boolean, lockedAt: string | null, state: TopicState, commentCount: number, viewerUnread: number, viewerIsNewTo: boolean, viewerMutesWords: boolean, viewerAttention: Attention | null, author: { id: string, handle: string } | null, poll: { id: string, responses: number, isOpen: boolean } | null } & { ' $fragmentName'?: 'TopicRowFragment' };

export type TopicPageFragment = { id: string, title: string, path: string, bodyHtml: string, publishedAt: string, editedAt: string | null, isPinned: boolean, isSample: boolean, isScheduled: boolean, state: TopicState, lockedAt: string | null, lockReason: string | null, slowSeconds: number, viewerCanEdit: boolean, viewerCanDelete: boolean, viewerCanRestore: boolean, viewerCanArrange: boolean, author: { id: string, handle: string, role: Role } | null, board: { id: string, slug: string, name: string, isPrivate: boolean }, trends: Array<{ id: string, slug: string, name: string }>, article: { id: string, slug: string, title: string } | null, poll: (
    { id: string }
    & { ' $fragmentRefs'?: { 'BallotFragment': BallotFragment;'NetSwingFragment': NetSwingFragment } }
  ) | null } & { ' $fragmentName'?: 'TopicPageFragment' };

export type NewTopicQueryVariables = Exact<{
  article: string;
}>;


export type NewTopicQuery = { boardGroups: Array<{ id: string, name: string, boards: Array<{ id: string, slug: string, name: string, viewerCanStartTopic: boolean, viewerCanStartPoll: boolean }> }>, trends: { nodes: Array<{ id: string, name: string }> }, article: { id: string, title: string, path: string } | null, catalogue: { bags: { nodes: Array<{ id: string, brand: string, model: string }> } } };

export type BagBySlugQueryVariables = Exact<{
  slug: string;
}>;


export type BagBySlugQuery = { bag: { id: string, brand: string, model: string } | null };

export type BagsByNameQueryVariables = Exact<{
  search: string;
}>;


export type BagsByNameQuery = { catalogue: { bags: { nodes: Array<{ id: string, brand: string, model: string }> } } };

export type TopicToEditQueryVariables = Exact<{
  id: string;
}>;


export type TopicToEditQuery = { topic: { id: string, title: string, path: string, source: string | null, viewerCanEdit: boolean } | null };

export type TopicToArrangeQueryVariables = Exact<{
  id: string;
}>;


export type TopicToArrangeQuery = { topic: { id: string, title: string, path: string, isPinned: boolean, lockedAt: string | null, slowSeconds: number, viewerCanArrange: boolean, board: { id: string }, comments: { nodes: Array<{ id: string, replyCount: number, bodyHtml: string | null, author: { id: string, handle: string } | null }> } } | null, boardGroups: Array<{ id: string, name: string, boards: Array<{ id: string, name: string }> }> };

export type StartTopicMutationVariables = Exact<{
  input: StartTopicInput;
}>;


export type StartTopicMutation = { startTopic:
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
    | { __typename: 'TopicWritten', topic: { id: string, path: string } }
   };

export type EditTopicMutationVariables = Exact<{
  input: EditTopicInput;
}>;


export type EditTopicMutation = { editTopic:
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
    | { __typename: 'TopicWritten', topic: { id: string, path: string } }
   };

export type ArrangeTopicMutationVariables = Exact<{
  input: ArrangeTopicInput;
}>;


export type ArrangeTopicMutation = { arrangeTopic:
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
    | { __typename: 'TopicWritten', topic: { id: string, path: string } }
   };

export type MergeTopicsMutationVariables = Exact<{
  input: MergeTopicsInput;
}>;


export type MergeTopicsMutation = { mergeTopics:
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
    | { __typename: 'TopicWritten', topic: { id: string, path: string } }
   };

export type SplitTopicMutationVariables = Exact<{
  input: SplitTopicInput;
}>;


export type SplitTopicMutation = { splitTopic:
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
    | { __typename: 'TopicWritten', topic: { id: string, path: string } }
   };

export type TrendVerdictsFragment = { verdicts: Array<{ id: string, question: string, isOpen: boolean, closedAt: string | null, responses: number, article: { slug: string, publishedAt: string } | null, tally: { total: number, counts: Array<{ votes: number, share: number | null, option: { id: string, key: string, label: string } }> } | null, verdict: { outcome: Outcome } | null }>, forecasts: Array<{ id: string, claim: string, saidBy: string, saidOn: string, dueOn: string | null, score: ForecastScore, poll: { id: string, question: string, article: { slug: string } | null } | null }> } & { ' $fragmentName'?: 'TrendVerdictsFragment' };

export type SaveUnsentMutationVariables = Exact<{
  input: SaveUnsentInput;
}>;


export type SaveUnsentMutation = { saveUnsent:
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
    | { __typename: 'UnsentConflict', theirs: { id: string, body: string, savedAt: string }, mine: { id: string, revision: number, savedAt: string } }
    | { __typename: 'UnsentSaved', unsent: { id: string, revision: number, savedAt: string } }
   };

export type DiscardUnsentMutationVariables = Exact<{
  id: string;
}>;


export type DiscardUnsentMutation = { discardUnsent:
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
    | { __typename: 'UnsentDiscarded' }
   };

export type UnsentTextsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type UnsentTextsQuery = { unsentTexts: { nodes: Array<{ id: string, place: string, title: string, body: string, savedAt: string, problem: string | null, post:
        | { id: string, path: string, title: string }
        | { id: string, path: string, title: string }
       | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type UnsentTextQueryVariables = Exact<{
  place: string;
}>;


export type UnsentTextQuery = { unsentText: { id: string, title: string, body: string, revision: number } | null };

export type PreviewQueryVariables = Exact<{
  markdown: string;
}>;


export type PreviewQuery = { preview: string };

export type VotingCardFragment = { id: string, slug: string, title: string, dek: string, cover: { ' $fragmentRefs'?: { 'PhotoFragment': PhotoFragment } }, trend: { lining: Lining, name: string }, poll: (
    { id: string }
    & { ' $fragmentRefs'?: { 'BallotFragment': BallotFragment } }
  ) | null } & { ' $fragmentName'?: 'VotingCardFragment' };

export type BagCardFragment = { id: string, slug: string, brand: string, model: string, silhouette: string, colours: Array<string>, picture: { ' $fragmentRefs'?: { 'PhotoFragment': PhotoFragment } }, offers: Array<{ seller: string, price: { amount: string, currency: string, asOf: string } | null }> } & { ' $fragmentName'?: 'BagCardFragment' };

export type OwnBagListsQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnBagListsQuery = { me: { handle: string } | null };

export type BagListsQueryVariables = Exact<{
  handle: string;
  dreamsAfter?: string | null | undefined;
  ownedAfter?: string | null | undefined;
}>;


export type BagListsQuery = { member: { handle: string, dreamAudience: ListAudience | null, ownedAudience: ListAudience | null, dreams: { nodes: Array<{ savedAt: string, bag: (
          { id: string }
          & { ' $fragmentRefs'?: { 'BagCardFragment': BagCardFragment } }
        ) }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null, owned: { nodes: Array<{ savedAt: string, bag: (
          { id: string }
          & { ' $fragmentRefs'?: { 'BagCardFragment': BagCardFragment } }
        ) }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type BagPageQueryVariables = Exact<{
  slug: string;
}>;


export type BagPageQuery = { bag: { id: string, slug: string, brand: string, brandSlug: string, model: string, silhouette: string, materials: Array<string>, colours: Array<string>, occasions: Array<string>, personas: Array<string>, lifeRoles: Array<string>, seasons: Array<string>, fits: Array<string>, carryModes: Array<string>, note: string | null, firstSeen: string | null, viewerList: BagList | null, trend: { slug: string, name: string, lining: Lining } | null, picture: (
      { url: string }
      & { ' $fragmentRefs'?: { 'PhotoFragment': PhotoFragment } }
    ), offers: Array<{ seller: string, sellerSlug: string, url: string | null, isPromoted: boolean, price: { amount: string, currency: string, asOf: string } | null }>, articles: Array<{ slug: string, title: string }> } | null };

export type SaveBagMutationVariables = Exact<{
  bagId: string;
  list: BagList;
}>;


export type SaveBagMutation = { saveBag:
    | { __typename: 'BagSaved' }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type ForgetBagMutationVariables = Exact<{
  bagId: string;
}>;


export type ForgetBagMutation = { forgetBag:
    | { __typename: 'BagSaved' }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type ShowBagListMutationVariables = Exact<{
  list: BagList;
  audience: ListAudience;
}>;


export type ShowBagListMutation = { showBagList:
    | { __typename: 'AudienceSet' }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export type BagRackFragment = { id: string, slug: string, brand: string, model: string, silhouette: string, materials: Array<string>, fits: Array<string>, note: string | null, firstSeen: string | null, picture: { ' $fragmentRefs'?: { 'PhotoFragment': PhotoFragment } }, offers: Array<{ seller: string, price: { amount: string, currency: string, asOf: string } | null }> } & { ' $fragmentName'?: 'BagRackFragment' };

export type CampsFragment = { argumentsFor: Array<string>, argumentsAgainst: Array<string> } & { ' $fragmentName'?: 'CampsFragment' };

export type CataloguePageQueryVariables = Exact<{
  filter?: CatalogueFilterInput | null | undefined;
  after?: string | null | undefined;
}>;


export type CataloguePageQuery = { catalogue: { total: number, nearestTrends: Array<{ id: string, slug: string, name: string, question: string }>, facets: Array<{ facet: BagFacet, value: string, count: number }>, bags: { nodes: Array<{ ' $fragmentRefs'?: { 'BagCardFragment': BagCardFragment } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } };

export type TrendTableQueryVariables = Exact<{
  search?: string | null | undefined;
  sort?: RecordSort | null | undefined;
  after?: string | null | undefined;
}>;


export type TrendTableQuery = { deskTrends: { nodes: Array<{ id: string, slug: string, name: string, question: string, synonyms: Array<string>, bagCount: number, cover: { url: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type BagTableQueryVariables = Exact<{
  search?: string | null | undefined;
  sort?: RecordSort | null | undefined;
  after?: string | null | undefined;
}>;


export type BagTableQuery = { deskBags: { nodes: Array<{ id: string, slug: string, brand: string, model: string, silhouette: string, trend: { slug: string, name: string } | null, picture: { url: string }, offers: Array<{ seller: string, price: { amount: string, currency: string } | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type BrandTableQueryVariables = Exact<{
  search?: string | null | undefined;
  sort?: RecordSort | null | undefined;
  after?: string | null | undefined;
}>;


export type BrandTableQuery = { houses: { nodes: Array<{ id: string, slug: string, name: string, synonyms: Array<string>, url: string | null, bagCount: number }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SellerTableQueryVariables = Exact<{
  search?: string | null | undefined;
  sort?: RecordSort | null | undefined;
  after?: string | null | undefined;
}>;


export type SellerTableQuery = { houses: { nodes: Array<{ id: string, slug: string, name: string, synonyms: Array<string>, url: string | null, bagCount: number }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type FacetTableQueryVariables = Exact<{
  facet?: BagFacet | null | undefined;
  search?: string | null | undefined;
  sort?: RecordSort | null | undefined;
  after?: string | null | undefined;
}>;


export type FacetTableQuery = { facetValues: { nodes: Array<{ facet: BagFacet, value: string, count: number }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type RecordNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type RecordNamesQuery = { deskNames: { brands: Array<string>, sellers: Array<string>, trends: Array<string> } };

export type TrendRecordQueryVariables = Exact<{
  slug: string;
}>;


export type TrendRecordQuery = { trend: { id: string, slug: string, version: number, name: string, question: string, dek: string, lining: Lining, synonyms: Array<string>, argumentsFor: Array<string>, argumentsAgainst: Array<string>, outlook: Array<string>, tips: Array<string>, care: Array<string>, seenOn: Array<string>, origins: Array<{ when: string, fact: string }>, pairings: Array<{ kind: PairingKind, with: string, advice: string }>, cover: (
      { id: string, alt: string }
      & { ' $fragmentRefs'?: { 'PhotoFragment': PhotoFragment } }
    ) } | null };

export type BagRecordQueryVariables = Exact<{
  slug: string;
}>;


export type BagRecordQuery = { bag: { id: string, slug: string, version: number, brand: string, model: string, silhouette: string, materials: Array<string>, fits: Array<string>, colours: Array<string>, occasions: Array<string>, personas: Array<string>, lifeRoles: Array<string>, seasons: Array<string>, carryModes: Array<string>, note: string | null, firstSeen: string | null, trend: { name: string } | null, picture: (
      { id: string, alt: string }
      & { ' $fragmentRefs'?: { 'PhotoFragment': PhotoFragment } }
    ), offers: Array<{ seller: string, url: string | null, isPromoted: boolean, price: { amount: string, currency: string, asOf: string } | null }> } | null };

export type BrandRecordQueryVariables = Exact<{
  slug: string;
}>;


export type BrandRecordQuery = { house: { id: string, slug: string, version: number, name: string, synonyms: Array<string>, about: string | null, url: string | null } | null };

export type SellerRecordQueryVariables = Exact<{
  slug: string;
}>;


export type SellerRecordQuery = { house: { id: string, slug: string, version: number, name: string, synonyms: Array<string>, about: string | null, url: string | null } | null };

export type RecordSummariesQueryVariables = Exact<{
  kind: RecordKind;
  ids: Array<string> | string;
}>;


export type RecordSummariesQuery = { recordSummaries: Array<{ id: string, slug: string, name: string, uses: Array<{ use: RecordUse, count: number }> }> };

type Written_RecordWritten_Fragment = { __typename: 'RecordWritten', id: string, slug: string } & { ' $fragmentName'?: 'Written_RecordWritten_Fragment' };

type Written_Refusal_Fragment = { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null } & { ' $fragmentName'?: 'Written_Refusal_Fragment' };

export type WrittenFragment =
  | Written_RecordWritten_Fragment
  | Written_Refusal_Fragment
;

type Changed_RecordsChanged_Fragment = { __typename: 'RecordsChanged', changed: number, stay: Array<{ id: string, name: string, slug: string, uses: Array<{ use: RecordUse, count: number }> }> } & { ' $fragmentName'?: 'Changed_RecordsChanged_Fragment' };

type Changed_Refusal_Fragment = { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null } & { ' $fragmentName'?: 'Changed_Refusal_Fragment' };

export type ChangedFragment =
  | Changed_RecordsChanged_Fragment
  | Changed_Refusal_Fragment
;

export type WriteTrendMutationVariables = Exact<{
  input: WriteTrendInput;
}>;


export type WriteTrendMutation = { written:
    | { ' $fragmentRefs'?: { 'Written_RecordWritten_Fragment': Written_RecordWritten_Fragment } }
    | { ' $fragmentRefs'?: { 'Written_Refusal_Fragment': Written_Refusal_Fragment } }
   };

export type WriteBagMutationVariables = Exact<{
  input: WriteBagInput;
}>;


export type WriteBagMutation = { written:
    | { ' $fragmentRefs'?: { 'Written_RecordWritten_Fragment': Written_RecordWritten_Fragment } }
    | { ' $fragmentRefs'?: { 'Written_Refusal_Fragment': Written_Refusal_Fragment } }
   };

export type WriteBrandMutationVariables = Exact<{
  input: WriteHouseInput;
}>;


export type WriteBrandMutation = { written:
    | { ' $fragmentRefs'?: { 'Written_RecordWritten_Fragment': Written_RecordWritten_Fragment } }
    | { ' $fragmentRefs'?: { 'Written_Refusal_Fragment': Written_Refusal_Fragment } }
   };

export type WriteSellerMutationVariables = Exact<{
  input: WriteHouseInput;
}>;


export type WriteSellerMutation = { written:
    | { ' $fragmentRefs'?: { 'Written_RecordWritten_Fragment': Written_RecordWritten_Fragment } }
    | { ' $fragmentRefs'?: { 'Written_Refusal_Fragment': Written_Refusal_Fragment } }
   };

export type MergeRecordsMutationVariables = Exact<{
  kind: RecordKind;
  keepId: string;
  ids: Array<string> | string;
}>;


export type MergeRecordsMutation = { written:
    | { ' $fragmentRefs'?: { 'Written_RecordWritten_Fragment': Written_RecordWritten_Fragment } }
    | { ' $fragmentRefs'?: { 'Written_Refusal_Fragment': Written_Refusal_Fragment } }
   };

export type ChangeBagsMutationVariables = Exact<{
  ids: Array<string> | string;
  change: ChangeBagsInput;
}>;


export type ChangeBagsMutation = { changed:
    | { ' $fragmentRefs'?: { 'Changed_RecordsChanged_Fragment': Changed_RecordsChanged_Fragment } }
    | { ' $fragmentRefs'?: { 'Changed_Refusal_Fragment': Changed_Refusal_Fragment } }
   };

export type RemoveRecordsMutationVariables = Exact<{
  kind: RecordKind;
  ids: Array<string> | string;
}>;


export type RemoveRecordsMutation = { changed:
    | { ' $fragmentRefs'?: { 'Changed_RecordsChanged_Fragment': Changed_RecordsChanged_Fragment } }
    | { ' $fragmentRefs'?: { 'Changed_Refusal_Fragment': Changed_Refusal_Fragment } }
   };

export type RenameFacetValueMutationVariables = Exact<{
  facet: BagFacet;
  from: string;
  to?: string | null | undefined;
}>;


export type RenameFacetValueMutation = { changed:
    | { ' $fragmentRefs'?: { 'Changed_RecordsChanged_Fragment': Changed_RecordsChanged_Fragment } }
    | { ' $fragmentRefs'?: { 'Changed_Refusal_Fragment': Changed_Refusal_Fragment } }
   };

export type BrandPageQueryVariables = Exact<{
  slug: string;
  after?: string | null | undefined;
}>;


export type BrandPageQuery = { brand: { slug: string, name: string, synonyms: Array<string>, about: string | null, url: string | null, bags: { nodes: Array<{ ' $fragmentRefs'?: { 'BagCardFragment': BagCardFragment } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type SellerPageQueryVariables = Exact<{
  slug: string;
  after?: string | null | undefined;
}>;


export type SellerPageQuery = { seller: { slug: string, name: string, synonyms: Array<string>, about: string | null, url: string | null, bags: { nodes: Array<{ ' $fragmentRefs'?: { 'BagCardFragment': BagCardFragment } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type TrendShelfFragment = { id: string, slug: string, name: string, question: string, dek: string, lining: Lining, cover: { ' $fragmentRefs'?: { 'PhotoFragment': PhotoFragment } }, poll: { id: string, isOpen: boolean, responses: number } | null } & { ' $fragmentName'?: 'TrendShelfFragment' };

export type TrendStoryFragment = { outlook: Array<string>, tips: Array<string>, care: Array<string>, seenOn: Array<string>, origins: Array<{ when: string, fact: string }>, pairings: Array<{ kind: PairingKind, with: string, advice: string }> } & { ' $fragmentName'?: 'TrendStoryFragment' };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const CommentCardFragmentDoc = new TypedDocumentString(`
    fragment CommentCard on Comment {
  id
  state
  bodyHtml
  isReason
  isLegacy
  viewerIsNewTo
  viewerBlocksAuthor
  viewerMutesWords
  changedVotes
  changedSince
  viewerCredits
  viewerCanCredit
  likeCount
  viewerHasLiked
  viewerCanLike
  createdAt
  editedAt
  author {
    id
    handle
    role
    isSample
    avatarUrl
  }
  stance {
    id
    key
    label
  }
  parent {
    id
    author {
      id
      handle
    }
  }
  removal {
    id
    reason
    rule {
      id
      title
    }
  }
  viewerIsAuthor
  viewerCanEdit
  viewerCanDelete
  viewerCanRestore
  viewerCanReply
  viewerCanReport
  viewerHasReported
}
    `, {"fragmentName":"CommentCard"}) as unknown as TypedDocumentString<CommentCardFragment, unknown>;
export const CommentThreadFragmentDoc = new TypedDocumentString(`
    fragment CommentThread on Comment {
  id
  replyCount
  ...CommentCard
  replies(first: $repliesFirst) {
    nodes {
      id
      ...CommentCard
    }
    pageInfo {
      hasNextPage
    }
  }
}
    fragment CommentCard on Comment {
  id
  state
  bodyHtml
  isReason
  isLegacy
  viewerIsNewTo
  viewerBlocksAuthor
  viewerMutesWords
  changedVotes
  changedSince
  viewerCredits
  viewerCanCredit
  likeCount
  viewerHasLiked
  viewerCanLike
  createdAt
  editedAt
  author {
    id
    handle
    role
    isSample
    avatarUrl
  }
  stance {
    id
    key
    label
  }
  parent {
    id
    author {
      id
      handle
    }
  }
  removal {
    id
    reason
    rule {
      id
      title
    }
  }
  viewerIsAuthor
  viewerCanEdit
  viewerCanDelete
  viewerCanRestore
  viewerCanReply
  viewerCanReport
  viewerHasReported
}`, {"fragmentName":"CommentThread"}) as unknown as TypedDocumentString<CommentThreadFragment, unknown>;
export const CommentsFragmentDoc = new TypedDocumentString(`
    fragment Comments on Post {
  id
  path
  talkCursor
  viewerUnsent {
    id
    title
    body
    revision
  }
  lastCommentId
  commentCount
  viewerCanComment
  viewerAttention
  viewerFirstUnread {
    id
    parent {
      id
    }
  }
  camps {
    option {
      id
      key
      label
    }
    best(first: 2) {
      id
      ...CommentCard
    }
  }
  comments(
    first: $commentsFirst
    after: $commentsAfter
    startingAt: $commentsAt
    sort: $commentsSort
    camp: $commentsCamp
    changed: $commentsChanged
  ) {
    sort
    camp
    changed
    nodes {
      id
      ...CommentThread
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
      endCursor
    }
  }
}
    fragment CommentCard on Comment {
  id
  state
  bodyHtml
  isReason
  isLegacy
  viewerIsNewTo
  viewerBlocksAuthor
  viewerMutesWords
  changedVotes
  changedSince
  viewerCredits
  viewerCanCredit
  likeCount
  viewerHasLiked
  viewerCanLike
  createdAt
  editedAt
  author {
    id
    handle
    role
    isSample
    avatarUrl
  }
  stance {
    id
    key
    label
  }
  parent {
    id
    author {
      id
      handle
    }
  }
  removal {
    id
    reason
    rule {
      id
      title
    }
  }
  viewerIsAuthor
  viewerCanEdit
  viewerCanDelete
  viewerCanRestore
  viewerCanReply
  viewerCanReport
  viewerHasReported
}
fragment CommentThread on Comment {
  id
  replyCount
  ...CommentCard
  replies(first: $repliesFirst) {
    nodes {
      id
      ...CommentCard
    }
    pageInfo {
      hasNextPage
    }
  }
}`, {"fragmentName":"Comments"}) as unknown as TypedDocumentString<CommentsFragment, unknown>;
export const PictureDetailsFragmentDoc = new TypedDocumentString(`
    fragment PictureDetails on Picture {
  id
  url
  width
  height
  alt
  credit
  creditUrl
  source
  licence
  focalX
  focalY
  isIllustration
  editing {
    fileName
    masterUrl
    masterWidth
    masterHeight
    waitsForCut
    isKept
    hasOldAlt
    createdAt
    lostSince
    crop {
      left
      top
      width
      height
    }
  }
}
    `, {"fragmentName":"PictureDetails"}) as unknown as TypedDocumentString<PictureDetailsFragment, unknown>;
export const UploadStateFragmentDoc = new TypedDocumentString(`
    fragment UploadState on Upload {
  id
  state
  fileName
  message
  picture {
    ...PictureDetails
  }
}
    fragment PictureDetails on Picture {
  id
  url
  width
  height
  alt
  credit
  creditUrl
  source
  licence
  focalX
  focalY
  isIllustration
  editing {
    fileName
    masterUrl
    masterWidth
    masterHeight
    waitsForCut
    isKept
    hasOldAlt
    createdAt
    lostSince
    crop {
      left
      top
      width
      height
    }
  }
}`, {"fragmentName":"UploadState"}) as unknown as TypedDocumentString<UploadStateFragment, unknown>;
export const RuleVersionFragmentDoc = new TypedDocumentString(`
    fragment RuleVersion on ContentRuleVersion {
  id
  number
  name
  match
  action
  message
  limitDays
  writtenAt
  houseRule {
    id
    title
  }
  author {
    id
    handle
  }
  conditions {
    kind
    words
    number
    minutes
    tier
    boardIds
  }
}
    `, {"fragmentName":"RuleVersion"}) as unknown as TypedDocumentString<RuleVersionFragment, unknown>;
export const ReviewCaseFragmentDoc = new TypedDocumentString(`
    fragment ReviewCase on ReportCase {
  id
  kind
  objectId
  version
  viewerCanDecide
  whyNot
  openSince
  isHidden
  isHeld
  foundBy {
    id
    number
    name
    message
  }
  openReports
  claimedBy {
    id
    handle
  }
  reports {
    id
    note
    reportedAs
    createdAt
    rule {
      id
      key
      title
    }
    contentRule {
      id
    }
    reporter {
      id
      handle
    }
    reporterRecord {
      decided
      upheld
    }
  }
  subject {
    id
    name
    path
    state
    words
    html
    pictureUrl
    createdAt
    editedAt
    author {
      id
      handle
      role
      joinedAt
      suspendedUntil
      avatarUrl
    }
    around {
      place
      at
      html
      author {
        id
        handle
      }
    }
    revisions {
      writtenAt
      html
    }
  }
}
    `, {"fragmentName":"ReviewCase"}) as unknown as TypedDocumentString<ReviewCaseFragment, unknown>;
export const RecentDecisionFragmentDoc = new TypedDocumentString(`
    fragment RecentDecision on Decision {
  id
  outcome
  reason
  decidedAt
  undoneAt
  viewerCanUndo
  subject {
    id
    name
    path
    pictureUrl
    author {
      id
      handle
    }
  }
  rule {
    id
    title
  }
  moderator {
    id
    handle
  }
}
    `, {"fragmentName":"RecentDecision"}) as unknown as TypedDocumentString<RecentDecisionFragment, unknown>;
export const WrittenRowFragmentDoc = new TypedDocumentString(`
    fragment WrittenRow on WrittenText {
  id
  kind
  at
  isReason
  isWaiting
  subject {
    kind
    name
    path
    state
    words
    board {
      id
      slug
      name
    }
  }
}
    `, {"fragmentName":"WrittenRow"}) as unknown as TypedDocumentString<WrittenRowFragment, unknown>;
export const PhotoFragmentDoc = new TypedDocumentString(`
    fragment Photo on Picture {
  id
  url
  sources {
    type
    srcset
  }
  placeholder
  width
  height
  focalX
  focalY
  alt
  caption
  credit
  creditUrl
  isIllustration
}
    `, {"fragmentName":"Photo"}) as unknown as TypedDocumentString<PhotoFragment, unknown>;
export const BagRackFragmentDoc = new TypedDocumentString(`
    fragment BagRack on Bag {
  id
  slug
  brand
  model
  silhouette
  materials
  fits
  note
  firstSeen
  picture {
    ...Photo
  }
  offers {
    seller
    price {
      amount
      currency
      asOf
    }
  }
}
    fragment Photo on Picture {
  id
  url
  sources {
    type
    srcset
  }
  placeholder
  width
  height
  focalX
  focalY
  alt
  caption
  credit
  creditUrl
  isIllustration
}`, {"fragmentName":"BagRack"}) as unknown as TypedDocumentString<BagRackFragment, unknown>;
export const CampsFragmentDoc = new TypedDocumentString(`
    fragment Camps on Trend {
  argumentsFor
  argumentsAgainst
}
    `, {"fragmentName":"Camps"}) as unknown as TypedDocumentString<CampsFragment, unknown>;
export const BallotRulesFragmentDoc = new TypedDocumentString(`
    fragment BallotRules on Poll {
  id
  isOpen
  closesAt
  editedAt
  ballots
  votersNeed
  viewerVoteRefusal
  viewerReminder
  viewerCanEdit
  isPreview
}
    `, {"fragmentName":"BallotRules"}) as unknown as TypedDocumentString<BallotRulesFragment, unknown>;
export const BallotFragmentDoc = new TypedDocumentString(`
    fragment Ballot on Poll {
  id
  kind
  minChoices
  maxChoices
  question
  isOpen
  closesAt
  closedAt
  closeReason
  responses
  resultsRule
  changesAllowed
  viewerCanVote
  isPreview
  ...BallotRules
  shownOptions {
    id
    key
    label
    picture {
      ...Photo
    }
  }
  tally {
    total
    counts {
      option {
        id
      }
      votes
      share
    }
    rounds {
      votes
      exhausted
      decidedByRound
    }
    leaders {
      id
    }
  }
  verdict {
    outcome
    winners {
      id
      label
    }
    margin
    total
  }
  viewerVote {
    id
    changedAt
    choice {
      id
      key
      label
    }
    reason {
      id
      path
    }
  }
}
    fragment Photo on Picture {
  id
  url
  sources {
    type
    srcset
  }
  placeholder
  width
  height
  focalX
  focalY
  alt
  caption
  credit
  creditUrl
  isIllustration
}
fragment BallotRules on Poll {
  id
  isOpen
  closesAt
  editedAt
  ballots
  votersNeed
  viewerVoteRefusal
  viewerReminder
  viewerCanEdit
  isPreview
}`, {"fragmentName":"Ballot"}) as unknown as TypedDocumentString<BallotFragment, unknown>;
export const VerdictOverTimeFragmentDoc = new TypedDocumentString(`
    fragment VerdictOverTime on Poll {
  id
  kind
  options {
    id
    label
    key
  }
  history {
    step
    points {
      at
      votes
    }
  }
}
    `, {"fragmentName":"VerdictOverTime"}) as unknown as TypedDocumentString<VerdictOverTimeFragment, unknown>;
export const NetSwingFragmentDoc = new TypedDocumentString(`
    fragment NetSwing on Poll {
  id
  swing {
    changed
    voters
    options {
      option {
        id
        label
      }
      gained
      lost
    }
  }
}
    `, {"fragmentName":"NetSwing"}) as unknown as TypedDocumentString<NetSwingFragment, unknown>;
export const AskedBeforeFragmentDoc = new TypedDocumentString(`
    fragment AskedBefore on Poll {
  id
  question
  closedAt
  closesAt
  closeReason
  verdict {
    outcome
    winners {
      id
      label
    }
    margin
    total
  }
}
    `, {"fragmentName":"AskedBefore"}) as unknown as TypedDocumentString<AskedBeforeFragment, unknown>;
export const ArticleListFragmentDoc = new TypedDocumentString(`
    fragment ArticleList on Article {
  id
  slug
  title
  dek
  publishedAt
  cover {
    ...Photo
  }
  trend {
    lining
  }
  poll {
    id
    isOpen
    responses
  }
}
    fragment Photo on Picture {
  id
  url
  sources {
    type
    srcset
  }
  placeholder
  width
  height
  focalX
  focalY
  alt
  caption
  credit
  creditUrl
  isIllustration
}`, {"fragmentName":"ArticleList"}) as unknown as TypedDocumentString<ArticleListFragment, unknown>;
export const ArticleBodyFragmentDoc = new TypedDocumentString(`
    fragment ArticleBody on Article {
  body {
    __typename
    ... on ProseBlock {
      html
    }
    ... on GalleryBlock {
      title
      introduction
      items {
        via
        price {
          amount
          currency
          asOf
        }
        picture {
          id
          ...Photo
        }
      }
    }
    ... on ComparisonBlock {
      caption
      credit
      pictures {
        id
        ...Photo
      }
    }
    ... on BagBlock {
      bag {
        id
        ...BagRack
      }
    }
    ... on PollBlock {
      isOwn
      poll {
        id
        ...Ballot
      }
    }
    ... on PullQuoteBlock {
      text
      source
    }
    ... on RelatedBlock {
      articles {
        id
        ...ArticleList
      }
    }
  }
}
    fragment Photo on Picture {
  id
  url
  sources {
    type
    srcset
  }
  placeholder
  width
  height
  focalX
  focalY
  alt
  caption
  credit
  creditUrl
  isIllustration
}
fragment BallotRules on Poll {
  id
  isOpen
  closesAt
  editedAt
  ballots
  votersNeed
  viewerVoteRefusal
  viewerReminder
  viewerCanEdit
  isPreview
}
fragment Ballot on Poll {
  id
  kind
  minChoices
  maxChoices
  question
  isOpen
  closesAt
  closedAt
  closeReason
  responses
  resultsRule
  changesAllowed
  viewerCanVote
  isPreview
  ...BallotRules
  shownOptions {
    id
    key
    label
    picture {
      ...Photo
    }
  }
  tally {
    total
    counts {
      option {
        id
      }
      votes
      share
    }
    rounds {
      votes
      exhausted
      decidedByRound
    }
    leaders {
      id
    }
  }
  verdict {
    outcome
    winners {
      id
      label
    }
    margin
    total
  }
  viewerVote {
    id
    changedAt
    choice {
      id
      key
      label
    }
    reason {
      id
      path
    }
  }
}
fragment ArticleList on Article {
  id
  slug
  title
  dek
  publishedAt
  cover {
    ...Photo
  }
  trend {
    lining
  }
  poll {
    id
    isOpen
    responses
  }
}
fragment BagRack on Bag {
  id
  slug
  brand
  model
  silhouette
  materials
  fits
  note
  firstSeen
  picture {
    ...Photo
  }
  offers {
    seller
    price {
      amount
      currency
      asOf
    }
  }
}`, {"fragmentName":"ArticleBody"}) as unknown as TypedDocumentString<ArticleBodyFragment, unknown>;
export const SeriesLinksFragmentDoc = new TypedDocumentString(`
    fragment SeriesLinks on Article {
  series {
    number
    count
    series {
      id
      slug
      title
    }
    previous {
      slug
      title
    }
    next {
      slug
      title
    }
  }
}
    `, {"fragmentName":"SeriesLinks"}) as unknown as TypedDocumentString<SeriesLinksFragment, unknown>;
export const ArticlePageFragmentDoc = new TypedDocumentString(`
    fragment ArticlePage on Article {
  id
  slug
  title
  dek
  signOff
  publishedAt
  updatedAt
  disclosure
  commentCount
  author {
    handle
  }
  cover {
    ...Photo
  }
  bags {
    ...BagRack
  }
  trend {
    slug
    name
    lining
    argumentsFor
    argumentsAgainst
    ...Camps
  }
  poll {
    id
    question
    responses
    ...Ballot
    ...VerdictOverTime
    ...NetSwing
  }
  askedBefore {
    id
    ...AskedBefore
  }
  relatedReads(first: 4) {
    ...ArticleList
  }
  ...ArticleBody
  ...SeriesLinks
}
    fragment Photo on Picture {
  id
  url
  sources {
    type
    srcset
  }
  placeholder
  width
  height
  focalX
  focalY
  alt
  caption
  credit
  creditUrl
  isIllustration
}
fragment AskedBefore on Poll {
  id
  question
  closedAt
  closesAt
  closeReason
  verdict {
    outcome
    winners {
      id
      label
    }
    margin
    total
  }
}
fragment BallotRules on Poll {
  id
  isOpen
  closesAt
  editedAt
  ballots
  votersNeed
  viewerVoteRefusal
  viewerReminder
  viewerCanEdit
  isPreview
}
fragment Ballot on Poll {
  id
  kind
  minChoices
  maxChoices
  question
  isOpen
  closesAt
  closedAt
  closeReason
  responses
  resultsRule
  changesAllowed
  viewerCanVote
  isPreview
  ...BallotRules
  shownOptions {
    id
    key
    label
    picture {
      ...Photo
    }
  }
  tally {
    total
    counts {
      option {
        id
      }
      votes
      share
    }
    rounds {
      votes
      exhausted
      decidedByRound
    }
    leaders {
      id
    }
  }
  verdict {
    outcome
    winners {
      id
      label
    }
    margin
    total
  }
  viewerVote {
    id
    changedAt
    choice {
      id
      key
      label
    }
    reason {
      id
      path
    }
  }
}
fragment NetSwing on Poll {
  id
  swing {
    changed
    voters
    options {
      option {
        id
        label
      }
      gained
      lost
    }
  }
}
fragment VerdictOverTime on Poll {
  id
  kind
  options {
    id
    label
    key
  }
  history {
    step
    points {
      at
      votes
    }
  }
}
fragment ArticleBody on Article {
  body {
    __typename
    ... on ProseBlock {
      html
    }
    ... on GalleryBlock {
      title
      introduction
      items {
        via
        price {
          amount
          currency
          asOf
        }
        picture {
          id
          ...Photo
        }
      }
    }
    ... on ComparisonBlock {
      caption
      credit
      pictures {
        id
        ...Photo
      }
    }
    ... on BagBlock {
      bag {
        id
        ...BagRack
      }
    }
    ... on PollBlock {
      isOwn
      poll {
        id
        ...Ballot
      }
    }
    ... on PullQuoteBlock {
      text
      source
    }
    ... on RelatedBlock {
      articles {
        id
        ...ArticleList
      }
    }
  }
}
fragment ArticleList on Article {
  id
  slug
  title
  dek
  publishedAt
  cover {
    ...Photo
  }
  trend {
    lining
  }
  poll {
    id
    isOpen
    responses
  }
}
fragment SeriesLinks on Article {
  series {
    number
    count
    series {
      id
      slug
      title
    }
    previous {
      slug
      title
    }
    next {
      slug
      title
    }
  }
}
fragment BagRack on Bag {
  id
  slug
  brand
  model
  silhouette
  materials
  fits
  note
  firstSeen
  picture {
    ...Photo
  }
  offers {
    seller
    price {
      amount
      currency
      asOf
    }
  }
}
fragment Camps on Trend {
  argumentsFor
  argumentsAgainst
}`, {"fragmentName":"ArticlePage"}) as unknown as TypedDocumentString<ArticlePageFragment, unknown>;
export const BoardAdminFragmentDoc = new TypedDocumentString(`
    fragment BoardAdmin on Board {
  id
  slug
  name
  purpose
  position
  topicCount
  group {
    id
  }
  moderators {
    id
    handle
  }
  readers {
    id
    name
  }
  writers {
    id
    name
  }
  starters {
    id
    name
  }
  pollers {
    id
    name
  }
}
    `, {"fragmentName":"BoardAdmin"}) as unknown as TypedDocumentString<BoardAdminFragment, unknown>;
export const BoardCardFragmentDoc = new TypedDocumentString(`
    fragment BoardCard on Board {
  id
  slug
  name
  purpose
  isPrivate
  viewerHasUnread
  viewerAttention
  topicCount
  lastTopic {
    id
    title
    path
    activeAt
  }
}
    `, {"fragmentName":"BoardCard"}) as unknown as TypedDocumentString<BoardCardFragment, unknown>;
export const DeskSavedFragmentDoc = new TypedDocumentString(`
    fragment DeskSaved on ArticleDraft {
  id
  revision
  state
  savedAt
  publishAt
  publishedAt
  scheduleProblem
  savedBy {
    handle
  }
  checklist {
    message
    href
    isBlocking
  }
}
    `, {"fragmentName":"DeskSaved"}) as unknown as TypedDocumentString<DeskSavedFragment, unknown>;
export const DeskDraftFragmentDoc = new TypedDocumentString(`
    fragment DeskDraft on ArticleDraft {
  title
  dek
  slug
  trendId
  authorId
  seriesIds
  signOff
  disclosure
  updatedOn
  body
  cover {
    id
    url
    width
    height
    alt
  }
  pictures {
    id
    url
    width
    height
    alt
  }
  bags {
    id
    brand
    model
    picture {
      url
      width
      height
    }
  }
  related {
    id
    title
  }
  reads {
    id
    title
  }
  poll {
    kind
    question
    options {
      label
      bagId
    }
    minChoices
    maxChoices
    closesAt
    resultsRule
    changesAllowed
    ballots
    voterRole
    voterTier
  }
  article {
    id
    slug
    poll {
      id
      question
    }
  }
}
    `, {"fragmentName":"DeskDraft"}) as unknown as TypedDocumentString<DeskDraftFragment, unknown>;
export const VotingCardFragmentDoc = new TypedDocumentString(`
    fragment VotingCard on Article {
  id
  slug
  title
  dek
  cover {
    ...Photo
  }
  trend {
    lining
    name
  }
  poll {
    id
    ...Ballot
  }
}
    fragment Photo on Picture {
  id
  url
  sources {
    type
    srcset
  }
  placeholder
  width
  height
  focalX
  focalY
  alt
  caption
  credit
  creditUrl
  isIllustration
}
fragment BallotRules on Poll {
  id
  isOpen
  closesAt
  editedAt
  ballots
  votersNeed
  viewerVoteRefusal
  viewerReminder
  viewerCanEdit
  isPreview
}
fragment Ballot on Poll {
  id
  kind
  minChoices
  maxChoices
  question
  isOpen
  closesAt
  closedAt
  closeReason
  responses
  resultsRule
  changesAllowed
  viewerCanVote
  isPreview
  ...BallotRules
  shownOptions {
    id
    key
    label
    picture {
      ...Photo
    }
  }
  tally {
    total
    counts {
      option {
        id
      }
      votes
      share
    }
    rounds {
      votes
      exhausted
      decidedByRound
    }
    leaders {
      id
    }
  }
  verdict {
    outcome
    winners {
      id
      label
    }
    margin
    total
  }
  viewerVote {
    id
    changedAt
    choice {
      id
      key
      label
    }
    reason {
      id
      path
    }
  }
}`, {"fragmentName":"VotingCard"}) as unknown as TypedDocumentString<VotingCardFragment, unknown>;
export const HomePageFragmentDoc = new TypedDocumentString(`
    fragment HomePage on Home {
  verdictOfTheDay {
    ...VotingCard
  }
  closingSoon {
    ...VotingCard
  }
  trending {
    ...ArticleList
  }
  fresh {
    ...ArticleList
  }
}
    fragment Photo on Picture {
  id
  url
  sources {
    type
    srcset
  }
  placeholder
  width
  height
  focalX
  focalY
  alt
  caption
  credit
  creditUrl
  isIllustration
}
fragment BallotRules on Poll {
  id
  isOpen
  closesAt
  editedAt
  ballots
  votersNeed
  viewerVoteRefusal
  viewerReminder
  viewerCanEdit
  isPreview
}
fragment Ballot on Poll {
  id
  kind
  minChoices
  maxChoices
  question
  isOpen
  closesAt
  closedAt
  closeReason
  responses
  resultsRule
  changesAllowed
  viewerCanVote
  isPreview
  ...BallotRules
  shownOptions {
    id
    key
    label
    picture {
      ...Photo
    }
  }
  tally {
    total
    counts {
      option {
        id
      }
      votes
      share
    }
    rounds {
      votes
      exhausted
      decidedByRound
    }
    leaders {
      id
    }
  }
  verdict {
    outcome
    winners {
      id
      label
    }
    margin
    total
  }
  viewerVote {
    id
    changedAt
    choice {
      id
      key
      label
    }
    reason {
      id
      path
    }
  }
}
fragment ArticleList on Article {
  id
  slug
  title
  dek
  publishedAt
  cover {
    ...Photo
  }
  trend {
    lining
  }
  poll {
    id
    isOpen
    responses
  }
}
fragment VotingCard on Article {
  id
  slug
  title
  dek
  cover {
    ...Photo
  }
  trend {
    lining
    name
  }
  poll {
    id
    ...Ballot
  }
}`, {"fragmentName":"HomePage"}) as unknown as TypedDocumentString<HomePageFragment, unknown>;
export const SeriesPageFragmentDoc = new TypedDocumentString(`
    fragment SeriesPage on Series {
  title
  dek
  year
  parts {
    number
    note
    article {
      id
      ...ArticleList
    }
  }
}
    fragment Photo on Picture {
  id
  url
  sources {
    type
    srcset
  }
  placeholder
  width
  height
  focalX
  focalY
  alt
  caption
  credit
  creditUrl
  isIllustration
}
fragment ArticleList on Article {
  id
  slug
  title
  dek
  publishedAt
  cover {
    ...Photo
  }
  trend {
    lining
  }
  poll {
    id
    isOpen
    responses
  }
}`, {"fragmentName":"SeriesPage"}) as unknown as TypedDocumentString<SeriesPageFragment, unknown>;
export const SeriesShelfFragmentDoc = new TypedDocumentString(`
    fragment SeriesShelf on Series {
  id
  slug
  title
  dek
  year
}
    `, {"fragmentName":"SeriesShelf"}) as unknown as TypedDocumentString<SeriesShelfFragment, unknown>;
export const TextEditsFragmentDoc = new TypedDocumentString(`
    fragment TextEdits on TextEdit {
  at
  lines {
    pieces {
      change
      text
    }
  }
}
    `, {"fragmentName":"TextEdits"}) as unknown as TypedDocumentString<TextEditsFragment, unknown>;
export const TopicRowFragmentDoc = new TypedDocumentString(`
    fragment TopicRow on Topic {
  id
  title
  path
  activeAt
  isPinned
  lockedAt
  state
  commentCount
  viewerUnread
  viewerIsNewTo
  viewerMutesWords
  viewerAttention
  author {
    id
    handle
  }
  poll {
    id
    responses
    isOpen
  }
}
    `, {"fragmentName":"TopicRow"}) as unknown as TypedDocumentString<TopicRowFragment, unknown>;
export const TopicPageFragmentDoc = new TypedDocumentString(`
    fragment TopicPage on Topic {
  id
  title
  path
  bodyHtml
  publishedAt
  editedAt
  isPinned
  isSample
  isScheduled
  state
  lockedAt
  lockReason
  slowSeconds
  viewerCanEdit
  viewerCanDelete
  viewerCanRestore
  viewerCanArrange
  author {
    id
    handle
    role
  }
  board {
    id
    slug
    name
    isPrivate
  }
  trends {
    id
    slug
    name
  }
  article {
    id
    slug
    title
  }
  poll {
    id
    ...Ballot
    ...NetSwing
  }
}
    fragment Photo on Picture {
  id
  url
  sources {
    type
    srcset
  }
  placeholder
  width
  height
  focalX
  focalY
  alt
  caption
  credit
  creditUrl
  isIllustration
}
fragment BallotRules on Poll {
  id
  isOpen
  closesAt
  editedAt
  ballots
  votersNeed
  viewerVoteRefusal
  viewerReminder
  viewerCanEdit
  isPreview
}
fragment Ballot on Poll {
  id
  kind
  minChoices
  maxChoices
  question
  isOpen
  closesAt
  closedAt
  closeReason
  responses
  resultsRule
  changesAllowed
  viewerCanVote
  isPreview
  ...BallotRules
  shownOptions {
    id
    key
    label
    picture {
      ...Photo
    }
  }
  tally {
    total
    counts {
      option {
        id
      }
      votes
      share
    }
    rounds {
      votes
      exhausted
      decidedByRound
    }
    leaders {
      id
    }
  }
  verdict {
    outcome
    winners {
      id
      label
    }
    margin
    total
  }
  viewerVote {
    id
    changedAt
    choice {
      id
      key
      label
    }
    reason {
      id
      path
    }
  }
}
fragment NetSwing on Poll {
  id
  swing {
    changed
    voters
    options {
      option {
        id
        label
      }
      gained
      lost
    }
  }
}`, {"fragmentName":"TopicPage"}) as unknown as TypedDocumentString<TopicPageFragment, unknown>;
export const TrendVerdictsFragmentDoc = new TypedDocumentString(`
    fragment TrendVerdicts on Trend {
  verdicts {
    id
    question
    isOpen
    closedAt
    responses
    article {
      slug
      publishedAt
    }
    tally {
      total
      counts {
        option {
          id
          key
          label
        }
        votes
        share
      }
    }
    verdict {
      outcome
    }
  }
  forecasts {
    id
    claim
    saidBy
    saidOn
    dueOn
    score
    poll {
      id
      question
      article {
        slug
      }
    }
  }
}
    `, {"fragmentName":"TrendVerdicts"}) as unknown as TypedDocumentString<TrendVerdictsFragment, unknown>;
export const BagCardFragmentDoc = new TypedDocumentString(`
    fragment BagCard on Bag {
  id
  slug
  brand
  model
  silhouette
  colours
  picture {
    ...Photo
  }
  offers {
    seller
    price {
      amount
      currency
      asOf
    }
  }
}
    fragment Photo on Picture {
  id
  url
  sources {
    type
    srcset
  }
  placeholder
  width
  height
  focalX
  focalY
  alt
  caption
  credit
  creditUrl
  isIllustration
}`, {"fragmentName":"BagCard"}) as unknown as TypedDocumentString<BagCardFragment, unknown>;
export const WrittenFragmentDoc = new TypedDocumentString(`
    fragment Written on RecordResult {
  __typename
  ... on RecordWritten {
    id
    slug
  }
  ... on Refusal {
    reason
    message
    field
    retryAfterSeconds
  }
}
    `, {"fragmentName":"Written"}) as unknown as TypedDocumentString<WrittenFragment, unknown>;
export const ChangedFragmentDoc = new TypedDocumentString(`
    fragment Changed on RecordsResult {
  __typename
  ... on RecordsChanged {
    changed
    stay {
      id
      name
      slug
      uses {
        use
        count
      }
    }
  }
  ... on Refusal {
    reason
    message
    field
    retryAfterSeconds
  }
}
    `, {"fragmentName":"Changed"}) as unknown as TypedDocumentString<ChangedFragment, unknown>;
export const TrendShelfFragmentDoc = new TypedDocumentString(`
    fragment TrendShelf on Trend {
  id
  slug
  name
  question
  dek
  lining
  cover {
    ...Photo
  }
  poll {
    id
    isOpen
    responses
  }
}
    fragment Photo on Picture {
  id
  url
  sources {
    type
    srcset
  }
  placeholder
  width
  height
  focalX
  focalY
  alt
  caption
  credit
  creditUrl
  isIllustration
}`, {"fragmentName":"TrendShelf"}) as unknown as TypedDocumentString<TrendShelfFragment, unknown>;
export const TrendStoryFragmentDoc = new TypedDocumentString(`
    fragment TrendStory on Trend {
  origins {
    when
    fact
  }
  outlook
  tips
  care
  seenOn
  pairings {
    kind
    with
    advice
  }
}
    `, {"fragmentName":"TrendStory"}) as unknown as TypedDocumentString<TrendStoryFragment, unknown>;
export const ArticleDocument = new TypedDocumentString(`
    query Article($slug: String!, $commentsAfter: String, $commentsAt: ID, $commentsFirst: Int!, $repliesFirst: Int!, $commentsSort: CommentSort, $commentsCamp: String, $commentsChanged: Boolean) {
  article(slug: $slug) {
    id
    slug
    title
    dek
    cover {
      url
    }
    poll {
      id
    }
    topics {
      id
      ...TopicRow
    }
    ...ArticlePage
    ...ArticleBody
    ...Comments
  }
}
    fragment CommentCard on Comment {
  id
  state
  bodyHtml
  isReason
  isLegacy
  viewerIsNewTo
  viewerBlocksAuthor
  viewerMutesWords
  changedVotes
  changedSince
  viewerCredits
  viewerCanCredit
  likeCount
  viewerHasLiked
  viewerCanLike
  createdAt
  editedAt
  author {
    id
    handle
    role
    isSample
    avatarUrl
  }
  stance {
    id
    key
    label
  }
  parent {
    id
    author {
      id
      handle
    }
  }
  removal {
    id
    reason
    rule {
      id
      title
    }
  }
  viewerIsAuthor
  viewerCanEdit
  viewerCanDelete
  viewerCanRestore
  viewerCanReply
  viewerCanReport
  viewerHasReported
}
fragment CommentThread on Comment {
  id
  replyCount
  ...CommentCard
  replies(first: $repliesFirst) {
    nodes {
      id
      ...CommentCard
    }
    pageInfo {
      hasNextPage
    }
  }
}
fragment Comments on Post {
  id
  path
  talkCursor
  viewerUnsent {
    id
    title
    body
    revision
  }
  lastCommentId
  commentCount
  viewerCanComment
  viewerAttention
  viewerFirstUnread {
    id
    parent {
      id
    }
  }
  camps {
    option {
      id
      key
      label
    }
    best(first: 2) {
      id
      ...CommentCard
    }
  }
  comments(
    first: $commentsFirst
    after: $commentsAfter
    startingAt: $commentsAt
    sort: $commentsSort
    camp: $commentsCamp
    changed: $commentsChanged
  ) {
    sort
    camp
    changed
    nodes {
      id
      ...CommentThread
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
      endCursor
    }
  }
}
fragment Photo on Picture {
  id
  url
  sources {
    type
    srcset
  }
  placeholder
  width
  height
  focalX
  focalY
  alt
  caption
  credit
  creditUrl
  isIllustration
}
fragment AskedBefore on Poll {
  id
  question
  closedAt
  closesAt
  closeReason
  verdict {
    outcome
    winners {
      id
      label
    }
    margin
    total
  }
}
fragment BallotRules on Poll {
  id
  isOpen
  closesAt
  editedAt
  ballots
  votersNeed
  viewerVoteRefusal
  viewerReminder
  viewerCanEdit
  isPreview
}
fragment Ballot on Poll {
  id
  kind
  minChoices
  maxChoices
  question
  isOpen
  closesAt
  closedAt
  closeReason
  responses
  resultsRule
  changesAllowed
  viewerCanVote
  isPreview
  ...BallotRules
  shownOptions {
    id
    key
    label
    picture {
      ...Photo
    }
  }
  tally {
    total
    counts {
      option {
        id
      }
      votes
      share
    }
    rounds {
      votes
      exhausted
      decidedByRound
    }
    leaders {
      id
    }
  }
  verdict {
    outcome
    winners {
      id
      label
    }
    margin
    total
  }
  viewerVote {
    id
    changedAt
    choice {
      id
      key
      label
    }
    reason {
      id
      path
    }
  }
}
fragment NetSwing on Poll {
  id
  swing {
    changed
    voters
    options {
      option {
        id
        label
      }
      gained
      lost
    }
  }
}
fragment VerdictOverTime on Poll {
  id
  kind
  options {
    id
    label
    key
  }
  history {
    step
    points {
      at
      votes
    }
  }
}
fragment ArticleBody on Article {
  body {
    __typename
    ... on ProseBlock {
      html
    }
    ... on GalleryBlock {
      title
      introduction
      items {
        via
        price {
          amount
          currency
          asOf
        }
        picture {
          id
          ...Photo
        }
      }
    }
    ... on ComparisonBlock {
      caption
      credit
      pictures {
        id
        ...Photo
      }
    }
    ... on BagBlock {
      bag {
        id
        ...BagRack
      }
    }
    ... on PollBlock {
      isOwn
      poll {
        id
        ...Ballot
      }
    }
    ... on PullQuoteBlock {
      text
      source
    }
    ... on RelatedBlock {
      articles {
        id
        ...ArticleList
      }
    }
  }
}
fragment ArticleList on Article {
  id
  slug
  title
  dek
  publishedAt
  cover {
    ...Photo
  }
  trend {
    lining
  }
  poll {
    id
    isOpen
    responses
  }
}
fragment ArticlePage on Article {
  id
  slug
  title
  dek
  signOff
  publishedAt
  updatedAt
  disclosure
  commentCount
  author {
    handle
  }
  cover {
    ...Photo
  }
  bags {
    ...BagRack
  }
  trend {
    slug
    name
    lining
    argumentsFor
    argumentsAgainst
    ...Camps
  }
  poll {
    id
    question
    responses
    ...Ballot
    ...VerdictOverTime
    ...NetSwing
  }
  askedBefore {
    id
    ...AskedBefore
  }
  relatedReads(first: 4) {
    ...ArticleList
  }
  ...ArticleBody
  ...SeriesLinks
}
fragment SeriesLinks on Article {
  series {
    number
    count
    series {
      id
      slug
      title
    }
    previous {
      slug
      title
    }
    next {
      slug
      title
    }
  }
}
fragment TopicRow on Topic {
  id
  title
  path
  activeAt
  isPinned
  lockedAt
  state
  commentCount
  viewerUnread
  viewerIsNewTo
  viewerMutesWords
  viewerAttention
  author {
    id
    handle
  }
  poll {
    id
    responses
    isOpen
  }
}
fragment BagRack on Bag {
  id
  slug
  brand
  model
  silhouette
  materials
  fits
  note
  firstSeen
  picture {
    ...Photo
  }
  offers {
    seller
    price {
      amount
      currency
      asOf
    }
  }
}
fragment Camps on Trend {
  argumentsFor
  argumentsAgainst
}`) as unknown as TypedDocumentString<ArticleQuery, ArticleQueryVariables>;
export const WithdrawnArticleDocument = new TypedDocumentString(`
    query WithdrawnArticle($slug: String!) {
  withdrawnArticle(slug: $slug) {
    withdrawnAt
    reason
  }
}
    `) as unknown as TypedDocumentString<WithdrawnArticleQuery, WithdrawnArticleQueryVariables>;
export const ArticlesDocument = new TypedDocumentString(`
    query Articles($after: String) {
  allSeries {
    ...SeriesShelf
  }
  articles(first: 12, after: $after) {
    nodes {
      ...ArticleList
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment Photo on Picture {
  id
  url
  sources {
    type
    srcset
  }
  placeholder
  width
  height
  focalX
  focalY
  alt
  caption
  credit
  creditUrl
  isIllustration
}
fragment ArticleList on Article {
  id
  slug
  title
  dek
  publishedAt
  cover {
    ...Photo
  }
  trend {
    lining
  }
  poll {
    id
    isOpen
    responses
  }
}
fragment SeriesShelf on Series {
  id
  slug
  title
  dek
  year
}`) as unknown as TypedDocumentString<ArticlesQuery, ArticlesQueryVariables>;
export const HomeDocument = new TypedDocumentString(`
    query Home {
  home {
    ...HomePage
  }
}
    fragment Photo on Picture {
  id
  url
  sources {
    type
    srcset
  }
  placeholder
  width
  height
  focalX
  focalY
  alt
  caption
  credit
  creditUrl
  isIllustration
}
fragment BallotRules on Poll {
  id
  isOpen
  closesAt
  editedAt
  ballots
  votersNeed
  viewerVoteRefusal
  viewerReminder
  viewerCanEdit
  isPreview
}
fragment Ballot on Poll {
  id
  kind
  minChoices
  maxChoices
  question
  isOpen
  closesAt
  closedAt
  closeReason
  responses
  resultsRule
  changesAllowed
  viewerCanVote
  isPreview
  ...BallotRules
  shownOptions {
    id
    key
    label
    picture {
      ...Photo
    }
  }
  tally {
    total
    counts {
      option {
        id
      }
      votes
      share
    }
    rounds {
      votes
      exhausted
      decidedByRound
    }
    leaders {
      id
    }
  }
  verdict {
    outcome
    winners {
      id
      label
    }
    margin
    total
  }
  viewerVote {
    id
    changedAt
    choice {
      id
      key
      label
    }
    reason {
      id
      path
    }
  }
}
fragment ArticleList on Article {
  id
  slug
  title
  dek
  publishedAt
  cover {
    ...Photo
  }
  trend {
    lining
  }
  poll {
    id
    isOpen
    responses
  }
}
fragment HomePage on Home {
  verdictOfTheDay {
    ...VotingCard
  }
  closingSoon {
    ...VotingCard
  }
  trending {
    ...ArticleList
  }
  fresh {
    ...ArticleList
  }
}
fragment VotingCard on Article {
  id
  slug
  title
  dek
  cover {
    ...Photo
  }
  trend {
    lining
    name
  }
  poll {
    id
    ...Ballot
  }
}`) as unknown as TypedDocumentString<HomeQuery, HomeQueryVariables>;
export const SeriesDocument = new TypedDocumentString(`
    query Series($slug: String!) {
  series(slug: $slug) {
    id
    slug
    title
    dek
    ...SeriesPage
  }
}
    fragment Photo on Picture {
  id
  url
  sources {
    type
    srcset
  }
  placeholder
  width
  height
  focalX
  focalY
  alt
  caption
  credit
  creditUrl
  isIllustration
}
fragment ArticleList on Article {
  id
  slug
  title
  dek
  publishedAt
  cover {
    ...Photo
  }
  trend {
    lining
  }
  poll {
    id
    isOpen
    responses
  }
}
fragment SeriesPage on Series {
  title
  dek
  year
  parts {
    number
    note
    article {
      id
      ...ArticleList
    }
  }
}`) as unknown as TypedDocumentString<SeriesQuery, SeriesQueryVariables>;
export const TopicDocument = new TypedDocumentString(`
    query Topic($id: ID!, $commentsAfter: String, $commentsAt: ID, $commentsFirst: Int!, $repliesFirst: Int!, $commentsSort: CommentSort, $commentsCamp: String, $commentsChanged: Boolean) {
  topic(id: $id) {
    id
    title
    path
    state
    mergedInto {
      id
      path
    }
    board {
      id
      isPrivate
    }
    poll {
      id
    }
    ...TopicPage
    ...Comments
  }
}
    fragment CommentCard on Comment {
  id
  state
  bodyHtml
  isReason
  isLegacy
  viewerIsNewTo
  viewerBlocksAuthor
  viewerMutesWords
  changedVotes
  changedSince
  viewerCredits
  viewerCanCredit
  likeCount
  viewerHasLiked
  viewerCanLike
  createdAt
  editedAt
  author {
    id
    handle
    role
    isSample
    avatarUrl
  }
  stance {
    id
    key
    label
  }
  parent {
    id
    author {
      id
      handle
    }
  }
  removal {
    id
    reason
    rule {
      id
      title
    }
  }
  viewerIsAuthor
  viewerCanEdit
  viewerCanDelete
  viewerCanRestore
  viewerCanReply
  viewerCanReport
  viewerHasReported
}
fragment CommentThread on Comment {
  id
  replyCount
  ...CommentCard
  replies(first: $repliesFirst) {
    nodes {
      id
      ...CommentCard
    }
    pageInfo {
      hasNextPage
    }
  }
}
fragment Comments on Post {
  id
  path
  talkCursor
  viewerUnsent {
    id
    title
    body
    revision
  }
  lastCommentId
  commentCount
  viewerCanComment
  viewerAttention
  viewerFirstUnread {
    id
    parent {
      id
    }
  }
  camps {
    option {
      id
      key
      label
    }
    best(first: 2) {
      id
      ...CommentCard
    }
  }
  comments(
    first: $commentsFirst
    after: $commentsAfter
    startingAt: $commentsAt
    sort: $commentsSort
    camp: $commentsCamp
    changed: $commentsChanged
  ) {
    sort
    camp
    changed
    nodes {
      id
      ...CommentThread
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
      endCursor
    }
  }
}
fragment Photo on Picture {
  id
  url
  sources {
    type
    srcset
  }
  placeholder
  width
  height
  focalX
  focalY
  alt
  caption
  credit
  creditUrl
  isIllustration
}
fragment BallotRules on Poll {
  id
  isOpen
  closesAt
  editedAt
  ballots
  votersNeed
  viewerVoteRefusal
  viewerReminder
  viewerCanEdit
  isPreview
}
fragment Ballot on Poll {
  id
  kind
  minChoices
  maxChoices
  question
  isOpen
  closesAt
  closedAt
  closeReason
  responses
  resultsRule
  changesAllowed
  viewerCanVote
  isPreview
  ...BallotRules
  shownOptions {
    id
    key
    label
    picture {
      ...Photo
    }
  }
  tally {
    total
    counts {
      option {
        id
      }
      votes
      share
    }
    rounds {
      votes
      exhausted
      decidedByRound
    }
    leaders {
      id
    }
  }
  verdict {
    outcome
    winners {
      id
      label
    }
    margin
    total
  }
  viewerVote {
    id
    changedAt
    choice {
      id
      key
      label
    }
    reason {
      id
      path
    }
  }
}
fragment NetSwing on Poll {
  id
  swing {
    changed
    voters
    options {
      option {
        id
        label
      }
      gained
      lost
    }
  }
}
fragment TopicPage on Topic {
  id
  title
  path
  bodyHtml
  publishedAt
  editedAt
  isPinned
  isSample
  isScheduled
  state
  lockedAt
  lockReason
  slowSeconds
  viewerCanEdit
  viewerCanDelete
  viewerCanRestore
  viewerCanArrange
  author {
    id
    handle
    role
  }
  board {
    id
    slug
    name
    isPrivate
  }
  trends {
    id
    slug
    name
  }
  article {
    id
    slug
    title
  }
  poll {
    id
    ...Ballot
    ...NetSwing
  }
}`) as unknown as TypedDocumentString<TopicQuery, TopicQueryVariables>;
export const TrendDocument = new TypedDocumentString(`
    query Trend($slug: String!) {
  trend(slug: $slug) {
    id
    slug
    name
    question
    dek
    synonyms
    lining
    cover {
      url
      ...Photo
    }
    ...Camps
    ...TrendStory
    ...TrendVerdicts
    poll {
      id
      ...Ballot
    }
    questions(first: 12) {
      nodes {
        id
        ...Ballot
      }
    }
    bags(first: 24) {
      nodes {
        ...BagRack
      }
    }
    articles(first: 12) {
      nodes {
        id
        slug
        ...ArticleList
      }
    }
  }
}
    fragment Photo on Picture {
  id
  url
  sources {
    type
    srcset
  }
  placeholder
  width
  height
  focalX
  focalY
  alt
  caption
  credit
  creditUrl
  isIllustration
}
fragment BallotRules on Poll {
  id
  isOpen
  closesAt
  editedAt
  ballots
  votersNeed
  viewerVoteRefusal
  viewerReminder
  viewerCanEdit
  isPreview
}
fragment Ballot on Poll {
  id
  kind
  minChoices
  maxChoices
  question
  isOpen
  closesAt
  closedAt
  closeReason
  responses
  resultsRule
  changesAllowed
  viewerCanVote
  isPreview
  ...BallotRules
  shownOptions {
    id
    key
    label
    picture {
      ...Photo
    }
  }
  tally {
    total
    counts {
      option {
        id
      }
      votes
      share
    }
    rounds {
      votes
      exhausted
      decidedByRound
    }
    leaders {
      id
    }
  }
  verdict {
    outcome
    winners {
      id
      label
    }
    margin
    total
  }
  viewerVote {
    id
    changedAt
    choice {
      id
      key
      label
    }
    reason {
      id
      path
    }
  }
}
fragment ArticleList on Article {
  id
  slug
  title
  dek
  publishedAt
  cover {
    ...Photo
  }
  trend {
    lining
  }
  poll {
    id
    isOpen
    responses
  }
}
fragment TrendVerdicts on Trend {
  verdicts {
    id
    question
    isOpen
    closedAt
    responses
    article {
      slug
      publishedAt
    }
    tally {
      total
      counts {
        option {
          id
          key
          label
        }
        votes
        share
      }
    }
    verdict {
      outcome
    }
  }
  forecasts {
    id
    claim
    saidBy
    saidOn
    dueOn
    score
    poll {
      id
      question
      article {
        slug
      }
    }
  }
}
fragment BagRack on Bag {
  id
  slug
  brand
  model
  silhouette
  materials
  fits
  note
  firstSeen
  picture {
    ...Photo
  }
  offers {
    seller
    price {
      amount
      currency
      asOf
    }
  }
}
fragment Camps on Trend {
  argumentsFor
  argumentsAgainst
}
fragment TrendStory on Trend {
  origins {
    when
    fact
  }
  outlook
  tips
  care
  seenOn
  pairings {
    kind
    with
    advice
  }
}`) as unknown as TypedDocumentString<TrendQuery, TrendQueryVariables>;
export const TrendsDocument = new TypedDocumentString(`
    query Trends($after: String) {
  trends(first: 24, after: $after) {
    nodes {
      ...TrendShelf
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment Photo on Picture {
  id
  url
  sources {
    type
    srcset
  }
  placeholder
  width
  height
  focalX
  focalY
  alt
  caption
  credit
  creditUrl
  isIllustration
}
fragment TrendShelf on Trend {
  id
  slug
  name
  question
  dek
  lining
  cover {
    ...Photo
  }
  poll {
    id
    isOpen
    responses
  }
}`) as unknown as TypedDocumentString<TrendsQuery, TrendsQueryVariables>;
export const AccountDocument = new TypedDocumentString(`
    query Account {
  me {
    id
    handle
    email
    role
    hasPassword
    suspendedUntil
    suspensionReason
    canModerate
    canEdit
    unreadNotices
    tierStanding {
      tier
      isGiven
      next {
        tier
        days
        visits
      }
      allowances {
        kind
        perDay
        perDayNext
      }
    }
    sessions {
      id
      isCurrent
      createdAt
      lastSeenAt
      device
    }
  }
}
    `) as unknown as TypedDocumentString<AccountQuery, AccountQueryVariables>;
export const ChangeHandleDocument = new TypedDocumentString(`
    mutation ChangeHandle($handle: String!) {
  changeHandle(handle: $handle) {
    __typename
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<ChangeHandleMutation, ChangeHandleMutationVariables>;
export const SetPasswordDocument = new TypedDocumentString(`
    mutation SetPassword($input: SetPasswordInput!) {
  setPassword(input: $input) {
    __typename
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<SetPasswordMutation, SetPasswordMutationVariables>;
export const RevokeSessionDocument = new TypedDocumentString(`
    mutation RevokeSession($id: ID!) {
  revokeSession(id: $id) {
    __typename
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<RevokeSessionMutation, RevokeSessionMutationVariables>;
export const PublicMemberDocument = new TypedDocumentString(`
    query PublicMember($handle: String!) {
  member(handle: $handle) {
    id
    handle
    role
    joinedAt
    isSample
    avatarUrl
    suspendedUntil
    viewerBlocks
    viewerCanBlock
  }
}
    `) as unknown as TypedDocumentString<PublicMemberQuery, PublicMemberQueryVariables>;
export const BlocksDocument = new TypedDocumentString(`
    query Blocks($after: String) {
  mutedWords
  blocks(first: 50, after: $after) {
    nodes {
      id
      handle
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<BlocksQuery, BlocksQueryVariables>;
export const BlockDocument = new TypedDocumentString(`
    mutation Block($handle: String!) {
  block(handle: $handle) {
    __typename
    ... on MemberChanged {
      member {
        id
        handle
      }
    }
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<BlockMutation, BlockMutationVariables>;
export const UnblockDocument = new TypedDocumentString(`
    mutation Unblock($handle: String!) {
  unblock(handle: $handle) {
    __typename
    ... on MemberChanged {
      member {
        id
        handle
      }
    }
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<UnblockMutation, UnblockMutationVariables>;
export const MuteWordsDocument = new TypedDocumentString(`
    mutation MuteWords($words: [String!]!) {
  muteWords(words: $words) {
    __typename
    ... on WordsMuted {
      words
    }
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<MuteWordsMutation, MuteWordsMutationVariables>;
export const OwnAddressDocument = new TypedDocumentString(`
    query OwnAddress {
  me {
    id
    email
  }
}
    `) as unknown as TypedDocumentString<OwnAddressQuery, OwnAddressQueryVariables>;
export const ConfirmSignInDocument = new TypedDocumentString(`
    mutation ConfirmSignIn($input: ConfirmSignInInput!) {
  confirmSignIn(input: $input) {
    __typename
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<ConfirmSignInMutation, ConfirmSignInMutationVariables>;
export const RequestSignInCodeDocument = new TypedDocumentString(`
    mutation RequestSignInCode($email: String!) {
  requestSignInCode(email: $email) {
    __typename
    ... on CodeSent {
      email
      expiresInMinutes
    }
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<RequestSignInCodeMutation, RequestSignInCodeMutationVariables>;
export const SignInDocument = new TypedDocumentString(`
    mutation SignIn($input: SignInInput!) {
  signIn(input: $input) {
    __typename
    ... on SignedIn {
      isNewMember
      me {
        id
        handle
      }
    }
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const SignInWithPasswordDocument = new TypedDocumentString(`
    mutation SignInWithPassword($input: PasswordSignInInput!) {
  signInWithPassword(input: $input) {
    __typename
    ... on SignedIn {
      isNewMember
      me {
        id
        handle
      }
    }
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<SignInWithPasswordMutation, SignInWithPasswordMutationVariables>;
export const SignOutDocument = new TypedDocumentString(`
    mutation SignOut {
  signOut {
    done
  }
}
    `) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
export const SignedInAsDocument = new TypedDocumentString(`
    query SignedInAs {
  me {
    id
  }
}
    `) as unknown as TypedDocumentString<SignedInAsQuery, SignedInAsQueryVariables>;
export const FirstRunDocument = new TypedDocumentString(`
    query FirstRun($token: String!) {
  firstRunIsOpen(token: $token)
}
    `) as unknown as TypedDocumentString<FirstRunQuery, FirstRunQueryVariables>;
export const MakeFirstAdminDocument = new TypedDocumentString(`
    mutation MakeFirstAdmin($input: FirstAdminInput!) {
  makeFirstAdmin(input: $input) {
    __typename
    ... on SignedIn {
      isNewMember
      me {
        id
        handle
      }
    }
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<MakeFirstAdminMutation, MakeFirstAdminMutationVariables>;
export const CommentAddressDocument = new TypedDocumentString(`
    query CommentAddress($id: ID!) {
  comment(id: $id) {
    id
    parent {
      id
    }
    post {
      id
      path
    }
  }
}
    `) as unknown as TypedDocumentString<CommentAddressQuery, CommentAddressQueryVariables>;
export const ArticleToCommentDocument = new TypedDocumentString(`
    query ArticleToComment($slug: String!) {
  article(slug: $slug) {
    id
    path
    title
    viewerCanComment
  }
}
    `) as unknown as TypedDocumentString<ArticleToCommentQuery, ArticleToCommentQueryVariables>;
export const TopicToCommentDocument = new TypedDocumentString(`
    query TopicToComment($id: ID!) {
  topic(id: $id) {
    id
    path
    title
    lockReason
    viewerCanComment
  }
}
    `) as unknown as TypedDocumentString<TopicToCommentQuery, TopicToCommentQueryVariables>;
export const CommentPageDocument = new TypedDocumentString(`
    query CommentPage($id: ID!, $isQuoting: Boolean = false, $words: String) {
  comment(id: $id) {
    id
    quotation(words: $words) @include(if: $isQuoting)
    parent {
      id
    }
    source
    ...CommentCard
    post {
      id
      path
      title
    }
  }
}
    fragment CommentCard on Comment {
  id
  state
  bodyHtml
  isReason
  isLegacy
  viewerIsNewTo
  viewerBlocksAuthor
  viewerMutesWords
  changedVotes
  changedSince
  viewerCredits
  viewerCanCredit
  likeCount
  viewerHasLiked
  viewerCanLike
  createdAt
  editedAt
  author {
    id
    handle
    role
    isSample
    avatarUrl
  }
  stance {
    id
    key
    label
  }
  parent {
    id
    author {
      id
      handle
    }
  }
  removal {
    id
    reason
    rule {
      id
      title
    }
  }
  viewerIsAuthor
  viewerCanEdit
  viewerCanDelete
  viewerCanRestore
  viewerCanReply
  viewerCanReport
  viewerHasReported
}`) as unknown as TypedDocumentString<CommentPageQuery, CommentPageQueryVariables>;
export const CommentRepliesDocument = new TypedDocumentString(`
    query CommentReplies($id: ID!, $after: String) {
  comment(id: $id) {
    id
    parent {
      id
    }
    replyCount
    ...CommentCard
    post {
      id
      path
      title
    }
    replies(first: 20, after: $after) {
      nodes {
        id
        ...CommentCard
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment CommentCard on Comment {
  id
  state
  bodyHtml
  isReason
  isLegacy
  viewerIsNewTo
  viewerBlocksAuthor
  viewerMutesWords
  changedVotes
  changedSince
  viewerCredits
  viewerCanCredit
  likeCount
  viewerHasLiked
  viewerCanLike
  createdAt
  editedAt
  author {
    id
    handle
    role
    isSample
    avatarUrl
  }
  stance {
    id
    key
    label
  }
  parent {
    id
    author {
      id
      handle
    }
  }
  removal {
    id
    reason
    rule {
      id
      title
    }
  }
  viewerIsAuthor
  viewerCanEdit
  viewerCanDelete
  viewerCanRestore
  viewerCanReply
  viewerCanReport
  viewerHasReported
}`) as unknown as TypedDocumentString<CommentRepliesQuery, CommentRepliesQueryVariables>;
export const AddCommentDocument = new TypedDocumentString(`
    mutation AddComment($input: AddCommentInput!) {
  addComment(input: $input) {
    __typename
    ... on CommentWritten {
      comment {
        id
        parent {
          id
        }
        post {
          id
          path
        }
      }
    }
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<AddCommentMutation, AddCommentMutationVariables>;
export const EditCommentDocument = new TypedDocumentString(`
    mutation EditComment($input: EditCommentInput!) {
  editComment(input: $input) {
    __typename
    ... on CommentWritten {
      comment {
        id
        parent {
          id
        }
        post {
          id
          path
        }
      }
    }
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<EditCommentMutation, EditCommentMutationVariables>;
export const DeleteCommentDocument = new TypedDocumentString(`
    mutation DeleteComment($id: ID!) {
  deleteComment(id: $id) {
    __typename
    ... on CommentWritten {
      comment {
        id
        post {
          id
          path
        }
      }
    }
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<DeleteCommentMutation, DeleteCommentMutationVariables>;
export const RestoreCommentDocument = new TypedDocumentString(`
    mutation RestoreComment($id: ID!) {
  restoreComment(id: $id) {
    __typename
    ... on CommentWritten {
      comment {
        id
        post {
          id
          path
        }
      }
    }
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<RestoreCommentMutation, RestoreCommentMutationVariables>;
export const LikeCommentDocument = new TypedDocumentString(`
    mutation LikeComment($id: ID!) {
  likeComment(id: $id) {
    __typename
    ... on CommentWritten {
      comment {
        id
        likeCount
      }
    }
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<LikeCommentMutation, LikeCommentMutationVariables>;
export const UnlikeCommentDocument = new TypedDocumentString(`
    mutation UnlikeComment($id: ID!) {
  unlikeComment(id: $id) {
    __typename
    ... on CommentWritten {
      comment {
        id
        likeCount
      }
    }
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<UnlikeCommentMutation, UnlikeCommentMutationVariables>;
export const CreditCommentDocument = new TypedDocumentString(`
    mutation CreditComment($id: ID!) {
  creditComment(id: $id) {
    __typename
    ... on CommentWritten {
      comment {
        id
        viewerCredits
      }
    }
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<CreditCommentMutation, CreditCommentMutationVariables>;
export const UncreditCommentDocument = new TypedDocumentString(`
    mutation UncreditComment($id: ID!) {
  uncreditComment(id: $id) {
    __typename
    ... on CommentWritten {
      comment {
        id
        viewerCredits
      }
    }
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<UncreditCommentMutation, UncreditCommentMutationVariables>;
export const CommentHistoryDocument = new TypedDocumentString(`
    query CommentHistory($id: ID!) {
  comment(id: $id) {
    id
    parent {
      id
    }
    author {
      id
      handle
    }
    post {
      id
      path
      title
    }
    edits {
      ...TextEdits
    }
  }
}
    fragment TextEdits on TextEdit {
  at
  lines {
    pieces {
      change
      text
    }
  }
}`) as unknown as TypedDocumentString<CommentHistoryQuery, CommentHistoryQueryVariables>;
export const TalkMovedDocument = new TypedDocumentString(`
    subscription TalkMoved($postId: ID!, $since: String!) {
  talkMoved(postId: $postId, since: $since) {
    cursor
    isGap
    isGone
    moves {
      commentId
      rootId
      state
      likeCount
      editedAt
      viewerIsAuthor
      viewerBlocksAuthor
    }
  }
}
    `) as unknown as TypedDocumentString<TalkMovedSubscription, TalkMovedSubscriptionVariables>;
export const PictureLibraryDocument = new TypedDocumentString(`
    query PictureLibrary($search: String, $show: PictureFilter, $after: String) {
  me {
    id
    canEdit
  }
  pictures(search: $search, show: $show, after: $after, first: 24) {
    nodes {
      ...PictureDetails
      ...Photo
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
  missingAlt: picturesToRepair(show: MISSING_ALT)
  missingCredit: picturesToRepair(show: MISSING_CREDIT)
  lost: picturesToRepair(show: LOST)
  unused: picturesToRepair(show: UNUSED)
}
    fragment Photo on Picture {
  id
  url
  sources {
    type
    srcset
  }
  placeholder
  width
  height
  focalX
  focalY
  alt
  caption
  credit
  creditUrl
  isIllustration
}
fragment PictureDetails on Picture {
  id
  url
  width
  height
  alt
  credit
  creditUrl
  source
  licence
  focalX
  focalY
  isIllustration
  editing {
    fileName
    masterUrl
    masterWidth
    masterHeight
    waitsForCut
    isKept
    hasOldAlt
    createdAt
    lostSince
    crop {
      left
      top
      width
      height
    }
  }
}`) as unknown as TypedDocumentString<PictureLibraryQuery, PictureLibraryQueryVariables>;
export const LibraryPictureDocument = new TypedDocumentString(`
    query LibraryPicture($id: ID!) {
  picture(id: $id) {
    ...PictureDetails
    ...Photo
    uses {
      title
      path
    }
  }
}
    fragment Photo on Picture {
  id
  url
  sources {
    type
    srcset
  }
  placeholder
  width
  height
  focalX
  focalY
  alt
  caption
  credit
  creditUrl
  isIllustration
}
fragment PictureDetails on Picture {
  id
  url
  width
  height
  alt
  credit
  creditUrl
  source
  licence
  focalX
  focalY
  isIllustration
  editing {
    fileName
    masterUrl
    masterWidth
    masterHeight
    waitsForCut
    isKept
    hasOldAlt
    createdAt
    lostSince
    crop {
      left
      top
      width
      height
    }
  }
}`) as unknown as TypedDocumentString<LibraryPictureQuery, LibraryPictureQueryVariables>;
export const LibraryAccessDocument = new TypedDocumentString(`
    query LibraryAccess {
  me {
    id
    canEdit
  }
}
    `) as unknown as TypedDocumentString<LibraryAccessQuery, LibraryAccessQueryVariables>;
export const RemovePictureDocument = new TypedDocumentString(`
    mutation RemovePicture($id: ID!) {
  removePicture(id: $id) {
    __typename
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<RemovePictureMutation, RemovePictureMutationVariables>;
export const PermitUploadDocument = new TypedDocumentString(`
    mutation PermitUpload($input: PermitUploadInput!) {
  permitUpload(input: $input) {
    __typename
    ... on UploadPermit {
      uploadId
      url
      maxBytes
    }
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<PermitUploadMutation, PermitUploadMutationVariables>;
export const UploadsDocument = new TypedDocumentString(`
    query Uploads($ids: [ID!]!) {
  uploads(ids: $ids) {
    ...UploadState
  }
}
    fragment PictureDetails on Picture {
  id
  url
  width
  height
  alt
  credit
  creditUrl
  source
  licence
  focalX
  focalY
  isIllustration
  editing {
    fileName
    masterUrl
    masterWidth
    masterHeight
    waitsForCut
    isKept
    hasOldAlt
    createdAt
    lostSince
    crop {
      left
      top
      width
      height
    }
  }
}
fragment UploadState on Upload {
  id
  state
  fileName
  message
  picture {
    ...PictureDetails
  }
}`) as unknown as TypedDocumentString<UploadsQuery, UploadsQueryVariables>;
export const EditPictureDocument = new TypedDocumentString(`
    mutation EditPicture($input: EditPictureInput!) {
  editPicture(input: $input) {
    __typename
    ... on PictureChanged {
      picture {
        ...PictureDetails
      }
    }
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    fragment PictureDetails on Picture {
  id
  url
  width
  height
  alt
  credit
  creditUrl
  source
  licence
  focalX
  focalY
  isIllustration
  editing {
    fileName
    masterUrl
    masterWidth
    masterHeight
    waitsForCut
    isKept
    hasOldAlt
    createdAt
    lostSince
    crop {
      left
      top
      width
      height
    }
  }
}`) as unknown as TypedDocumentString<EditPictureMutation, EditPictureMutationVariables>;
export const SetAvatarDocument = new TypedDocumentString(`
    mutation SetAvatar($pictureId: ID) {
  setAvatar(pictureId: $pictureId) {
    __typename
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<SetAvatarMutation, SetAvatarMutationVariables>;
export const MyAvatarDocument = new TypedDocumentString(`
    query MyAvatar {
  me {
    id
    avatar {
      ...Photo
    }
  }
}
    fragment Photo on Picture {
  id
  url
  sources {
    type
    srcset
  }
  placeholder
  width
  height
  focalX
  focalY
  alt
  caption
  credit
  creditUrl
  isIllustration
}`) as unknown as TypedDocumentString<MyAvatarQuery, MyAvatarQueryVariables>;
export const AdminFrameDocument = new TypedDocumentString(`
    query AdminFrame {
  me {
    id
    handle
    role
    canModerate
    canReview
    canEdit
    canAdminister
  }
}
    `) as unknown as TypedDocumentString<AdminFrameQuery, AdminFrameQueryVariables>;
export const AdminDashboardDocument = new TypedDocumentString(`
    query AdminDashboard {
  queueNow {
    open
    held
    hidden
    oldest
  }
  recentDecisions(first: 10) {
    id
    ...RecentDecision
  }
  openPolls(first: 5) {
    nodes {
      id
      question
      closesAt
      responses
    }
    pageInfo {
      hasNextPage
    }
  }
}
    fragment RecentDecision on Decision {
  id
  outcome
  reason
  decidedAt
  undoneAt
  viewerCanUndo
  subject {
    id
    name
    path
    pictureUrl
    author {
      id
      handle
    }
  }
  rule {
    id
    title
  }
  moderator {
    id
    handle
  }
}`) as unknown as TypedDocumentString<AdminDashboardQuery, AdminDashboardQueryVariables>;
export const AdminMembersDocument = new TypedDocumentString(`
    query AdminMembers($search: String, $role: MemberRoleFilter, $standing: MemberStanding, $network: String, $after: String) {
  members(
    search: $search
    role: $role
    standing: $standing
    network: $network
    first: 50
    after: $after
  ) {
    nodes {
      id
      handle
      role
      joinedAt
      isSample
      suspendedUntil
      isBanned
      limitedUntil
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<AdminMembersQuery, AdminMembersQueryVariables>;
export const AdminMemberDocument = new TypedDocumentString(`
    query AdminMember($handle: String!) {
  writtenBy(handle: $handle, first: 3) {
    nodes {
      id
      kind
      ...WrittenRow
    }
  }
  houseRules {
    id
    title
  }
  member(handle: $handle) {
    id
    handle
    role
    joinedAt
    isSample
    avatarUrl
    suspendedUntil
    suspensionReason
    limitedUntil
    isBanned
    sanctions {
      id
      kind
      reason
      givenAt
      endsAt
      liftedAt
      rule {
        id
        title
      }
      moderator {
        id
        handle
      }
    }
    tier
    givenTier
    viewerCanGiveTier
    viewerCanSuspend
    viewerCanChangeRole
    activity {
      comments
      topics
      articles
      votes
      days
      lastDay
    }
    votePattern {
      votes
      byHour
      byDay
      quick
      freshShare
    }
    linkedAccounts {
      member {
        id
        handle
      }
      networks
      crowd
      isSameDevice
      lastAt
    }
    notes {
      id
      text
      writtenAt
      author {
        id
        handle
      }
    }
  }
}
    fragment WrittenRow on WrittenText {
  id
  kind
  at
  isReason
  isWaiting
  subject {
    kind
    name
    path
    state
    words
    board {
      id
      slug
      name
    }
  }
}`) as unknown as TypedDocumentString<AdminMemberQuery, AdminMemberQueryVariables>;
export const SanctionMemberDocument = new TypedDocumentString(`
    mutation SanctionMember($input: SanctionMemberInput!) {
  sanctionMember(input: $input) {
    __typename
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<SanctionMemberMutation, SanctionMemberMutationVariables>;
export const LiftSanctionDocument = new TypedDocumentString(`
    mutation LiftSanction($input: LiftSanctionInput!) {
  liftSanction(input: $input) {
    __typename
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<LiftSanctionMutation, LiftSanctionMutationVariables>;
export const GiveTierDocument = new TypedDocumentString(`
    mutation GiveTier($input: GiveTierInput!) {
  giveTier(input: $input) {
    __typename
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<GiveTierMutation, GiveTierMutationVariables>;
export const ChangeRoleDocument = new TypedDocumentString(`
    mutation ChangeRole($input: ChangeRoleInput!) {
  changeRole(input: $input) {
    __typename
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<ChangeRoleMutation, ChangeRoleMutationVariables>;
export const AdminPollsDocument = new TypedDocumentString(`
    query AdminPolls($after: String) {
  openPolls(first: 50, after: $after) {
    nodes {
      id
      question
      closesAt
      responses
      viewerCanClose
      article {
        id
        slug
        title
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<AdminPollsQuery, AdminPollsQueryVariables>;
export const AdminClosedPollsDocument = new TypedDocumentString(`
    query AdminClosedPolls($after: String) {
  closedPolls(first: 20, after: $after) {
    nodes {
      id
      question
      closedAt
      closeReason
      responses
      viewerCanReopen
      article {
        id
        slug
        title
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<AdminClosedPollsQuery, AdminClosedPollsQueryVariables>;
export const ReopenPollDocument = new TypedDocumentString(`
    mutation ReopenPoll($input: ReopenPollInput!) {
  reopenPoll(input: $input) {
    __typename
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<ReopenPollMutation, ReopenPollMutationVariables>;
export const ClosePollDocument = new TypedDocumentString(`
    mutation ClosePoll($input: ClosePollInput!) {
  closePoll(input: $input) {
    __typename
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<ClosePollMutation, ClosePollMutationVariables>;
export const AuditLogDocument = new TypedDocumentString(`
    query AuditLog($filter: AuditLogFilter, $after: String, $first: Int) {
  houseRules(withRetired: true) {
    id
    key
    title
  }
  auditLog(filter: $filter, first: $first, after: $after) {
    nodes {
      id
      at
      action
      subjectKind
      subjectId
      subject {
        name
        path
      }
      reason
      before
      after
      isPublic
      rule {
        id
        title
      }
      actor {
        id
        handle
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<AuditLogQuery, AuditLogQueryVariables>;
export const AuditChainDocument = new TypedDocumentString(`
    query AuditChain {
  auditChain {
    sealed
    unsealed
    head
    firstBadId
  }
}
    `) as unknown as TypedDocumentString<AuditChainQuery, AuditChainQueryVariables>;
export const AddMemberNoteDocument = new TypedDocumentString(`
    mutation AddMemberNote($input: AddMemberNoteInput!) {
  addMemberNote(input: $input) {
    __typename
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<AddMemberNoteMutation, AddMemberNoteMutationVariables>;
export const DeleteMemberNoteDocument = new TypedDocumentString(`
    mutation DeleteMemberNote($id: ID!) {
  deleteMemberNote(id: $id) {
    __typename
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<DeleteMemberNoteMutation, DeleteMemberNoteMutationVariables>;
export const MyMeasuresDocument = new TypedDocumentString(`
    query MyMeasures {
  me {
    id
  }
  myMeasures {
    id
    text
    reason
    at
    isStanding
    appealUntil
    viewerCanAppeal
    pictureUrl
    rule {
      id
      key
      title
    }
    appeal {
      id
      text
      dueAt
      decidedAt
      isOverturned
      answer
    }
  }
}
    `) as unknown as TypedDocumentString<MyMeasuresQuery, MyMeasuresQueryVariables>;
export const AppealsDocument = new TypedDocumentString(`
    query Appeals($isDecided: Boolean) {
  appeals(isDecided: $isDecided, first: 50) {
    id
    text
    filedAt
    dueAt
    decidedAt
    isOverturned
    answer
    viewerCanDecide
    member {
      id
      handle
    }
    measure {
      id
      text
      reason
      at
      pictureUrl
      rule {
        id
        title
      }
      moderator {
        id
        handle
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AppealsQuery, AppealsQueryVariables>;
export const AppealDocument = new TypedDocumentString(`
    mutation Appeal($input: AppealInput!) {
  appeal(input: $input) {
    __typename
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<AppealMutation, AppealMutationVariables>;
export const DecideAppealDocument = new TypedDocumentString(`
    mutation DecideAppeal($input: DecideAppealInput!) {
  decideAppeal(input: $input) {
    __typename
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<DecideAppealMutation, DecideAppealMutationVariables>;
export const ContentRulesDocument = new TypedDocumentString(`
    query ContentRules {
  contentRules {
    id
    hits
    live {
      id
      ...RuleVersion
    }
    versions {
      id
      ...RuleVersion
    }
  }
}
    fragment RuleVersion on ContentRuleVersion {
  id
  number
  name
  match
  action
  message
  limitDays
  writtenAt
  houseRule {
    id
    title
  }
  author {
    id
    handle
  }
  conditions {
    kind
    words
    number
    minutes
    tier
    boardIds
  }
}`) as unknown as TypedDocumentString<ContentRulesQuery, ContentRulesQueryVariables>;
export const RuleChoicesDocument = new TypedDocumentString(`
    query RuleChoices {
  houseRules {
    id
    title
  }
  boardGroups {
    id
    boards {
      id
      name
    }
  }
}
    `) as unknown as TypedDocumentString<RuleChoicesQuery, RuleChoicesQueryVariables>;
export const ContentRuleDocument = new TypedDocumentString(`
    query ContentRule($id: ID!) {
  contentRule(id: $id) {
    id
    hits
    live {
      id
      number
    }
    versions {
      id
      ...RuleVersion
      trial {
        examined
        hits
        authors
        triedAt
        triedBy {
          id
          handle
        }
        sample {
          id
          kind
          name
          path
          html
          createdAt
          author {
            id
            handle
          }
        }
      }
    }
  }
}
    fragment RuleVersion on ContentRuleVersion {
  id
  number
  name
  match
  action
  message
  limitDays
  writtenAt
  houseRule {
    id
    title
  }
  author {
    id
    handle
  }
  conditions {
    kind
    words
    number
    minutes
    tier
    boardIds
  }
}`) as unknown as TypedDocumentString<ContentRuleQuery, ContentRuleQueryVariables>;
export const SaveContentRuleDocument = new TypedDocumentString(`
    mutation SaveContentRule($input: SaveContentRuleInput!) {
  saveContentRule(input: $input) {
    __typename
    ... on ContentRuleSaved {
      rule {
        id
      }
    }
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<SaveContentRuleMutation, SaveContentRuleMutationVariables>;
export const TryContentRuleDocument = new TypedDocumentString(`
    mutation TryContentRule($versionId: ID!) {
  tryContentRule(versionId: $versionId) {
    __typename
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<TryContentRuleMutation, TryContentRuleMutationVariables>;
export const SwitchOnContentRuleDocument = new TypedDocumentString(`
    mutation SwitchOnContentRule($versionId: ID!) {
  switchOnContentRule(versionId: $versionId) {
    __typename
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<SwitchOnContentRuleMutation, SwitchOnContentRuleMutationVariables>;
export const RestoreContentRuleDocument = new TypedDocumentString(`
    mutation RestoreContentRule($versionId: ID!) {
  restoreContentRule(versionId: $versionId) {
    __typename
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<RestoreContentRuleMutation, RestoreContentRuleMutationVariables>;
export const SwitchOffContentRuleDocument = new TypedDocumentString(`
    mutation SwitchOffContentRule($id: ID!) {
  switchOffContentRule(id: $id) {
    __typename
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<SwitchOffContentRuleMutation, SwitchOffContentRuleMutationVariables>;
export const RetireContentRuleDocument = new TypedDocumentString(`
    mutation RetireContentRule($id: ID!) {
  retireContentRule(id: $id) {
    __typename
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<RetireContentRuleMutation, RetireContentRuleMutationVariables>;
export const FiguresDocument = new TypedDocumentString(`
    query Figures($from: String, $to: String, $withSample: Boolean!) {
  deskNow {
    openAppeals
    failingMails
    failingJobs
    hasSample
  }
  figures(from: $from, to: $to, withSample: $withSample) {
    from
    to
    figures {
      kind
      total
      days {
        day
        count
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FiguresQuery, FiguresQueryVariables>;
export const FigureRowsDocument = new TypedDocumentString(`
    query FigureRows($kind: FigureKind!, $from: String, $to: String, $withSample: Boolean!, $after: String) {
  figureRows(
    kind: $kind
    from: $from
    to: $to
    withSample: $withSample
    first: 50
    after: $after
  ) {
    nodes {
      id
      at
      count
      question
      member {
        id
        handle
      }
      subject {
        kind
        name
        path
        state
        words
        author {
          id
          handle
        }
        board {
          id
          name
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<FigureRowsQuery, FigureRowsQueryVariables>;
export const FailingJobsDocument = new TypedDocumentString(`
    query FailingJobs {
  failingJobs {
    id
    name
    isMail
    attempts
    maxAttempts
    nextAt
    error
  }
}
    `) as unknown as TypedDocumentString<FailingJobsQuery, FailingJobsQueryVariables>;
export const FirstStepsDocument = new TypedDocumentString(`
    query FirstSteps {
  firstSteps {
    isDismissed
    isEmpty
    steps {
      kind
      isDone
      at
    }
  }
}
    `) as unknown as TypedDocumentString<FirstStepsQuery, FirstStepsQueryVariables>;
export const OpeningSiteDocument = new TypedDocumentString(`
    query OpeningSite {
  me {
    id
    handle
    email
  }
  site {
    name
    tagline
    contactAddress
  }
  firstSteps {
    isEmpty
  }
}
    `) as unknown as TypedDocumentString<OpeningSiteQuery, OpeningSiteQueryVariables>;
export const TryMailDocument = new TypedDocumentString(`
    mutation TryMail {
  tryMail {
    __typename
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<TryMailMutation, TryMailMutationVariables>;
export const ConfirmBackupDocument = new TypedDocumentString(`
    mutation ConfirmBackup {
  confirmBackup {
    __typename
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<ConfirmBackupMutation, ConfirmBackupMutationVariables>;
export const DismissFirstStepsDocument = new TypedDocumentString(`
    mutation DismissFirstSteps($isDismissed: Boolean!) {
  dismissFirstSteps(isDismissed: $isDismissed) {
    __typename
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<DismissFirstStepsMutation, DismissFirstStepsMutationVariables>;
export const AddSampleContentDocument = new TypedDocumentString(`
    mutation AddSampleContent {
  addSampleContent {
    __typename
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<AddSampleContentMutation, AddSampleContentMutationVariables>;
export const KeptHouseRulesDocument = new TypedDocumentString(`
    query KeptHouseRules {
  houseRules(withRetired: true) {
    id
    key
    title
    text
    reasonTemplate
    pictureTemplate
    severity
    position
    version
    retiredAt
  }
}
    `) as unknown as TypedDocumentString<KeptHouseRulesQuery, KeptHouseRulesQueryVariables>;
export const SaveHouseRuleDocument = new TypedDocumentString(`
    mutation SaveHouseRule($input: SaveHouseRuleInput!) {
  saveHouseRule(input: $input) {
    __typename
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<SaveHouseRuleMutation, SaveHouseRuleMutationVariables>;
export const RetireHouseRuleDocument = new TypedDocumentString(`
    mutation RetireHouseRule($id: ID!) {
  retireHouseRule(id: $id) {
    __typename
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<RetireHouseRuleMutation, RetireHouseRuleMutationVariables>;
export const RestoreHouseRuleDocument = new TypedDocumentString(`
    mutation RestoreHouseRule($id: ID!) {
  restoreHouseRule(id: $id) {
    __typename
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<RestoreHouseRuleMutation, RestoreHouseRuleMutationVariables>;
export const HouseRulesDocument = new TypedDocumentString(`
    query HouseRules {
  site {
    rulesPreface
  }
  houseRules(withRetired: true) {
    id
    key
    title
    text
    changedAt
    retiredAt
  }
}
    `) as unknown as TypedDocumentString<HouseRulesQuery, HouseRulesQueryVariables>;
export const ModerationLogDocument = new TypedDocumentString(`
    query ModerationLog($after: String) {
  moderationLog(first: 50, after: $after) {
    nodes {
      id
      at
      action
      reason
      subject
      path
      rule {
        id
        key
        title
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ModerationLogQuery, ModerationLogQueryVariables>;
export const ScorecardDocument = new TypedDocumentString(`
    query Scorecard($days: Int) {
  scorecard(days: $days) {
    actions
    takenBack
    appeals
    overturned
    rule {
      id
      key
      title
    }
  }
}
    `) as unknown as TypedDocumentString<ScorecardQuery, ScorecardQueryVariables>;
export const CommentToReportDocument = new TypedDocumentString(`
    query CommentToReport($id: ID!) {
  comment(id: $id) {
    id
    parent {
      id
    }
    ...CommentCard
    post {
      id
      path
      title
    }
  }
  houseRules {
    id
    key
    title
    text
  }
}
    fragment CommentCard on Comment {
  id
  state
  bodyHtml
  isReason
  isLegacy
  viewerIsNewTo
  viewerBlocksAuthor
  viewerMutesWords
  changedVotes
  changedSince
  viewerCredits
  viewerCanCredit
  likeCount
  viewerHasLiked
  viewerCanLike
  createdAt
  editedAt
  author {
    id
    handle
    role
    isSample
    avatarUrl
  }
  stance {
    id
    key
    label
  }
  parent {
    id
    author {
      id
      handle
    }
  }
  removal {
    id
    reason
    rule {
      id
      title
    }
  }
  viewerIsAuthor
  viewerCanEdit
  viewerCanDelete
  viewerCanRestore
  viewerCanReply
  viewerCanReport
  viewerHasReported
}`) as unknown as TypedDocumentString<CommentToReportQuery, CommentToReportQueryVariables>;
export const MemberToReportDocument = new TypedDocumentString(`
    query MemberToReport($handle: String!) {
  member(handle: $handle) {
    id
    handle
    avatarId
    avatarUrl
  }
  houseRules {
    id
    key
    title
    text
  }
}
    `) as unknown as TypedDocumentString<MemberToReportQuery, MemberToReportQueryVariables>;
export const ArticleToReportDocument = new TypedDocumentString(`
    query ArticleToReport($slug: String!) {
  article(slug: $slug) {
    id
    slug
    title
  }
  houseRules {
    id
    key
    title
    text
  }
}
    `) as unknown as TypedDocumentString<ArticleToReportQuery, ArticleToReportQueryVariables>;
export const TopicToReportDocument = new TypedDocumentString(`
    query TopicToReport($id: ID!) {
  topic(id: $id) {
    id
    title
    path
  }
  houseRules {
    id
    key
    title
    text
  }
}
    `) as unknown as TypedDocumentString<TopicToReportQuery, TopicToReportQueryVariables>;
export const ReportDocument = new TypedDocumentString(`
    mutation Report($input: ReportInput!) {
  report(input: $input) {
    __typename
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<ReportMutation, ReportMutationVariables>;
export const ReviewQueueDocument = new TypedDocumentString(`
    query ReviewQueue($after: String, $filter: QueueFilter, $order: QueueOrder) {
  reportQueue(first: 20, after: $after, filter: $filter, order: $order) {
    totalCount
    nodes {
      id
      ...ReviewCase
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
  recentDecisions(first: 5) {
    id
    ...RecentDecision
  }
  houseRules {
    id
    key
    title
    reasonTemplate
    pictureTemplate
  }
  cannedReasons {
    id
    title
    text
    rule {
      id
    }
  }
}
    fragment ReviewCase on ReportCase {
  id
  kind
  objectId
  version
  viewerCanDecide
  whyNot
  openSince
  isHidden
  isHeld
  foundBy {
    id
    number
    name
    message
  }
  openReports
  claimedBy {
    id
    handle
  }
  reports {
    id
    note
    reportedAs
    createdAt
    rule {
      id
      key
      title
    }
    contentRule {
      id
    }
    reporter {
      id
      handle
    }
    reporterRecord {
      decided
      upheld
    }
  }
  subject {
    id
    name
    path
    state
    words
    html
    pictureUrl
    createdAt
    editedAt
    author {
      id
      handle
      role
      joinedAt
      suspendedUntil
      avatarUrl
    }
    around {
      place
      at
      html
      author {
        id
        handle
      }
    }
    revisions {
      writtenAt
      html
    }
  }
}
fragment RecentDecision on Decision {
  id
  outcome
  reason
  decidedAt
  undoneAt
  viewerCanUndo
  subject {
    id
    name
    path
    pictureUrl
    author {
      id
      handle
    }
  }
  rule {
    id
    title
  }
  moderator {
    id
    handle
  }
}`) as unknown as TypedDocumentString<ReviewQueueQuery, ReviewQueueQueryVariables>;
export const ReviewedCaseDocument = new TypedDocumentString(`
    query ReviewedCase($kind: SubjectKind!, $objectId: ID!) {
  reportCase(kind: $kind, objectId: $objectId) {
    id
    ...ReviewCase
  }
}
    fragment ReviewCase on ReportCase {
  id
  kind
  objectId
  version
  viewerCanDecide
  whyNot
  openSince
  isHidden
  isHeld
  foundBy {
    id
    number
    name
    message
  }
  openReports
  claimedBy {
    id
    handle
  }
  reports {
    id
    note
    reportedAs
    createdAt
    rule {
      id
      key
      title
    }
    contentRule {
      id
    }
    reporter {
      id
      handle
    }
    reporterRecord {
      decided
      upheld
    }
  }
  subject {
    id
    name
    path
    state
    words
    html
    pictureUrl
    createdAt
    editedAt
    author {
      id
      handle
      role
      joinedAt
      suspendedUntil
      avatarUrl
    }
    around {
      place
      at
      html
      author {
        id
        handle
      }
    }
    revisions {
      writtenAt
      html
    }
  }
}`) as unknown as TypedDocumentString<ReviewedCaseQuery, ReviewedCaseQueryVariables>;
export const DecisionsDocument = new TypedDocumentString(`
    query Decisions {
  recentDecisions(first: 50) {
    id
    ...RecentDecision
  }
}
    fragment RecentDecision on Decision {
  id
  outcome
  reason
  decidedAt
  undoneAt
  viewerCanUndo
  subject {
    id
    name
    path
    pictureUrl
    author {
      id
      handle
    }
  }
  rule {
    id
    title
  }
  moderator {
    id
    handle
  }
}`) as unknown as TypedDocumentString<DecisionsQuery, DecisionsQueryVariables>;
export const RuleTemplatesDocument = new TypedDocumentString(`
    query RuleTemplates {
  houseRules {
    id
    reasonTemplate
    pictureTemplate
  }
  cannedReasons {
    id
    text
    rule {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<RuleTemplatesQuery, RuleTemplatesQueryVariables>;
export const QueueMovedDocument = new TypedDocumentString(`
    subscription QueueMoved {
  queueMoved {
    open
    hidden
    claims {
      caseId
      member {
        id
        handle
      }
    }
  }
}
    `) as unknown as TypedDocumentString<QueueMovedSubscription, QueueMovedSubscriptionVariables>;
export const ClaimCaseDocument = new TypedDocumentString(`
    mutation ClaimCase($caseId: ID!) {
  claimCase(caseId: $caseId) {
    __typename
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<ClaimCaseMutation, ClaimCaseMutationVariables>;
export const DecideDocument = new TypedDocumentString(`
    mutation Decide($input: DecideInput!) {
  decide(input: $input) {
    __typename
    ... on DecisionMade {
      decision {
        id
      }
    }
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<DecideMutation, DecideMutationVariables>;
export const DecideAllDocument = new TypedDocumentString(`
    mutation DecideAll($input: BulkDecideInput!) {
  decideAll(input: $input) {
    __typename
    ... on BulkDecided {
      decisions {
        id
      }
      refused {
        kind
        objectId
        message
      }
    }
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<DecideAllMutation, DecideAllMutationVariables>;
export const UndoDecisionDocument = new TypedDocumentString(`
    mutation UndoDecision($id: ID!) {
  undoDecision(id: $id) {
    __typename
    ... on DecisionMade {
      decision {
        id
        subject {
          id
          kind
        }
      }
    }
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<UndoDecisionMutation, UndoDecisionMutationVariables>;
export const CannedReasonsDocument = new TypedDocumentString(`
    query CannedReasons {
  cannedReasons {
    id
    title
    text
    rule {
      id
      title
    }
  }
  houseRules {
    id
    title
  }
}
    `) as unknown as TypedDocumentString<CannedReasonsQuery, CannedReasonsQueryVariables>;
export const AddCannedReasonDocument = new TypedDocumentString(`
    mutation AddCannedReason($input: AddCannedReasonInput!) {
  addCannedReason(input: $input) {
    __typename
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<AddCannedReasonMutation, AddCannedReasonMutationVariables>;
export const RetireCannedReasonDocument = new TypedDocumentString(`
    mutation RetireCannedReason($id: ID!) {
  retireCannedReason(id: $id) {
    __typename
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<RetireCannedReasonMutation, RetireCannedReasonMutationVariables>;
export const SampleContentDocument = new TypedDocumentString(`
    query SampleContent {
  sampleContent {
    members
    commentsByMembers
    votesByMembers
    counts {
      name
      count
    }
  }
}
    `) as unknown as TypedDocumentString<SampleContentQuery, SampleContentQueryVariables>;
export const RemoveSampleContentDocument = new TypedDocumentString(`
    mutation RemoveSampleContent {
  removeSampleContent {
    __typename
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<RemoveSampleContentMutation, RemoveSampleContentMutationVariables>;
export const AdminSettingsDocument = new TypedDocumentString(`
    query AdminSettings($after: String) {
  settings {
    key
    kind
    value
    byDefault
    isDefault
    isGrave
    choices
    min
    max
  }
  settingChanges(first: 20, after: $after) {
    nodes {
      id
      key
      at
      before
      after
      actor {
        id
        handle
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<AdminSettingsQuery, AdminSettingsQueryVariables>;
export const ChangeSettingsDocument = new TypedDocumentString(`
    mutation ChangeSettings($settings: [SettingInput!]!) {
  changeSettings(settings: $settings) {
    __typename
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<ChangeSettingsMutation, ChangeSettingsMutationVariables>;
export const ResetSettingDocument = new TypedDocumentString(`
    mutation ResetSetting($key: SettingName!) {
  resetSetting(key: $key) {
    __typename
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<ResetSettingMutation, ResetSettingMutationVariables>;
export const RestoreSettingDocument = new TypedDocumentString(`
    mutation RestoreSetting($changeId: ID!) {
  restoreSetting(changeId: $changeId) {
    __typename
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<RestoreSettingMutation, RestoreSettingMutationVariables>;
export const MemberWrittenDocument = new TypedDocumentString(`
    query MemberWritten($handle: String!, $kind: WrittenKind, $state: SubjectState, $after: String) {
  member(handle: $handle) {
    id
    handle
  }
  writtenBy(handle: $handle, kind: $kind, state: $state, first: 50, after: $after) {
    nodes {
      id
      kind
      ...WrittenRow
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment WrittenRow on WrittenText {
  id
  kind
  at
  isReason
  isWaiting
  subject {
    kind
    name
    path
    state
    words
    board {
      id
      slug
      name
    }
  }
}`) as unknown as TypedDocumentString<MemberWrittenQuery, MemberWrittenQueryVariables>;
export const AlertsDocument = new TypedDocumentString(`
    query Alerts($after: String) {
  me {
    id
    unreadNotices
  }
  notices(first: 20, after: $after) {
    nodes {
      id
      kind
      createdAt
      isRead
      text
      detail
      path
      decision {
        id
        reason
        rule {
          id
          key
          title
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<AlertsQuery, AlertsQueryVariables>;
export const MarkNoticesReadDocument = new TypedDocumentString(`
    mutation MarkNoticesRead {
  markNoticesRead {
    unreadNotices
  }
}
    `) as unknown as TypedDocumentString<MarkNoticesReadMutation, MarkNoticesReadMutationVariables>;
export const ViewerDocument = new TypedDocumentString(`
    query Viewer {
  site {
    name
    tagline
    contactAddress
  }
  me {
    id
    handle
    role
    suspendedUntil
    suspensionReason
    canModerate
    canAdminister
    unreadNotices
  }
}
    `) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
export const RemindOfPollDocument = new TypedDocumentString(`
    mutation RemindOfPoll($pollId: ID!, $isWanted: Boolean!) {
  remindOfPoll(pollId: $pollId, isWanted: $isWanted) {
    __typename
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<RemindOfPollMutation, RemindOfPollMutationVariables>;
export const PollTextsDocument = new TypedDocumentString(`
    query PollTexts($id: ID!) {
  poll(id: $id) {
    id
    question
    responses
    viewerCanEdit
    viewerCanEditOptions
    options {
      id
      label
    }
  }
}
    `) as unknown as TypedDocumentString<PollTextsQuery, PollTextsQueryVariables>;
export const EditPollDocument = new TypedDocumentString(`
    mutation EditPoll($input: EditPollInput!) {
  editPoll(input: $input) {
    __typename
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<EditPollMutation, EditPollMutationVariables>;
export const ChangePollOptionsDocument = new TypedDocumentString(`
    mutation ChangePollOptions($input: ChangePollOptionsInput!) {
  changePollOptions(input: $input) {
    __typename
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<ChangePollOptionsMutation, ChangePollOptionsMutationVariables>;
export const OpenBallotsDocument = new TypedDocumentString(`
    query OpenBallots($id: ID!, $after: String) {
  poll(id: $id) {
    id
    question
    isOpen
    ballots
    openBallots(first: 50, after: $after) {
      nodes {
        castAt
        member {
          id
          handle
        }
        options {
          id
          label
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OpenBallotsQuery, OpenBallotsQueryVariables>;
export const PollTalliedDocument = new TypedDocumentString(`
    subscription PollTallied($pollIds: [ID!]!) {
  pollTallied(pollIds: $pollIds) {
    id
    isOpen
    closesAt
    closedAt
    closeReason
    responses
    viewerCanVote
    viewerVoteRefusal
    tally {
      total
      counts {
        option {
          id
        }
        votes
        share
      }
      rounds {
        votes
        exhausted
        decidedByRound
      }
      leaders {
        id
      }
    }
    verdict {
      outcome
      winners {
        id
        label
      }
      margin
      total
    }
    viewerVote {
      id
      changedAt
      choice {
        id
        key
        label
      }
      reason {
        id
        path
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PollTalliedSubscription, PollTalliedSubscriptionVariables>;
export const PollLedgerDocument = new TypedDocumentString(`
    query PollLedger($id: ID!) {
  poll(id: $id) {
    id
    question
    isOpen
    ...NetSwing
    ledger {
      entries
      head
      isFinal
      exportPath
      publishedHeads(first: 30) {
        entries
        hash
        at
      }
    }
    viewerVote {
      id
    }
    viewerReceipt {
      text
    }
  }
}
    fragment NetSwing on Poll {
  id
  swing {
    changed
    voters
    options {
      option {
        id
        label
      }
      gained
      lost
    }
  }
}`) as unknown as TypedDocumentString<PollLedgerQuery, PollLedgerQueryVariables>;
export const CastVoteDocument = new TypedDocumentString(`
    mutation CastVote($input: CastVoteInput!) {
  castVote(input: $input) {
    __typename
    ... on VoteCast {
      poll {
        id
        viewerVote {
          id
          choice {
            id
            label
          }
        }
      }
    }
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<CastVoteMutation, CastVoteMutationVariables>;
export const WithdrawVoteDocument = new TypedDocumentString(`
    mutation WithdrawVote($pollId: ID!) {
  withdrawVote(pollId: $pollId) {
    __typename
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<WithdrawVoteMutation, WithdrawVoteMutationVariables>;
export const GiveReasonDocument = new TypedDocumentString(`
    mutation GiveReason($input: GiveReasonInput!) {
  giveReason(input: $input) {
    __typename
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<GiveReasonMutation, GiveReasonMutationVariables>;
export const ArticlePollDocument = new TypedDocumentString(`
    query ArticlePoll($id: ID!) {
  articleDraft(id: $id) {
    id
    title
    article {
      slug
      poll {
        id
        question
        isOpen
        closesAt
        closedAt
        closeReason
        responses
      }
      askedBefore {
        id
        question
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ArticlePollQuery, ArticlePollQueryVariables>;
export const CloseArticlePollDocument = new TypedDocumentString(`
    mutation CloseArticlePoll($input: CloseArticlePollInput!) {
  closeArticlePoll(input: $input) {
    __typename
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<CloseArticlePollMutation, CloseArticlePollMutationVariables>;
export const AskAnewDocument = new TypedDocumentString(`
    mutation AskAnew($input: AskAnewInput!) {
  askAnew(input: $input) {
    __typename
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<AskAnewMutation, AskAnewMutationVariables>;
export const PostToFollowDocument = new TypedDocumentString(`
    query PostToFollow($id: ID!) {
  post(id: $id) {
    id
    title
    path
    viewerAttention
  }
}
    `) as unknown as TypedDocumentString<PostToFollowQuery, PostToFollowQueryVariables>;
export const BoardToFollowDocument = new TypedDocumentString(`
    query BoardToFollow($slug: String!) {
  board(slug: $slug) {
    id
    slug
    name
    viewerAttention
  }
}
    `) as unknown as TypedDocumentString<BoardToFollowQuery, BoardToFollowQueryVariables>;
export const FollowingDocument = new TypedDocumentString(`
    query Following($after: String) {
  followedBoards {
    id
    slug
    name
    viewerAttention
    viewerHasUnread
  }
  followedPosts(first: 30, after: $after) {
    nodes {
      id
      title
      path
      viewerAttention
      viewerUnread
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<FollowingQuery, FollowingQueryVariables>;
export const SetPostAttentionDocument = new TypedDocumentString(`
    mutation SetPostAttention($input: PostAttentionInput!) {
  setPostAttention(input: $input) {
    __typename
    ... on PostAttentionSet {
      post {
        id
        path
      }
    }
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<SetPostAttentionMutation, SetPostAttentionMutationVariables>;
export const SetBoardAttentionDocument = new TypedDocumentString(`
    mutation SetBoardAttention($input: BoardAttentionInput!) {
  setBoardAttention(input: $input) {
    __typename
    ... on BoardAttentionSet {
      board {
        id
        slug
      }
    }
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<SetBoardAttentionMutation, SetBoardAttentionMutationVariables>;
export const MarkPostReadDocument = new TypedDocumentString(`
    mutation MarkPostRead($postId: ID!) {
  markPostRead(postId: $postId) {
    __typename
    ... on PostRead {
      postId
    }
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<MarkPostReadMutation, MarkPostReadMutationVariables>;
export const AdminBoardsDocument = new TypedDocumentString(`
    query AdminBoards {
  boardGroups {
    id
    name
    position
    boards {
      id
      ...BoardAdmin
    }
  }
  audiences {
    id
    name
    minRole
    minTier
    isEverybody
    handles
  }
}
    fragment BoardAdmin on Board {
  id
  slug
  name
  purpose
  position
  topicCount
  group {
    id
  }
  moderators {
    id
    handle
  }
  readers {
    id
    name
  }
  writers {
    id
    name
  }
  starters {
    id
    name
  }
  pollers {
    id
    name
  }
}`) as unknown as TypedDocumentString<AdminBoardsQuery, AdminBoardsQueryVariables>;
export const SaveBoardDocument = new TypedDocumentString(`
    mutation SaveBoard($input: SaveBoardInput!) {
  saveBoard(input: $input) {
    __typename
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<SaveBoardMutation, SaveBoardMutationVariables>;
export const SaveBoardGroupDocument = new TypedDocumentString(`
    mutation SaveBoardGroup($input: SaveBoardGroupInput!) {
  saveBoardGroup(input: $input) {
    __typename
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<SaveBoardGroupMutation, SaveBoardGroupMutationVariables>;
export const SaveAudienceDocument = new TypedDocumentString(`
    mutation SaveAudience($input: SaveAudienceInput!) {
  saveAudience(input: $input) {
    __typename
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<SaveAudienceMutation, SaveAudienceMutationVariables>;
export const SetBoardModeratorsDocument = new TypedDocumentString(`
    mutation SetBoardModerators($input: SetBoardModeratorsInput!) {
  setBoardModerators(input: $input) {
    __typename
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<SetBoardModeratorsMutation, SetBoardModeratorsMutationVariables>;
export const BoardsDocument = new TypedDocumentString(`
    query Boards {
  boardGroups {
    id
    name
    boards {
      id
      ...BoardCard
    }
  }
}
    fragment BoardCard on Board {
  id
  slug
  name
  purpose
  isPrivate
  viewerHasUnread
  viewerAttention
  topicCount
  lastTopic {
    id
    title
    path
    activeAt
  }
}`) as unknown as TypedDocumentString<BoardsQuery, BoardsQueryVariables>;
export const BoardDocument = new TypedDocumentString(`
    query Board($slug: String!, $after: String) {
  board(slug: $slug) {
    id
    slug
    name
    purpose
    isPrivate
    isSample
    viewerAttention
    viewerCanWrite
    viewerCanStartTopic
    group {
      id
      name
    }
    topics(first: 30, after: $after) {
      nodes {
        id
        ...TopicRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment TopicRow on Topic {
  id
  title
  path
  activeAt
  isPinned
  lockedAt
  state
  commentCount
  viewerUnread
  viewerIsNewTo
  viewerMutesWords
  viewerAttention
  author {
    id
    handle
  }
  poll {
    id
    responses
    isOpen
  }
}`) as unknown as TypedDocumentString<BoardQuery, BoardQueryVariables>;
export const DeskArticlesDocument = new TypedDocumentString(`
    query DeskArticles($search: String, $state: DeskState, $sort: DeskSort, $after: String) {
  deskArticles(
    search: $search
    state: $state
    sort: $sort
    after: $after
    first: 24
  ) {
    nodes {
      id
      title
      state
      trendName
      authorHandle
      savedAt
      publishAt
      publishedAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<DeskArticlesQuery, DeskArticlesQueryVariables>;
export const DeskArticleDocument = new TypedDocumentString(`
    query DeskArticle($id: ID!) {
  articleDraft(id: $id) {
    ...DeskSaved
    ...DeskDraft
  }
  deskEditors {
    id
    handle
  }
  trends(first: 100) {
    nodes {
      id
      name
    }
  }
  allSeries {
    id
    title
  }
}
    fragment DeskSaved on ArticleDraft {
  id
  revision
  state
  savedAt
  publishAt
  publishedAt
  scheduleProblem
  savedBy {
    handle
  }
  checklist {
    message
    href
    isBlocking
  }
}
fragment DeskDraft on ArticleDraft {
  title
  dek
  slug
  trendId
  authorId
  seriesIds
  signOff
  disclosure
  updatedOn
  body
  cover {
    id
    url
    width
    height
    alt
  }
  pictures {
    id
    url
    width
    height
    alt
  }
  bags {
    id
    brand
    model
    picture {
      url
      width
      height
    }
  }
  related {
    id
    title
  }
  reads {
    id
    title
  }
  poll {
    kind
    question
    options {
      label
      bagId
    }
    minChoices
    maxChoices
    closesAt
    resultsRule
    changesAllowed
    ballots
    voterRole
    voterTier
  }
  article {
    id
    slug
    poll {
      id
      question
    }
  }
}`) as unknown as TypedDocumentString<DeskArticleQuery, DeskArticleQueryVariables>;
export const DeskStandingDocument = new TypedDocumentString(`
    query DeskStanding($id: ID!) {
  articleDraft(id: $id) {
    ...DeskSaved
  }
}
    fragment DeskSaved on ArticleDraft {
  id
  revision
  state
  savedAt
  publishAt
  publishedAt
  scheduleProblem
  savedBy {
    handle
  }
  checklist {
    message
    href
    isBlocking
  }
}`) as unknown as TypedDocumentString<DeskStandingQuery, DeskStandingQueryVariables>;
export const StartArticleDocument = new TypedDocumentString(`
    mutation StartArticle {
  startArticle {
    __typename
    ... on ArticleDraftChanged {
      draft {
        id
      }
    }
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<StartArticleMutation, StartArticleMutationVariables>;
export const SaveArticleDocument = new TypedDocumentString(`
    mutation SaveArticle($input: SaveArticleInput!) {
  saveArticle(input: $input) {
    __typename
    ... on ArticleDraftChanged {
      draft {
        ...DeskSaved
      }
    }
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    fragment DeskSaved on ArticleDraft {
  id
  revision
  state
  savedAt
  publishAt
  publishedAt
  scheduleProblem
  savedBy {
    handle
  }
  checklist {
    message
    href
    isBlocking
  }
}`) as unknown as TypedDocumentString<SaveArticleMutation, SaveArticleMutationVariables>;
export const PublishArticleDocument = new TypedDocumentString(`
    mutation PublishArticle($input: SeenArticleInput!) {
  publishArticle(input: $input) {
    __typename
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<PublishArticleMutation, PublishArticleMutationVariables>;
export const ScheduleArticleDocument = new TypedDocumentString(`
    mutation ScheduleArticle($input: ScheduleArticleInput!) {
  scheduleArticle(input: $input) {
    __typename
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<ScheduleArticleMutation, ScheduleArticleMutationVariables>;
export const RestoreArticleRevisionDocument = new TypedDocumentString(`
    mutation RestoreArticleRevision($input: RestoreRevisionInput!) {
  restoreArticleRevision(input: $input) {
    __typename
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<RestoreArticleRevisionMutation, RestoreArticleRevisionMutationVariables>;
export const DeskRevisionsDocument = new TypedDocumentString(`
    query DeskRevisions($id: ID!) {
  articleDraft(id: $id) {
    id
    title
    revision
    revisions {
      number
      kind
      createdAt
      author {
        handle
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DeskRevisionsQuery, DeskRevisionsQueryVariables>;
export const DeskDifferenceDocument = new TypedDocumentString(`
    query DeskDifference($id: ID!, $from: Int!, $to: Int) {
  articleDraft(id: $id) {
    id
    difference(from: $from, to: $to) {
      field
      lines {
        pieces {
          change
          text
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DeskDifferenceQuery, DeskDifferenceQueryVariables>;
export const DeskPicturesDocument = new TypedDocumentString(`
    query DeskPictures($search: String) {
  pictures(search: $search, first: 18) {
    nodes {
      id
      url
      width
      height
      alt
      credit
      editing {
        fileName
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DeskPicturesQuery, DeskPicturesQueryVariables>;
export const DeskBagsDocument = new TypedDocumentString(`
    query DeskBags($search: String) {
  catalogue(filter: {search: $search}, first: 18) {
    bags {
      nodes {
        id
        brand
        model
        picture {
          url
          width
          height
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DeskBagsQuery, DeskBagsQueryVariables>;
export const DeskReadsDocument = new TypedDocumentString(`
    query DeskReads($search: String) {
  deskArticles(search: $search, state: PUBLISHED, first: 18) {
    nodes {
      id
      title
      trendName
    }
  }
}
    `) as unknown as TypedDocumentString<DeskReadsQuery, DeskReadsQueryVariables>;
export const ArticlePreviewDocument = new TypedDocumentString(`
    query ArticlePreview($id: ID!, $as: PreviewViewer!) {
  articlePreview(id: $id, as: $as) {
    id
    ...ArticlePage
    ...ArticleBody
  }
}
    fragment Photo on Picture {
  id
  url
  sources {
    type
    srcset
  }
  placeholder
  width
  height
  focalX
  focalY
  alt
  caption
  credit
  creditUrl
  isIllustration
}
fragment AskedBefore on Poll {
  id
  question
  closedAt
  closesAt
  closeReason
  verdict {
    outcome
    winners {
      id
      label
    }
    margin
    total
  }
}
fragment BallotRules on Poll {
  id
  isOpen
  closesAt
  editedAt
  ballots
  votersNeed
  viewerVoteRefusal
  viewerReminder
  viewerCanEdit
  isPreview
}
fragment Ballot on Poll {
  id
  kind
  minChoices
  maxChoices
  question
  isOpen
  closesAt
  closedAt
  closeReason
  responses
  resultsRule
  changesAllowed
  viewerCanVote
  isPreview
  ...BallotRules
  shownOptions {
    id
    key
    label
    picture {
      ...Photo
    }
  }
  tally {
    total
    counts {
      option {
        id
      }
      votes
      share
    }
    rounds {
      votes
      exhausted
      decidedByRound
    }
    leaders {
      id
    }
  }
  verdict {
    outcome
    winners {
      id
      label
    }
    margin
    total
  }
  viewerVote {
    id
    changedAt
    choice {
      id
      key
      label
    }
    reason {
      id
      path
    }
  }
}
fragment NetSwing on Poll {
  id
  swing {
    changed
    voters
    options {
      option {
        id
        label
      }
      gained
      lost
    }
  }
}
fragment VerdictOverTime on Poll {
  id
  kind
  options {
    id
    label
    key
  }
  history {
    step
    points {
      at
      votes
    }
  }
}
fragment ArticleBody on Article {
  body {
    __typename
    ... on ProseBlock {
      html
    }
    ... on GalleryBlock {
      title
      introduction
      items {
        via
        price {
          amount
          currency
          asOf
        }
        picture {
          id
          ...Photo
        }
      }
    }
    ... on ComparisonBlock {
      caption
      credit
      pictures {
        id
        ...Photo
      }
    }
    ... on BagBlock {
      bag {
        id
        ...BagRack
      }
    }
    ... on PollBlock {
      isOwn
      poll {
        id
        ...Ballot
      }
    }
    ... on PullQuoteBlock {
      text
      source
    }
    ... on RelatedBlock {
      articles {
        id
        ...ArticleList
      }
    }
  }
}
fragment ArticleList on Article {
  id
  slug
  title
  dek
  publishedAt
  cover {
    ...Photo
  }
  trend {
    lining
  }
  poll {
    id
    isOpen
    responses
  }
}
fragment ArticlePage on Article {
  id
  slug
  title
  dek
  signOff
  publishedAt
  updatedAt
  disclosure
  commentCount
  author {
    handle
  }
  cover {
    ...Photo
  }
  bags {
    ...BagRack
  }
  trend {
    slug
    name
    lining
    argumentsFor
    argumentsAgainst
    ...Camps
  }
  poll {
    id
    question
    responses
    ...Ballot
    ...VerdictOverTime
    ...NetSwing
  }
  askedBefore {
    id
    ...AskedBefore
  }
  relatedReads(first: 4) {
    ...ArticleList
  }
  ...ArticleBody
  ...SeriesLinks
}
fragment SeriesLinks on Article {
  series {
    number
    count
    series {
      id
      slug
      title
    }
    previous {
      slug
      title
    }
    next {
      slug
      title
    }
  }
}
fragment BagRack on Bag {
  id
  slug
  brand
  model
  silhouette
  materials
  fits
  note
  firstSeen
  picture {
    ...Photo
  }
  offers {
    seller
    price {
      amount
      currency
      asOf
    }
  }
}
fragment Camps on Trend {
  argumentsFor
  argumentsAgainst
}`) as unknown as TypedDocumentString<ArticlePreviewQuery, ArticlePreviewQueryVariables>;
export const ForecastDeskDocument = new TypedDocumentString(`
    query ForecastDesk($slug: String!) {
  trend(slug: $slug) {
    id
    slug
    name
    verdicts {
      id
      question
      article {
        publishedAt
      }
    }
    forecasts {
      id
      claim
      saidBy
      saidOn
      dueOn
      expects
      version
      poll {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ForecastDeskQuery, ForecastDeskQueryVariables>;
export const WriteForecastDocument = new TypedDocumentString(`
    mutation WriteForecast($input: WriteForecastInput!) {
  written: writeForecast(input: $input) {
    __typename
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<WriteForecastMutation, WriteForecastMutationVariables>;
export const RemoveForecastDocument = new TypedDocumentString(`
    mutation RemoveForecast($id: ID!, $version: Int!) {
  written: removeForecast(id: $id, version: $version) {
    __typename
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<RemoveForecastMutation, RemoveForecastMutationVariables>;
export const MentionableDocument = new TypedDocumentString(`
    query Mentionable($place: String!, $beginning: String!) {
  mentionable(place: $place, beginning: $beginning) {
    id
    handle
    avatarUrl
  }
}
    `) as unknown as TypedDocumentString<MentionableQuery, MentionableQueryVariables>;
export const ArticleRemovalDocument = new TypedDocumentString(`
    query ArticleRemoval($id: ID!) {
  articleDraft(id: $id) {
    id
    revision
    state
    title
    publishAt
    publishedAt
    discardedAt
    withdrawReason
  }
}
    `) as unknown as TypedDocumentString<ArticleRemovalQuery, ArticleRemovalQueryVariables>;
export const DiscardArticleDocument = new TypedDocumentString(`
    mutation DiscardArticle($input: DiscardArticleInput!) {
  discardArticle(input: $input) {
    __typename
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<DiscardArticleMutation, DiscardArticleMutationVariables>;
export const RecoverArticleDocument = new TypedDocumentString(`
    mutation RecoverArticle($id: ID!) {
  recoverArticle(id: $id) {
    __typename
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<RecoverArticleMutation, RecoverArticleMutationVariables>;
export const RepairsDocument = new TypedDocumentString(`
    query Repairs($kind: RepairKind, $after: String) {
  repairState {
    lookedAt
    counts {
      kind
      count
    }
  }
  repairs(kind: $kind, after: $after, first: 50) {
    nodes {
      id
      kind
      title
      detail
      path
      foundAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<RepairsQuery, RepairsQueryVariables>;
export const LookForRepairsDocument = new TypedDocumentString(`
    mutation LookForRepairs {
  lookForRepairs {
    __typename
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<LookForRepairsMutation, LookForRepairsMutationVariables>;
export const TopicHistoryDocument = new TypedDocumentString(`
    query TopicHistory($id: ID!) {
  topic(id: $id) {
    id
    title
    path
    edits {
      ...TextEdits
    }
  }
}
    fragment TextEdits on TextEdit {
  at
  lines {
    pieces {
      change
      text
    }
  }
}`) as unknown as TypedDocumentString<TopicHistoryQuery, TopicHistoryQueryVariables>;
export const DeleteTopicDocument = new TypedDocumentString(`
    mutation DeleteTopic($id: ID!) {
  deleteTopic(id: $id) {
    __typename
    ... on TopicDeleted {
      id
      topic {
        id
        path
      }
    }
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<DeleteTopicMutation, DeleteTopicMutationVariables>;
export const RestoreTopicDocument = new TypedDocumentString(`
    mutation RestoreTopic($id: ID!) {
  restoreTopic(id: $id) {
    __typename
    ... on TopicDeleted {
      id
      topic {
        id
        path
      }
    }
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<RestoreTopicMutation, RestoreTopicMutationVariables>;
export const NewTopicDocument = new TypedDocumentString(`
    query NewTopic($article: String!) {
  boardGroups {
    id
    name
    boards {
      id
      slug
      name
      viewerCanStartTopic
      viewerCanStartPoll
    }
  }
  trends(first: 100) {
    nodes {
      id
      name
    }
  }
  article(slug: $article) {
    id
    title
    path
  }
  catalogue(first: 60) {
    bags {
      nodes {
        id
        brand
        model
      }
    }
  }
}
    `) as unknown as TypedDocumentString<NewTopicQuery, NewTopicQueryVariables>;
export const BagBySlugDocument = new TypedDocumentString(`
    query BagBySlug($slug: String!) {
  bag(slug: $slug) {
    id
    brand
    model
  }
}
    `) as unknown as TypedDocumentString<BagBySlugQuery, BagBySlugQueryVariables>;
export const BagsByNameDocument = new TypedDocumentString(`
    query BagsByName($search: String!) {
  catalogue(filter: {search: $search}, first: 20) {
    bags {
      nodes {
        id
        brand
        model
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BagsByNameQuery, BagsByNameQueryVariables>;
export const TopicToEditDocument = new TypedDocumentString(`
    query TopicToEdit($id: ID!) {
  topic(id: $id) {
    id
    title
    path
    source
    viewerCanEdit
  }
}
    `) as unknown as TypedDocumentString<TopicToEditQuery, TopicToEditQueryVariables>;
export const TopicToArrangeDocument = new TypedDocumentString(`
    query TopicToArrange($id: ID!) {
  topic(id: $id) {
    id
    title
    path
    isPinned
    lockedAt
    slowSeconds
    viewerCanArrange
    board {
      id
    }
    comments(first: 50) {
      nodes {
        id
        replyCount
        bodyHtml
        author {
          id
          handle
        }
      }
    }
  }
  boardGroups {
    id
    name
    boards {
      id
      name
    }
  }
}
    `) as unknown as TypedDocumentString<TopicToArrangeQuery, TopicToArrangeQueryVariables>;
export const StartTopicDocument = new TypedDocumentString(`
    mutation StartTopic($input: StartTopicInput!) {
  startTopic(input: $input) {
    __typename
    ... on TopicWritten {
      topic {
        id
        path
      }
    }
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<StartTopicMutation, StartTopicMutationVariables>;
export const EditTopicDocument = new TypedDocumentString(`
    mutation EditTopic($input: EditTopicInput!) {
  editTopic(input: $input) {
    __typename
    ... on TopicWritten {
      topic {
        id
        path
      }
    }
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<EditTopicMutation, EditTopicMutationVariables>;
export const ArrangeTopicDocument = new TypedDocumentString(`
    mutation ArrangeTopic($input: ArrangeTopicInput!) {
  arrangeTopic(input: $input) {
    __typename
    ... on TopicWritten {
      topic {
        id
        path
      }
    }
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<ArrangeTopicMutation, ArrangeTopicMutationVariables>;
export const MergeTopicsDocument = new TypedDocumentString(`
    mutation MergeTopics($input: MergeTopicsInput!) {
  mergeTopics(input: $input) {
    __typename
    ... on TopicWritten {
      topic {
        id
        path
      }
    }
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<MergeTopicsMutation, MergeTopicsMutationVariables>;
export const SplitTopicDocument = new TypedDocumentString(`
    mutation SplitTopic($input: SplitTopicInput!) {
  splitTopic(input: $input) {
    __typename
    ... on TopicWritten {
      topic {
        id
        path
      }
    }
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<SplitTopicMutation, SplitTopicMutationVariables>;
export const SaveUnsentDocument = new TypedDocumentString(`
    mutation SaveUnsent($input: SaveUnsentInput!) {
  saveUnsent(input: $input) {
    __typename
    ... on UnsentSaved {
      unsent {
        id
        revision
        savedAt
      }
    }
    ... on UnsentConflict {
      theirs {
        id
        body
        savedAt
      }
      mine {
        id
        revision
        savedAt
      }
    }
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<SaveUnsentMutation, SaveUnsentMutationVariables>;
export const DiscardUnsentDocument = new TypedDocumentString(`
    mutation DiscardUnsent($id: ID!) {
  discardUnsent(id: $id) {
    __typename
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<DiscardUnsentMutation, DiscardUnsentMutationVariables>;
export const UnsentTextsDocument = new TypedDocumentString(`
    query UnsentTexts($after: String) {
  unsentTexts(first: 20, after: $after) {
    nodes {
      id
      place
      title
      body
      savedAt
      problem
      post {
        id
        path
        title
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<UnsentTextsQuery, UnsentTextsQueryVariables>;
export const UnsentTextDocument = new TypedDocumentString(`
    query UnsentText($place: String!) {
  unsentText(place: $place) {
    id
    title
    body
    revision
  }
}
    `) as unknown as TypedDocumentString<UnsentTextQuery, UnsentTextQueryVariables>;
export const PreviewDocument = new TypedDocumentString(`
    query Preview($markdown: String!) {
  preview(markdown: $markdown)
}
    `) as unknown as TypedDocumentString<PreviewQuery, PreviewQueryVariables>;
export const OwnBagListsDocument = new TypedDocumentString(`
    query OwnBagLists {
  me {
    handle
  }
}
    `) as unknown as TypedDocumentString<OwnBagListsQuery, OwnBagListsQueryVariables>;
export const BagListsDocument = new TypedDocumentString(`
    query BagLists($handle: String!, $dreamsAfter: String, $ownedAfter: String) {
  member(handle: $handle) {
    handle
    dreamAudience: bagListAudience(list: DREAM)
    ownedAudience: bagListAudience(list: COLLECTION)
    dreams: savedBags(list: DREAM, first: 24, after: $dreamsAfter) {
      nodes {
        savedAt
        bag {
          id
          ...BagCard
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    owned: savedBags(list: COLLECTION, first: 24, after: $ownedAfter) {
      nodes {
        savedAt
        bag {
          id
          ...BagCard
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment Photo on Picture {
  id
  url
  sources {
    type
    srcset
  }
  placeholder
  width
  height
  focalX
  focalY
  alt
  caption
  credit
  creditUrl
  isIllustration
}
fragment BagCard on Bag {
  id
  slug
  brand
  model
  silhouette
  colours
  picture {
    ...Photo
  }
  offers {
    seller
    price {
      amount
      currency
      asOf
    }
  }
}`) as unknown as TypedDocumentString<BagListsQuery, BagListsQueryVariables>;
export const BagPageDocument = new TypedDocumentString(`
    query BagPage($slug: String!) {
  bag(slug: $slug) {
    id
    slug
    brand
    brandSlug
    model
    silhouette
    materials
    colours
    occasions
    personas
    lifeRoles
    seasons
    fits
    carryModes
    note
    firstSeen
    viewerList
    trend {
      slug
      name
      lining
    }
    picture {
      url
      ...Photo
    }
    offers {
      seller
      sellerSlug
      url
      isPromoted
      price {
        amount
        currency
        asOf
      }
    }
    articles {
      slug
      title
    }
  }
}
    fragment Photo on Picture {
  id
  url
  sources {
    type
    srcset
  }
  placeholder
  width
  height
  focalX
  focalY
  alt
  caption
  credit
  creditUrl
  isIllustration
}`) as unknown as TypedDocumentString<BagPageQuery, BagPageQueryVariables>;
export const SaveBagDocument = new TypedDocumentString(`
    mutation SaveBag($bagId: ID!, $list: BagList!) {
  saveBag(bagId: $bagId, list: $list) {
    __typename
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<SaveBagMutation, SaveBagMutationVariables>;
export const ForgetBagDocument = new TypedDocumentString(`
    mutation ForgetBag($bagId: ID!) {
  forgetBag(bagId: $bagId) {
    __typename
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<ForgetBagMutation, ForgetBagMutationVariables>;
export const ShowBagListDocument = new TypedDocumentString(`
    mutation ShowBagList($list: BagList!, $audience: ListAudience!) {
  showBagList(list: $list, audience: $audience) {
    __typename
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<ShowBagListMutation, ShowBagListMutationVariables>;
export const CataloguePageDocument = new TypedDocumentString(`
    query CataloguePage($filter: CatalogueFilterInput, $after: String) {
  catalogue(filter: $filter, first: 24, after: $after) {
    total
    nearestTrends {
      id
      slug
      name
      question
    }
    facets {
      facet
      value
      count
    }
    bags {
      nodes {
        ...BagCard
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment Photo on Picture {
  id
  url
  sources {
    type
    srcset
  }
  placeholder
  width
  height
  focalX
  focalY
  alt
  caption
  credit
  creditUrl
  isIllustration
}
fragment BagCard on Bag {
  id
  slug
  brand
  model
  silhouette
  colours
  picture {
    ...Photo
  }
  offers {
    seller
    price {
      amount
      currency
      asOf
    }
  }
}`) as unknown as TypedDocumentString<CataloguePageQuery, CataloguePageQueryVariables>;
export const TrendTableDocument = new TypedDocumentString(`
    query TrendTable($search: String, $sort: RecordSort, $after: String) {
  deskTrends(search: $search, sort: $sort, after: $after, first: 25) {
    nodes {
      id
      slug
      name
      question
      synonyms
      bagCount
      cover {
        url
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<TrendTableQuery, TrendTableQueryVariables>;
export const BagTableDocument = new TypedDocumentString(`
    query BagTable($search: String, $sort: RecordSort, $after: String) {
  deskBags(search: $search, sort: $sort, after: $after, first: 25) {
    nodes {
      id
      slug
      brand
      model
      silhouette
      trend {
        slug
        name
      }
      picture {
        url
      }
      offers {
        seller
        price {
          amount
          currency
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<BagTableQuery, BagTableQueryVariables>;
export const BrandTableDocument = new TypedDocumentString(`
    query BrandTable($search: String, $sort: RecordSort, $after: String) {
  houses: deskBrands(search: $search, sort: $sort, after: $after, first: 25) {
    nodes {
      id
      slug
      name
      synonyms
      url
      bagCount
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<BrandTableQuery, BrandTableQueryVariables>;
export const SellerTableDocument = new TypedDocumentString(`
    query SellerTable($search: String, $sort: RecordSort, $after: String) {
  houses: deskSellers(search: $search, sort: $sort, after: $after, first: 25) {
    nodes {
      id
      slug
      name
      synonyms
      url
      bagCount
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<SellerTableQuery, SellerTableQueryVariables>;
export const FacetTableDocument = new TypedDocumentString(`
    query FacetTable($facet: BagFacet, $search: String, $sort: RecordSort, $after: String) {
  facetValues(
    facet: $facet
    search: $search
    sort: $sort
    after: $after
    first: 50
  ) {
    nodes {
      facet
      value
      count
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<FacetTableQuery, FacetTableQueryVariables>;
export const RecordNamesDocument = new TypedDocumentString(`
    query RecordNames {
  deskNames {
    brands
    sellers
    trends
  }
}
    `) as unknown as TypedDocumentString<RecordNamesQuery, RecordNamesQueryVariables>;
export const TrendRecordDocument = new TypedDocumentString(`
    query TrendRecord($slug: String!) {
  trend(slug: $slug) {
    id
    slug
    version
    name
    question
    dek
    lining
    synonyms
    origins {
      when
      fact
    }
    argumentsFor
    argumentsAgainst
    outlook
    tips
    care
    seenOn
    pairings {
      kind
      with
      advice
    }
    cover {
      id
      alt
      ...Photo
    }
  }
}
    fragment Photo on Picture {
  id
  url
  sources {
    type
    srcset
  }
  placeholder
  width
  height
  focalX
  focalY
  alt
  caption
  credit
  creditUrl
  isIllustration
}`) as unknown as TypedDocumentString<TrendRecordQuery, TrendRecordQueryVariables>;
export const BagRecordDocument = new TypedDocumentString(`
    query BagRecord($slug: String!) {
  bag(slug: $slug) {
    id
    slug
    version
    brand
    model
    silhouette
    materials
    fits
    colours
    occasions
    personas
    lifeRoles
    seasons
    carryModes
    note
    firstSeen
    trend {
      name
    }
    picture {
      id
      alt
      ...Photo
    }
    offers {
      seller
      url
      isPromoted
      price {
        amount
        currency
        asOf
      }
    }
  }
}
    fragment Photo on Picture {
  id
  url
  sources {
    type
    srcset
  }
  placeholder
  width
  height
  focalX
  focalY
  alt
  caption
  credit
  creditUrl
  isIllustration
}`) as unknown as TypedDocumentString<BagRecordQuery, BagRecordQueryVariables>;
export const BrandRecordDocument = new TypedDocumentString(`
    query BrandRecord($slug: String!) {
  house: brand(slug: $slug) {
    id
    slug
    version
    name
    synonyms
    about
    url
  }
}
    `) as unknown as TypedDocumentString<BrandRecordQuery, BrandRecordQueryVariables>;
export const SellerRecordDocument = new TypedDocumentString(`
    query SellerRecord($slug: String!) {
  house: seller(slug: $slug) {
    id
    slug
    version
    name
    synonyms
    about
    url
  }
}
    `) as unknown as TypedDocumentString<SellerRecordQuery, SellerRecordQueryVariables>;
export const RecordSummariesDocument = new TypedDocumentString(`
    query RecordSummaries($kind: RecordKind!, $ids: [ID!]!) {
  recordSummaries(kind: $kind, ids: $ids) {
    id
    slug
    name
    uses {
      use
      count
    }
  }
}
    `) as unknown as TypedDocumentString<RecordSummariesQuery, RecordSummariesQueryVariables>;
export const WriteTrendDocument = new TypedDocumentString(`
    mutation WriteTrend($input: WriteTrendInput!) {
  written: writeTrend(input: $input) {
    ...Written
  }
}
    fragment Written on RecordResult {
  __typename
  ... on RecordWritten {
    id
    slug
  }
  ... on Refusal {
    reason
    message
    field
    retryAfterSeconds
  }
}`) as unknown as TypedDocumentString<WriteTrendMutation, WriteTrendMutationVariables>;
export const WriteBagDocument = new TypedDocumentString(`
    mutation WriteBag($input: WriteBagInput!) {
  written: writeBag(input: $input) {
    ...Written
  }
}
    fragment Written on RecordResult {
  __typename
  ... on RecordWritten {
    id
    slug
  }
  ... on Refusal {
    reason
    message
    field
    retryAfterSeconds
  }
}`) as unknown as TypedDocumentString<WriteBagMutation, WriteBagMutationVariables>;
export const WriteBrandDocument = new TypedDocumentString(`
    mutation WriteBrand($input: WriteHouseInput!) {
  written: writeBrand(input: $input) {
    ...Written
  }
}
    fragment Written on RecordResult {
  __typename
  ... on RecordWritten {
    id
    slug
  }
  ... on Refusal {
    reason
    message
    field
    retryAfterSeconds
  }
}`) as unknown as TypedDocumentString<WriteBrandMutation, WriteBrandMutationVariables>;
export const WriteSellerDocument = new TypedDocumentString(`
    mutation WriteSeller($input: WriteHouseInput!) {
  written: writeSeller(input: $input) {
    ...Written
  }
}
    fragment Written on RecordResult {
  __typename
  ... on RecordWritten {
    id
    slug
  }
  ... on Refusal {
    reason
    message
    field
    retryAfterSeconds
  }
}`) as unknown as TypedDocumentString<WriteSellerMutation, WriteSellerMutationVariables>;
export const MergeRecordsDocument = new TypedDocumentString(`
    mutation MergeRecords($kind: RecordKind!, $keepId: ID!, $ids: [ID!]!) {
  written: mergeRecords(kind: $kind, keepId: $keepId, ids: $ids) {
    ...Written
  }
}
    fragment Written on RecordResult {
  __typename
  ... on RecordWritten {
    id
    slug
  }
  ... on Refusal {
    reason
    message
    field
    retryAfterSeconds
  }
}`) as unknown as TypedDocumentString<MergeRecordsMutation, MergeRecordsMutationVariables>;
export const ChangeBagsDocument = new TypedDocumentString(`
    mutation ChangeBags($ids: [ID!]!, $change: ChangeBagsInput!) {
  changed: changeBags(ids: $ids, change: $change) {
    ...Changed
  }
}
    fragment Changed on RecordsResult {
  __typename
  ... on RecordsChanged {
    changed
    stay {
      id
      name
      slug
      uses {
        use
        count
      }
    }
  }
  ... on Refusal {
    reason
    message
    field
    retryAfterSeconds
  }
}`) as unknown as TypedDocumentString<ChangeBagsMutation, ChangeBagsMutationVariables>;
export const RemoveRecordsDocument = new TypedDocumentString(`
    mutation RemoveRecords($kind: RecordKind!, $ids: [ID!]!) {
  changed: removeRecords(kind: $kind, ids: $ids) {
    ...Changed
  }
}
    fragment Changed on RecordsResult {
  __typename
  ... on RecordsChanged {
    changed
    stay {
      id
      name
      slug
      uses {
        use
        count
      }
    }
  }
  ... on Refusal {
    reason
    message
    field
    retryAfterSeconds
  }
}`) as unknown as TypedDocumentString<RemoveRecordsMutation, RemoveRecordsMutationVariables>;
export const RenameFacetValueDocument = new TypedDocumentString(`
    mutation RenameFacetValue($facet: BagFacet!, $from: String!, $to: String) {
  changed: renameFacetValue(facet: $facet, from: $from, to: $to) {
    ...Changed
  }
}
    fragment Changed on RecordsResult {
  __typename
  ... on RecordsChanged {
    changed
    stay {
      id
      name
      slug
      uses {
        use
        count
      }
    }
  }
  ... on Refusal {
    reason
    message
    field
    retryAfterSeconds
  }
}`) as unknown as TypedDocumentString<RenameFacetValueMutation, RenameFacetValueMutationVariables>;
export const BrandPageDocument = new TypedDocumentString(`
    query BrandPage($slug: String!, $after: String) {
  brand(slug: $slug) {
    slug
    name
    synonyms
    about
    url
    bags(first: 24, after: $after) {
      nodes {
        ...BagCard
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment Photo on Picture {
  id
  url
  sources {
    type
    srcset
  }
  placeholder
  width
  height
  focalX
  focalY
  alt
  caption
  credit
  creditUrl
  isIllustration
}
fragment BagCard on Bag {
  id
  slug
  brand
  model
  silhouette
  colours
  picture {
    ...Photo
  }
  offers {
    seller
    price {
      amount
      currency
      asOf
    }
  }
}`) as unknown as TypedDocumentString<BrandPageQuery, BrandPageQueryVariables>;
export const SellerPageDocument = new TypedDocumentString(`
    query SellerPage($slug: String!, $after: String) {
  seller(slug: $slug) {
    slug
    name
    synonyms
    about
    url
    bags(first: 24, after: $after) {
      nodes {
        ...BagCard
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment Photo on Picture {
  id
  url
  sources {
    type
    srcset
  }
  placeholder
  width
  height
  focalX
  focalY
  alt
  caption
  credit
  creditUrl
  isIllustration
}
fragment BagCard on Bag {
  id
  slug
  brand
  model
  silhouette
  colours
  picture {
    ...Photo
  }
  offers {
    seller
    price {
      amount
      currency
      asOf
    }
  }
}`) as unknown as TypedDocumentString<SellerPageQuery, SellerPageQueryVariables>;