export { SampleContent, type SampleAccount } from './sample.content.ts';
export { TransferModule } from './transfer.module.ts';
