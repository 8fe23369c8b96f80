export { BagFormPage } from './bag-form.tsx';
export { changeFacets, changeRecords, mergeRecords, writeRecord } from './desk.action.ts';
export { loadBagForm, loadBagTable, loadFacetTable, loadHouseForm, loadHouseTable, loadMerge, loadTrendForm, loadTrendTable } from './desk.load.ts';
export { BagTablePage, FacetTablePage, HouseTablePage, TrendTablePage } from './desk-pages.tsx';
export { HouseFormPage } from './house-form.tsx';
export { MergePage } from './merge-page.tsx';
export { TrendFormPage } from './trend-form.tsx';
