import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { AccountsModule } from '@swingtag/accounts-server';
import { CommentsModule } from '@swingtag/comments-server';
import { DiscoveryModule } from '@swingtag/discovery-server';
import { MediaModule } from '@swingtag/media-server';
import { ModerationModule } from '@swingtag/moderation-server';
import { NotificationsModule } from '@swingtag/notifications-server';
import { PlatformModule, type Config, type createLog } from '@swingtag/platform-server';
import { PollsModule } from '@swingtag/polls-server';
import { PostsModule } from '@swingtag/posts-server';
import { TransferModule } from '@swingtag/transfer-server';
import { TrendsModule } from '@swingtag/trends-server';

export const DOMAINS: Type[] = [
  AccountsModule, MediaModule, TrendsModule, PollsModule, PostsModule, CommentsModule,
  ModerationModule, NotificationsModule, DiscoveryModule, TransferModule,
];

/** The whole site. */
@Module({})
export class AppModule {
  static with(config: Config, log: ReturnType<typeof createLog>, options: { runsJobs: boolean }): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.forRoot(config, log, options), ...DOMAINS] };
  }
}
