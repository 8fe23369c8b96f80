import { ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'What the front page shows.' })
export class Home {}
