import type { ReactNode } from 'react';
import css from './record-table.module.css';

export interface TableRecord {
  id: string;
  /** Before its name: a box to choose it. */
  choice?: ReactNode;
  /** Heads its row, and its card on a phone. */
  name: ReactNode;
  cells: readonly ReactNode[];
}

/**
 * Records, one a row; on a phone each is a card whose lines say what they are, since a table that scrolls sideways hides what it is about. The roles
 * are written out: laid out as cards, browsers would take them away.
 */
export function RecordTable({ label, heads, records, choiceLabel }: {
  label: string;
  /** Of the name, then of the cells. */
  heads: readonly ReactNode[];
  records: readonly TableRecord[];
  /** Names the column of boxes. */
  choiceLabel?: ReactNode;
}) {
  const [, ...rest] = heads;
  return (
    <table role="table" aria-label={label} className={css.table}>
      <thead role="rowgroup">
        <tr role="row">
          {choiceLabel ? (
            <th role="columnheader" scope="col">
              <span className={css.unseen}>{choiceLabel}</span>
            </th>
          ) : null}
          {heads.map((head, at) => (
            <th key={at} role="columnheader" scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {records.map(({ id, choice, name, cells }) => (
          <tr key={id} role="row" className={choice ? css.chosen : undefined}>
            {choice ? (
              <td role="cell" className={css.choice}>
                {choice}
              </td>
            ) : null}
            <th role="rowheader" scope="row">
              {name}
            </th>
            {cells.map((cell, at) => (
              <td key={at} role="cell">
                <span className={css.label} aria-hidden>
                  {rest[at]}
                </span>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
