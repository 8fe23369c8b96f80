const shapes = {
  numbers: 'M10 6.5h10M10 12h10M10 17.5h10M4 5l1.5-.8v4.3M4 15.6c.3-1.2 2.6-1.2 2.6.3 0 1-2.6 1.9-2.6 3.1h2.8',
  line: 'M4 12h16',
  undo: 'M8.5 4.5 4 9l4.5 4.5M4 9h10a5 5 0 0 1 0 10h-3',
  redo: 'M15.5 4.5 20 9l-4.5 4.5M20 9H10a5 5 0 0 0 0 10h3',
  gallery: 'M7 4h13v12H7zM4 8v12h13M7 13.5l3.5-3.5 3 3 2-2 4.5 4.5',
  comparison: 'M4 5h7v14H4zM13 5h7v14h-7z',
  bag: 'M5 9.5h14l1 10.5H4zM8.5 9.5V8a3.5 3.5 0 0 1 7 0v1.5',
  poll: 'M8.5 3h7L19 6.5V21H5V6.5zM12 6.6v.1M8.5 13.5l2.5 2.5 4.5-5',
  pullQuote: 'M9.5 7H5v5.5h4.5V7c0 6-1 8-4 10M19 7h-4.5v5.5H19V7c0 6-1 8-4 10',
  related: 'M4 5h10v14H4zM7 9h4M7 12.5h4M17 7h3v14H9.5',
} as const;

export type ToolName = keyof typeof shapes;

/** A drawing on a button of the editor; its word stands beside it, or in its name. */
export function ToolIcon({ name }: { name: ToolName }) {
  return (
    <svg viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" strokeWidth="1.75" strokeLinejoin="round" aria-hidden="true" focusable="false">
      <path d={shapes[name]} />
    </svg>
  );
}
