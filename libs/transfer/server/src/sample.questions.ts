import { Injectable } from '@nestjs/common';
import { Poll, PollKind, PollOption, PollService, ResultsRule, VoteHistory } from '@swingtag/polls-server';
import type { EntityManager } from 'typeorm';
import { idOf, type Ids } from './sample.catalogue.ts';
import { daysFrom } from './sample.moment.ts';
import { SAMPLE } from './sample/sample.ts';
import type { SampleQuestion } from './sample/types.ts';

/** Polls of the other kinds about trends. */
@Injectable()
export class SampleQuestions {
  constructor(
    private readonly polls: PollService,
    private readonly history: VoteHistory,
  ) {}

  async bring(tx: EntityManager, start: Date, known: { members: Ids; trends: Ids; bags: Ids }): Promise<void> {
    for (const question of SAMPLE.questions) await this.question(tx, start, question, known);
  }

  private async question(tx: EntityManager, start: Date, sample: SampleQuestion, known: { members: Ids; trends: Ids; bags: Ids }): Promise<void> {
    const { trend, kind, question, resultsRule, maxChoices, opensDaysAgo, closesInDays, votes } = sample;
    const closesAt = daysFrom(start, closesInDays);
    const id = await this.polls.open(tx, {
      question, kind: PollKind[kind], trendId: idOf(known.trends, trend), resultsRule: ResultsRule[resultsRule], changesAllowed: true, closesAt, isSample: true,
      options: sample.options.map(({ key, label, bag }) => ({ key, label, bagId: bag ? idOf(known.bags, bag) : null })),
      maxChoices: maxChoices ?? 1,
    });
    await tx.update(Poll, { id }, { createdAt: daysFrom(start, -opensDaysAgo), ...(closesInDays <= 0 ? { closedAt: closesAt } : {}) });
    const options = await tx.findBy(PollOption, { pollId: id });
    const choiceOf = (keys: string[]) => options.filter(({ key }) => keys.includes(key)).toSorted((one, other) => keys.indexOf(one.key) - keys.indexOf(other.key));
    const cast = Object.entries(votes);
    await this.history.bring(tx, id, cast.map(([member, keys], place) => {
      const daysAgo = opensDaysAgo - ((opensDaysAgo + Math.min(closesInDays, 0) - 0.2) * (place + 1)) / (cast.length + 1);
      return { memberId: idOf(known.members, member), choice: choiceOf(keys.split(' ')).map((option) => option.id), at: daysFrom(start, -daysAgo) };
    }));
  }
}
