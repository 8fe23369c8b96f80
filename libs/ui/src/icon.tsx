import { classes } from './class-names.ts';
import css from './icon.module.css';

const shapes = {
  tick: 'M4 12.5 9.5 18 20 6.5',
  cross: 'M5.5 5.5l13 13M18.5 5.5l-13 13',
  home: 'M4 11 12 4l8 7v9h-5.5v-6h-5v6H4z',
  trends: 'M8 3h8l4 4v14H4V7zM12 7.2v.1M8.5 13h7M8.5 17h4.5',
  boards: 'M3.5 5h12v8.5h-6L6 17v-3.5H3.5zM18 9h2.5v8H18v3l-3.5-3H11',
  bell: 'M6 17V11a6 6 0 0 1 12 0v6l1.5 2h-15zM10 21.5h4',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5c1-4 4-5.5 7.5-5.5s6.5 1.5 7.5 5.5',
  arrow: 'M4.5 12h15M13 5.5l6.5 6.5-6.5 6.5',
  comment: 'M4 5h16v11h-8.5L7 20v-4H4z',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5.5l3.5 2',
  flag: 'M6 21V4h11.5l-2.5 4.5 2.5 4.5H6',
  heart: 'M12 20.5C5 15.5 3 12 3 8.8A4.8 4.8 0 0 1 12 6.4a4.8 4.8 0 0 1 9 2.4c0 3.2-2 6.7-9 11.7z',
  door: 'M14 4H5v16h9M10 12h10.5M17 8.5l3.5 3.5-3.5 3.5',
  link: 'M10 13.5a4 4 0 0 0 5.7.3l3-3A4 4 0 0 0 13 5.2l-1.2 1.2M14 10.5a4 4 0 0 0-5.7-.3l-3 3a4 4 0 0 0 5.7 5.6l1.2-1.2',
  quote: 'M9.5 7H5v5.5h4.5V7c0 6-1 8-4 10M19 7h-4.5v5.5H19V7c0 6-1 8-4 10',
  list: 'M9.5 6.5H20M9.5 12H20M9.5 17.5H20M4.5 6.5h.1M4.5 12h.1M4.5 17.5h.1',
  picture: 'M4 5h16v14H4zM4 16l4.5-4.5 4 4L15 13l5 5M15.5 9.2h.1',
} as const;

export type IconName = keyof typeof shapes;

/** A drawing in the size of the text around it. It says nothing by itself: put the word beside it. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg className={classes(css.icon, className)} viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
      <path d={shapes[name]} />
    </svg>
  );
}
