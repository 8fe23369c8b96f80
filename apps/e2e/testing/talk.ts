import type { Locator, Page } from '@playwright/test';
import type { Person } from './person.ts';
import type { Question } from './question.ts';

/** The talk under an article. */
export class Talk {
  readonly section: Locator;
  readonly field: Locator;
  readonly send: Locator;

  constructor(private readonly page: Page) {
    this.section = page.getByRole('region', { name: /comment/i });
    this.field = page.getByRole('textbox', { name: 'Your comment' });
    this.send = page.getByRole('button', { name: 'Send', exact: true });
  }

  /** The comment with these words. */
  comment(words: string): Locator {
    return this.page.getByRole('article').filter({ has: this.page.getByText(words, { exact: true }) }).last();
  }

  byId(id: string): Locator {
    return this.page.locator(`#comment-${id}`);
  }
}

/** Writes a comment through the API; returns its id. */
export async function say(person: Person, { articleId }: Pick<Question, 'articleId'>, body: string, parentId?: string): Promise<string> {
  const { addComment } = await person.ask<{ addComment: { comment?: { id: string }; message?: string } }>(
    `mutation ($input: AddCommentInput!) {
      addComment(input: $input) { ... on CommentWritten { comment { id } } ... on Refusal { message } }
    }`,
    { input: { postId: articleId, parentId, body } },
  );
  if (!addComment.comment) throw new Error(addComment.message);
  return addComment.comment.id;
}

/** So many numbered thoughts, the oldest first; by several members, as one alone may not say that much at a time. */
export async function fillTalk(member: () => Promise<Person>, question: Question, thoughts: number): Promise<string[]> {
  const ids: string[] = [];
  while (ids.length < thoughts) {
    const writer = await member();
    for (let turn = 0; turn < 9 && ids.length < thoughts; turn++) {
      ids.push(await say(writer, question, `Thought number ${ids.length + 1}.`));
    }
  }
  return ids;
}

/** Reports something through the API; the first house rule unless another place is given. */
export async function report(person: Person, objectId: string, { rule = 0, note, kind = 'COMMENT' }: { rule?: number; note?: string; kind?: 'COMMENT' | 'TOPIC' | 'MEMBER' | 'AVATAR' } = {}): Promise<void> {
  const { houseRules } = await person.ask<{ houseRules: { id: string }[] }>('{ houseRules { id } }');
  const { report: filed } = await person.ask<{ report: { __typename: string } }>(
    'mutation ($input: ReportInput!) { report(input: $input) { __typename } }',
    { input: { kind, objectId, ruleId: houseRules[rule]?.id, note } },
  );
  if (filed.__typename !== 'ReportFiled') throw new Error('The report was refused.');
}

/** Removes a comment through the API, by the first house rule. */
export async function remove(moderator: Person, commentId: string): Promise<void> {
  const { houseRules } = await moderator.ask<{ houseRules: { id: string }[] }>('{ houseRules { id } }');
  const { decide } = await moderator.ask<{ decide: { __typename: string } }>(
    'mutation ($input: DecideInput!) { decide(input: $input) { __typename } }',
    { input: { kind: 'COMMENT', objectId: commentId, outcome: 'REMOVE', ruleId: houseRules[0]?.id, reason: 'It goes for a person.' } },
  );
  if (decide.__typename !== 'DecisionMade') throw new Error('The removal was refused.');
}
