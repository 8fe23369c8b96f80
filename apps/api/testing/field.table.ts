/**
 * Who may read each field of each type. A field that stands nowhere fails the tests: decide it here first.
 * - `open`: whoever may see the object; what hides an object (drafts, deletion, private boards) hides it with all its fields
 * - `own`: of objects that only their owner is led to
 * - `selfOrStaff`: null, or nothing, for everybody but the member it is about and staff
 * - `staff`: null for everybody else, or of a type that only fields of the staff lead to
 * What depends on a hidden tally or a secret choice is decided in `leak.spec.ts`, channel by channel.
 */
export type FieldClass = 'open' | 'own' | 'selfOrStaff' | 'staff';

export const FIELDS: Record<string, Partial<Record<FieldClass, string>>> = {
  Appeal: { own: 'answer decidedAt dueAt filedAt id isOverturned measure member text viewerCanDecide' },
  AppealChanged: { own: 'appeal' },
  Article: {
    open:
      'author bags body commentCount comments cover dek disclosure id lastCommentId path poll publishedAt relatedReads series signOff slug talkCursor title topics ' +
      'trend updatedAt viewerCanComment',
  },
  ArticleDraft: {
    staff:
      'article authorId bags body checklist cover dek difference disclosure id pictures poll publishAt publishedAt reads related revision revisions savedAt savedBy ' +
      'scheduleProblem seriesIds signOff slug state title trendId updatedOn',
  },
  ArticleDraftChanged: { staff: 'draft' },
  ArticleRevision: { staff: 'author createdAt kind number' },
  ArticleConnection: { open: 'edges nodes pageInfo' },
  ArticleEdge: { open: 'cursor node' },
  Audience: { open: 'handles id isEverybody minRole minTier name' },
  AudienceSaved: { open: 'audience' },
  AudienceSet: { open: 'audience list' },
  AuditEntry: { staff: 'action actor after at before id isPublic reason subjectId subjectKind' },
  AuditEntryConnection: { staff: 'edges nodes pageInfo' },
  AuditEntryEdge: { staff: 'cursor node' },
  AvatarChanged: { open: 'avatar' },
  Bag: {
    open:
      'articles brand brandSlug carryModes colours firstSeen fits id lifeRoles materials model note occasions offers personas picture ' +
      'seasons silhouette slug trend viewerList',
  },
  BagBlock: { open: 'bag' },
  BagConnection: { open: 'edges nodes pageInfo' },
  BagEdge: { open: 'cursor node' },
  BagOffer: { open: 'isPromoted price seller sellerSlug url' },
  BagSaved: { open: 'bag' },
  Board: {
    open:
      'group id isPrivate isSample lastTopic name pollers position purpose readers slug starters topicCount topics viewerCanStartPoll ' +
      'viewerCanStartTopic viewerCanWrite writers',
  },
  BoardGroup: { open: 'boards id name position' },
  BoardGroupSaved: { open: 'group' },
  BoardSaved: { open: 'board' },
  Brand: { open: 'about bags id name slug synonyms url' },
  BulkDecided: { staff: 'decisions refused' },
  BulkRefusal: { staff: 'kind message objectId' },
  CannedReason: { staff: 'id rule text title' },
  CannedReasonsChanged: { staff: 'cannedReasons' },
  CaseClaim: { staff: 'caseId member' },
  CaseClaimed: { staff: 'case' },
  CasePassage: { staff: 'at author html place' },
  CaseRevision: { staff: 'html writtenAt' },
  CaseSubject: { staff: 'around author createdAt editedAt html id kind name path revisions state' },
  Catalogue: { open: 'bags facets total' },
  CodeSent: { own: 'email expiresInMinutes' },
  Comment: {
    open:
      'author bodyHtml createdAt deletedAt editedAt id isReason likeCount parent path post replies replyCount stance state viewerCanDelete ' +
      'viewerCanEdit viewerCanLike viewerCanReply viewerCanReport viewerCanRestore viewerHasLiked viewerHasReported viewerIsAuthor',
    selfOrStaff: 'removal source',
  },
  CommentConnection: { open: 'edges nodes pageInfo totalCount' },
  CommentEdge: { open: 'cursor node' },
  CommentWritten: { open: 'comment' },
  ComparisonBlock: { open: 'caption credit pictures' },
  Decision: { open: 'decidedAt id outcome reason rule undoneAt viewerCanUndo', staff: 'moderator subject' },
  DecisionMade: { staff: 'decision' },
  DeskArticle: { staff: 'authorHandle id publishAt publishedAt savedAt slug state title trendName' },
  DeskArticleConnection: { staff: 'edges nodes pageInfo' },
  DeskArticleEdge: { staff: 'cursor node' },
  DeskChecklistItem: { staff: 'href isBlocking message' },
  DeskEditor: { staff: 'handle id' },
  DifferentField: { staff: 'field lines' },
  DifferentLine: { staff: 'pieces' },
  FacetCount: { open: 'count facet value' },
  Forecast: { open: 'claim dueOn id poll saidBy saidOn score' },
  GalleryBlock: { open: 'introduction items kind title' },
  GalleryItem: { open: 'bag picture price via' },
  Home: { open: 'closingSoon fresh trending verdictOfTheDay' },
  HouseRule: { open: 'id key reasonTemplate text title' },
  Ledger: { open: 'entries exportPath head isFinal publishedHeads' },
  LedgerHeadPublished: { open: 'at entries hash' },
  Me: { own: 'avatar canAdminister canEdit canModerate email handle hasPassword id role sessions suspendedUntil suspensionReason tier unreadNotices' },
  MeChanged: { own: 'me' },
  Measure: { own: 'appeal appealUntil at id isStanding reason rule text viewerCanAppeal', staff: 'moderator' },
  Member: {
    open: 'avatarUrl bagListAudience handle id isSample joinedAt role savedBags tier viewerCanChangeRole viewerCanSuspend',
    staff: 'notes sanctions',
    selfOrStaff: 'isBanned limitedUntil suspendedUntil suspensionReason',
  },
  MemberChanged: { open: 'member' },
  MemberConnection: { staff: 'edges nodes pageInfo' },
  MemberEdge: { staff: 'cursor node' },
  MemberNote: { staff: 'author id text writtenAt' },
  MemberNotesChanged: { staff: 'notes' },
  Notice: { own: 'comment createdAt decision detail id isRead kind path text' },
  NoticeConnection: { own: 'edges nodes pageInfo' },
  NoticeEdge: { own: 'cursor node' },
  NoticesRead: { own: 'unreadNotices' },
  OpenBallot: { open: 'castAt member options' },
  OpenBallotConnection: { open: 'edges nodes pageInfo' },
  OpenBallotEdge: { open: 'cursor node' },
  OptionCount: { open: 'option share votes' },
  PageInfo: { open: 'endCursor hasNextPage hasPreviousPage startCursor' },
  Picture: { open: 'alt caption credit creditUrl editing focalX focalY height id isIllustration licence placeholder source sources url uses viewerCanEdit width' },
  PictureChanged: { open: 'picture' },
  PictureConnection: { open: 'edges nodes pageInfo' },
  PictureCrop: { open: 'height left top width' },
  PictureEdge: { open: 'cursor node' },
  PictureEditing: { open: 'createdAt crop fileName isKept lostSince masterHeight masterUrl masterWidth waitsForCut' },
  PictureRemoved: { open: 'id' },
  PictureSource: { open: 'srcset type' },
  PictureUse: { open: 'path title' },
  Poll: {
    open:
      'article ballots changesAllowed closeReason closedAt closesAt editedAt history id isOpen kind ledger maxChoices minChoices ' +
      'openBallots options question responses resultsRule shownOptions tally trend verdict viewerCanClose viewerCanEdit ' +
      'viewerCanEditOptions viewerCanReopen viewerCanVote viewerReceipt viewerReminder viewerVote viewerVoteRefusal votersNeed',
  },
  PollBlock: { open: 'isOwn poll' },
  PollChanged: { open: 'poll' },
  PollConnection: { open: 'edges nodes pageInfo' },
  PollDraft: { staff: 'ballots changesAllowed closesAt kind maxChoices minChoices options question resultsRule voterRole voterTier' },
  PollDraftOption: { staff: 'bagId label' },
  PollEdge: { open: 'cursor node' },
  PollOption: { open: 'bag id key label picture position' },
  Price: { open: 'amount asOf currency' },
  ProseBlock: { open: 'html' },
  PublicLogConnection: { open: 'edges nodes pageInfo' },
  PublicLogEntry: { open: 'action at id path reason rule subject' },
  PublicLogEntryEdge: { open: 'cursor node' },
  PullQuoteBlock: { open: 'source text' },
  QueueNow: { staff: 'claims hidden oldest open' },
  Refusal: { open: 'field message reason retryAfterSeconds' },
  RelatedBlock: { open: 'articles' },
  Report: { staff: 'createdAt id note reporter reporterRecord rule' },
  ReportCase: { staff: 'claimedBy id isHidden kind objectId openReports openSince priority reports subject version' },
  ReportCaseConnection: { staff: 'edges nodes pageInfo totalCount' },
  ReportCaseEdge: { staff: 'cursor node' },
  ReportFiled: { open: 'kind objectId' },
  ReporterRecord: { staff: 'decided upheld' },
  RunOffRound: { open: 'decidedByRound exhausted leaving votes' },
  Sanction: { staff: 'endsAt givenAt id kind liftedAt moderator reason rule' },
  SavedBag: { open: 'bag savedAt' },
  SavedBagConnection: { open: 'edges nodes pageInfo' },
  SavedBagEdge: { open: 'cursor node' },
  Seller: { open: 'about bags id name slug synonyms url' },
  Series: { open: 'dek id parts slug title year' },
  SeriesPart: { open: 'article note number' },
  SeriesPlace: { open: 'count next number previous series' },
  Session: { own: 'createdAt device id isCurrent lastSeenAt' },
  SignedIn: { own: 'isNewMember me' },
  SignedOut: { own: 'done' },
  TalkMove: { open: 'commentId editedAt likeCount rootId state viewerIsAuthor' },
  TalkMoves: { open: 'commentCount cursor isGap isGone moves' },
  Tally: { open: 'counts leaders rounds total' },
  TextPiece: { staff: 'change text' },
  Topic: {
    open:
      'activeAt article author board bodyHtml commentCount comments editedAt id isPinned isSample isScheduled lastCommentId lockReason lockedAt ' +
      'mergedInto path poll publishedAt slowSeconds talkCursor title trends viewerCanArrange viewerCanComment viewerCanEdit',
    selfOrStaff: 'source',
  },
  TopicConnection: { open: 'edges nodes pageInfo' },
  TopicEdge: { open: 'cursor node' },
  TopicWritten: { open: 'topic' },
  Trend: {
    open:
      'argumentsAgainst argumentsFor articles bags care cover dek forecasts id lining name origins outlook pairings poll question ' +
      'questions seenOn slug synonyms tips verdicts',
  },
  TrendConnection: { open: 'edges nodes pageInfo' },
  TrendEdge: { open: 'cursor node' },
  TrendOrigin: { open: 'fact when' },
  TrendPairing: { open: 'advice kind with' },
  Upload: { own: 'fileName id message picture state' },
  UploadPermit: { own: 'expiresAt maxBytes uploadId url' },
  Verdict: { open: 'margin outcome total winners' },
  VerdictHistory: { open: 'points step' },
  VerdictPoint: { open: 'at votes' },
  Vote: { open: 'castAt changedAt choice id reason' },
  VoteCast: { open: 'poll' },
  VoteReceipt: { own: 'hash seq text voter' },
};
