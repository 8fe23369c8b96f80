import type { Locator, Page } from '@playwright/test';
import type { Question, Side } from './question.ts';

/** The swing tag of a question, wherever it hangs. */
export class Ballot {
  readonly box: Locator;
  readonly said: Locator;
  readonly problem: Locator;
  readonly reason: Locator;

  constructor(page: Page, { title }: Question) {
    this.box = page.getByRole('region', { name: title });
    this.said = this.box.getByText(/^You said/);
    this.problem = this.box.getByRole('alert');
    this.reason = this.box.getByLabel('Say why, if you like');
  }

  button(side: Side): Locator {
    return this.box.getByRole('button', { name: side, exact: true });
  }

  changeTo(side: Side): Locator {
    return this.box.getByRole('button', { name: `Change to ${side}` });
  }

  get withdraw(): Locator {
    return this.box.getByRole('button', { name: 'Withdraw' });
  }

  /** The line of the result for this side, with its count. */
  result(side: Side): Locator {
    return this.box.getByRole('listitem').filter({ hasText: side });
  }
}
