import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionTypes, PageArgs } from '@swingtag/platform-server';
import type { SubjectKind } from './case.entity.ts';
import { FigureKind } from './figure.sources.ts';

registerEnumType(FigureKind, { name: 'FigureKind', description: 'What the desk counts. An active member has commented or started a topic.' });

@ObjectType('FigureDay', { description: 'A day of UTC.' })
export class FigureDay {
  @Field(() => String, { description: '2026-11-22' })
  day: string;

  @Field(() => Int)
  count: number;
}

@ObjectType('Figure', { description: 'A count over a stretch of days, and each of its days.' })
export class FigureType {
  @Field(() => FigureKind)
  kind: FigureKind;

  @Field(() => Int, { description: 'Of active members less than the sum of the days: each counts once.' })
  total: number;

  @Field(() => [FigureDay])
  days: FigureDay[];
}

@ObjectType('FigureReport', { description: 'All figures of a stretch of days.' })
export class FigureReport {
  @Field(() => String)
  from: string;

  @Field(() => String)
  to: string;

  @Field(() => [FigureType])
  figures: FigureType[];
}

@ObjectType('FigureRow', { description: 'One of those that were counted.' })
export class FigureRow {
  @Field(() => ID)
  id: string;

  @Field(() => Date, { nullable: true, description: 'Null for the votes of a poll.' })
  at: Date | null;

  @Field(() => Int, { description: 'Of a poll: its votes in these days; otherwise 1.' })
  count: number;

  @Field(() => String, { nullable: true, description: 'Of a poll, whose id this is.' })
  question: string | null;

  memberId: string | null;
  subjectKind: SubjectKind | null;
  subjectId: string | null;
}

@ObjectType('DeskNow', { description: 'What waits at this moment.' })
export class DeskNow {
  @Field(() => Int)
  openAppeals: number;

  @Field(() => Int, { nullable: true, description: 'Mails that could not be delivered yet, and those given up. For admins.' })
  failingMails: number | null;

  @Field(() => Int, { nullable: true, description: 'All other jobs that failed at least once. For admins.' })
  failingJobs: number | null;

  @Field(() => Boolean, { description: 'There are sample members.' })
  hasSample: boolean;
}

@ObjectType('FailingJob', { description: 'A job that failed; it is tried again until it is given up.' })
export class FailingJob {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => Boolean)
  isMail: boolean;

  @Field(() => Int)
  attempts: number;

  @Field(() => Int)
  maxAttempts: number;

  @Field(() => Date)
  nextAt: Date;

  @Field(() => String, { nullable: true })
  error: string | null;
}

export const { Connection: FigureRowConnection } = connectionTypes(() => FigureRow, 'FigureRow');

@ArgsType()
export class FigureRange {
  @Field(() => String, { nullable: true, description: 'The first day, as 2026-11-01, of UTC; otherwise thirty days with the last.' })
  from?: string | null;

  @Field(() => String, { nullable: true, description: 'The last day, counted in full; otherwise today.' })
  to?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Sample members count, too.' })
  withSample: boolean;
}

@ArgsType()
export class FigureRowsArgs extends PageArgs {
  @Field(() => FigureKind)
  kind: FigureKind;

  @Field(() => String, { nullable: true })
  from?: string | null;

  @Field(() => String, { nullable: true })
  to?: string | null;

  @Field(() => Boolean, { defaultValue: false })
  withSample: boolean;
}
