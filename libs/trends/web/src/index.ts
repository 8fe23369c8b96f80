export { BagRack } from './bag-rack.tsx';
export { Camps } from './camps.tsx';
export { liningClass } from './lining.ts';
export { PriceSeen } from './price-seen.tsx';
export { TrendShelves } from './trend-shelf.tsx';
export { TrendAdvice, TrendOrigins, TrendPairings } from './trend-story.tsx';
