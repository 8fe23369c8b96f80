import { useEffect, useRef, type KeyboardEventHandler, type ReactNode, type SyntheticEvent } from 'react';
import { createPortal } from 'react-dom';

export interface DialogProps {
  /** What a screen reader calls it. */
  label: string;
  className?: string;
  /** Ends it: whoever shows it takes it off the page. */
  onClose: () => void;
  onKeyDown?: KeyboardEventHandler<HTMLDialogElement>;
  children: ReactNode;
}

/** What bubbles through the tree of components would reach a form that the dialog does not stand in. */
const stop = (event: SyntheticEvent) => event.stopPropagation();

/** A modal dialog that takes the focus and gives it back; it stands outside of every form of the page. Shown for as long as it is rendered, with script only. */
export function Dialog({ label, className, onClose, onKeyDown, children }: DialogProps): ReactNode {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = box.current;
    const opener = document.activeElement;
    if (!dialog?.open) dialog?.showModal();
    // It is taken off the page as it stands, open: then nobody but us gives the focus back.
    return () => {
      if (document.activeElement === document.body && opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  // A dialog that was opened from this one stands in it for React, and its end is not the end of this one.
  const end = (event: SyntheticEvent) => {
    if (event.target !== event.currentTarget) return;
    // Escape ends it with its own keystroke: the browser's `close` comes a task later, and would undo what the next key has opened.
    event.preventDefault();
    onClose();
  };
  return createPortal(
    <dialog ref={box} className={className} aria-label={label} onCancel={end} onClose={end} onKeyDown={onKeyDown} onSubmit={stop} onChange={stop} onBlur={stop}>
      {children}
    </dialog>,
    document.body,
  );
}
