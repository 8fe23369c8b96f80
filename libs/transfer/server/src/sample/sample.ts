import { SAMPLE_ARTICLES } from './articles.ts';
import { SAMPLE_BAGS, SAMPLE_SELLERS } from './bags.ts';
import { SAMPLE_AUDIENCES, SAMPLE_BOARDS } from './boards.ts';
import { SAMPLE_COMMENTS } from './comments.ts';
import { SAMPLE_FORECASTS } from './forecasts.ts';
import { SAMPLE_HOUSES } from './houses.ts';
import { SAMPLE_MEMBERS } from './members.ts';
import { SAMPLE_QUESTIONS } from './questions.ts';
import { SAMPLE_REPORTS } from './reports.ts';
import { SAMPLE_SERIES } from './series.ts';
import { SAMPLE_TOPICS } from './topics.ts';
import { SAMPLE_TRENDS } from './trends.ts';
import { SAMPLE_VOTES } from './votes.ts';

/** What a new site shows until its own people arrive: invented members, real facts, pictures drawn here. */
export const SAMPLE = {
  members: SAMPLE_MEMBERS,
  audiences: SAMPLE_AUDIENCES,
  boards: SAMPLE_BOARDS,
  trends: SAMPLE_TRENDS,
  sellers: SAMPLE_SELLERS,
  houses: SAMPLE_HOUSES,
  bags: SAMPLE_BAGS,
  articles: SAMPLE_ARTICLES,
  forecasts: SAMPLE_FORECASTS,
  series: SAMPLE_SERIES,
  votes: SAMPLE_VOTES,
  questions: SAMPLE_QUESTIONS,
  comments: SAMPLE_COMMENTS,
  reports: SAMPLE_REPORTS,
  topics: SAMPLE_TOPICS,
};
