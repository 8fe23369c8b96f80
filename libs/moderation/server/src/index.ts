export { HOUSE_RULES } from './house-rules.ts';
export type { HouseRuleText } from './house-rules.ts';
