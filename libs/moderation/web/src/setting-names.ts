import { useLingui } from '@lingui/react/macro';
import type { SettingName } from '@swingtag/platform-web/gql';

export type SettingGroup = 'site' | 'joining' | 'writing' | 'tiers' | 'polls' | 'appeals';
export const settingGroups: readonly SettingGroup[] = ['site', 'joining', 'writing', 'tiers', 'polls', 'appeals'];

interface SettingWords {
  group: SettingGroup;
  label: string;
  hint: string;
}

/** What each setting is called and does. */
export function useSettingWords(): Record<SettingName, SettingWords> {
  const { t } = useLingui();
  return {
    SITE_NAME: { group: 'site', label: t`Name of the site`, hint: t`In the header, in titles and in mails.` },
    TAGLINE: { group: 'site', label: t`Tagline`, hint: t`The line at the top of the home page; empty, the usual one stands there.` },
    CONTACT_ADDRESS: { group: 'site', label: t`Contact address`, hint: t`At the foot of every page; empty, none is shown.` },
    RULES_PREFACE: { group: 'site', label: t`Words before the house rules`, hint: t`What your place is about; on the page of the rules. Empty, they begin at once.` },
    REGISTRATION: { group: 'joining', label: t`New members`, hint: t`Closed, members still sign in, and nobody new joins.` },
    CODES_PER_ADDRESS: { group: 'joining', label: t`Sign-in codes to one address`, hint: t`In a quarter of an hour.` },
    CODES_PER_NETWORK: { group: 'joining', label: t`Sign-in codes asked for from one network`, hint: t`In a quarter of an hour. A school or an office is one network.` },
    HANDLE_CHANGES_PER_DAY: { group: 'joining', label: t`Changes of a handle`, hint: t`Of one member, in a day.` },
    COMMENTS_PER_FIVE_MINUTES: { group: 'writing', label: t`Comments`, hint: t`Of one member, in five minutes.` },
    EDIT_GRACE_MINUTES: { group: 'writing', label: t`Minutes to correct a text unmarked`, hint: t`An edit within them, before anybody has answered, is not marked as one. 0: every edit is.` },
    TOPICS_PER_HOUR: { group: 'writing', label: t`Topics`, hint: t`Of one member, in an hour.` },
    NEW_LINKS_PER_DAY: { group: 'tiers', label: t`Links of new members`, hint: t`In comments and topics of one member, in a day. 0: none yet.` },
    NEW_PICTURES_PER_DAY: { group: 'tiers', label: t`Pictures of new members`, hint: t`In what one member writes, in a day. 0: none yet.` },
    NEW_TOPICS_PER_DAY: { group: 'tiers', label: t`Topics of new members`, hint: t`Of one member, in a day.` },
    BASIC_LINKS_PER_DAY: { group: 'tiers', label: t`Links of basic members`, hint: t`Of one member, in a day. Established members have no such limit.` },
    BASIC_PICTURES_PER_DAY: { group: 'tiers', label: t`Pictures of basic members`, hint: t`Of one member, in a day.` },
    BASIC_TOPICS_PER_DAY: { group: 'tiers', label: t`Topics of basic members`, hint: t`Of one member, in a day.` },
    REPORTS_PER_HOUR: { group: 'writing', label: t`Reports`, hint: t`Of one member, in an hour.` },
    TOPIC_POLL_RESULTS: { group: 'polls', label: t`Results of polls in topics`, hint: t`Of polls that members start from now on.` },
    TOPIC_POLL_CHANGES: { group: 'polls', label: t`Votes in topics can be changed`, hint: t`In polls that members start from now on.` },
    APPEAL_WITHIN_DAYS: { group: 'appeals', label: t`Days to appeal`, hint: t`After a removal or a measure; also of those already decided.` },
    APPEAL_ANSWER_DAYS: { group: 'appeals', label: t`Days to answer an appeal`, hint: t`Of appeals from now on; later ones are marked as late.` },
  };
}

export function useSettingGroupNames(): Record<SettingGroup, string> {
  const { t } = useLingui();
  return { site: t`The site`, joining: t`Joining`, writing: t`How much at once`, tiers: t`How much a day, by tier`, polls: t`Polls of members`, appeals: t`Appeals` };
}

/** A value as people say it. */
export function useSettingValueNames(): (value: string) => string {
  const { t } = useLingui();
  const names: Record<string, string> = {
    true: t`Yes`,
    false: t`No`,
    OPEN: t`May join`,
    CLOSED: t`Nobody new joins`,
    ALWAYS: t`Always shown`,
    AFTER_VOTING: t`Shown to whoever has voted`,
    AFTER_CLOSING: t`Shown when the poll has closed`,
    '': t`nothing`,
  };
  return (value) => names[value] ?? value;
}
