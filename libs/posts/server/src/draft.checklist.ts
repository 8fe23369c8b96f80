import { Injectable } from '@nestjs/common';
import { pollDraftProblems } from '@swingtag/polls-server';
import type { EntityManager } from 'typeorm';
import { bagsOf, picturesOf, type DraftContent } from './draft.content.ts';
import { isProse, plainTextOf, referencesOf } from './body.references.ts';
import type { Block, Body } from './body.schema.ts';

export interface ChecklistItem {
  message: string;
  /** Where it is put right: a field of the desk as `#title`, a part of the text as `#block-3`, or a page. */
  href: string;
  /** Nothing is published before it is put right; the others are advice. */
  isBlocking: boolean;
}

interface PictureFacts {
  id: string;
  name: string;
  hasAlt: boolean;
  hasCredit: boolean;
  isLost: boolean;
}

const blocks = (message: string, href: string): ChecklistItem => ({ message, href, isBlocking: true });
const advises = (message: string, href: string): ChecklistItem => ({ message, href, isBlocking: false });

/** What is to be put right before an article can be published. */
@Injectable()
export class DraftChecklist {
  /** `opensAt`: when readers would get it. */
  async of(tx: EntityManager, id: string, content: DraftContent, opensAt: Date): Promise<ChecklistItem[]> {
    const [post] = await tx.query<{ pollId: string | null }[]>('SELECT poll_id AS "pollId" FROM post WHERE id = $1', [id]);
    const hasPoll = Boolean(post?.pollId);
    return [
      ...wordProblems(content),
      ...(await this.addressProblems(tx, id, content)),
      ...(await this.referenceProblems(tx, content)),
      ...(await this.pictureProblems(tx, content)),
      ...blockProblems(content.body, hasPoll || content.poll !== null),
      ...(content.poll && !hasPoll ? pollDraftProblems(content.poll, opensAt).map((message) => blocks(message, '#poll')) : []),
      ...advice(content, hasPoll),
    ];
  }

  private async addressProblems(tx: EntityManager, id: string, { slug }: DraftContent): Promise<ChecklistItem[]> {
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) return [blocks('The article has no address: small letters, digits and single hyphens.', '#slug')];
    const [twin] = await tx.query<object[]>('SELECT 1 FROM article WHERE slug = $1 AND post_id <> $2', [slug, id]);
    return twin ? [blocks('Another article has this address already.', '#slug')] : [];
  }

  private async referenceProblems(tx: EntityManager, content: DraftContent): Promise<ChecklistItem[]> {
    const { pollIds, articleIds } = referencesOf(content.body);
    const gone = async (table: string, key: string, ids: readonly string[], more = '') => {
      const rows = await tx.query<unknown[]>(`SELECT 1 FROM ${table} WHERE ${key} = ANY($1) ${more}`, [ids]);
      return rows.length < new Set(ids).size;
    };
    const items: ChecklistItem[] = [];
    if (content.trendId === null) items.push(blocks('Choose the trend that it is about.', '#trendId'));
    else if (await gone('trend', 'id', [content.trendId])) items.push(blocks('The trend is not there any more.', '#trendId'));
    if (await gone('member', 'id', [content.authorId], `AND role IN ('EDITOR', 'ADMIN') AND deleted_at IS NULL`)) items.push(blocks('The byline names nobody who is an editor.', '#authorId'));
    if (await gone('bag', 'id', bagsOf(content))) items.push(blocks('A bag is not there any more.', '#text'));
    if (await gone('poll', 'id', pollIds)) items.push(blocks('A poll in the text is not there any more.', '#text'));
    if (await gone('article', 'post_id', articleIds)) items.push(blocks('An article that the text points at is not there any more.', '#text'));
    if (await gone('article', 'post_id', content.relatedIds)) items.push(blocks('A related read is not there any more.', '#related'));
    if (await gone('series', 'id', content.seriesIds)) items.push(blocks('A series is not there any more.', '#series'));
    return items;
  }

  private async pictureProblems(tx: EntityManager, content: DraftContent): Promise<ChecklistItem[]> {
    const rows = await tx.query<PictureFacts[]>(
      `SELECT id, COALESCE(alt, file_name, 'A picture') AS name, alt IS NOT NULL AS "hasAlt", recipe IS NOT NULL OR COALESCE(credit, '') <> '' AS "hasCredit",
              lost_since IS NOT NULL AS "isLost"
         FROM picture WHERE id = ANY($1) AND (purpose IS NULL OR purpose = 'LIBRARY') ORDER BY id`,
      [picturesOf(content)],
    );
    const known = new Set(rows.map(({ id }) => id));
    const items = rows.flatMap(({ id, name, hasAlt, hasCredit, isLost }) => {
      const place = `/admin/pictures/${id}`;
      return [
        ...(hasAlt ? [] : [blocks(`${name}: say what can be seen, for those who cannot see it.`, place)]),
        ...(hasCredit ? [] : [blocks(`${name}: the credit is missing.`, place)]),
        ...(isLost ? [blocks(`${name}: its file is lost. Send it again, or take it out.`, place)] : []),
      ];
    });
    return picturesOf(content).every((id) => known.has(id)) ? items : [...items, blocks('A picture is not there any more.', '#text')];
  }
}

function wordProblems({ title, dek, coverId, body }: DraftContent): ChecklistItem[] {
  return [
    ...(title.trim() ? [] : [blocks('The article has no title.', '#title')]),
    ...(dek.trim() ? [] : [blocks('The article has no dek: a sentence under the title.', '#dek')]),
    ...(coverId ? [] : [blocks('Choose the main picture.', '#cover')]),
    ...(plainTextOf(body).join('').trim() ? [] : [blocks('The article has no text.', '#text')]),
  ];
}

function blockProblems({ doc }: Body, hasOwnPoll: boolean): ChecklistItem[] {
  return doc.content.flatMap((block, at) => blockProblem(block, hasOwnPoll).map((message) => blocks(message, `#block-${at}`)));
}

function blockProblem(block: Block, hasOwnPoll: boolean): string[] {
  if (isProse(block)) return [];
  switch (block.type) {
    case 'gallery':
      return block.attrs.items.length > 0 ? [] : ['A gallery has no pictures.'];
    case 'comparison':
      return [
        ...(block.attrs.pictureIds.length > 0 ? [] : ['A comparison has no pictures.']),
        ...(block.attrs.credit.trim() ? [] : ['A comparison has no credit.']),
      ];
    case 'pullQuote':
      return block.attrs.text.trim() ? [] : ['A quotation has no words.'];
    case 'poll':
      return block.attrs.pollId !== null || hasOwnPoll ? [] : ['The ballot stands in the text, but the article has no poll.'];
    case 'related':
      return block.attrs.articleIds.length > 0 ? [] : ['Related reads in the text name none.'];
    case 'bag':
      return [];
  }
}

function advice({ poll, disclosure, body }: DraftContent, hasPoll: boolean): ChecklistItem[] {
  const isPaid = JSON.stringify(body).includes('"isPromoted":true');
  return [
    ...(poll || hasPoll ? [] : [advises('The article asks nothing: it has no poll.', '#poll')]),
    ...(isPaid && disclosure === null ? [advises('Some links are marked as paid. Should the article say so?', '#disclosure')] : []),
  ];
}
