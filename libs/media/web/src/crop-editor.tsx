import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@swingtag/ui';
import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { centred, moved, resized, scaled, wholeOf, type Crop, type Size } from './crop.ts';
import css from './crop-editor.module.css';

const STEPS: Record<string, { x: number; y: number }> = {
  ArrowLeft: { x: -1, y: 0 }, ArrowRight: { x: 1, y: 0 }, ArrowUp: { x: 0, y: -1 }, ArrowDown: { x: 0, y: 1 },
};
/** Of the picture, with one key. */
const STEP = 0.02;

interface Grip {
  what: 'move' | 'resize' | 'point';
  x: number;
  y: number;
  crop: Crop;
}

export interface CropEditorProps {
  url: string;
  size: Size;
  crop: Crop | null;
  focal: { x: number; y: number };
  isSquare?: boolean;
}

/**
 * Cuts a picture and marks what must stay in sight: by pointer, by keys, by buttons, or by a click that sets the middle. The numbers are
 * hidden fields of the form around it. Only the script shows it, so that its styles are set on elements, which the policy allows.
 */
export default function CropEditor({ url, size, crop: before, focal: focalBefore, isSquare = false }: CropEditorProps) {
  const { t } = useLingui();
  const [crop, setCrop] = useState(() => before ?? wholeOf(size, isSquare));
  const [focal, setFocal] = useState(focalBefore);
  const grip = useRef<Grip | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const isWhole = !isSquare && crop.width === size.width && crop.height === size.height;

  const scale = () => size.width / (frame.current?.clientWidth || size.width);
  const pointAt = (event: PointerEvent) => {
    const box = frame.current?.getBoundingClientRect();
    return { x: (event.clientX - (box?.left ?? 0)) * scale(), y: (event.clientY - (box?.top ?? 0)) * scale() };
  };
  const takeFocal = ({ x, y }: { x: number; y: number }) =>
    setFocal({ x: Math.round(Math.min(100, Math.max(0, (x / size.width) * 100))), y: Math.round(Math.min(100, Math.max(0, (y / size.height) * 100))) });
  const seize = (what: Grip['what']) => (event: PointerEvent<HTMLElement>) => {
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { what, x: event.clientX, y: event.clientY, crop };
  };
  const drag = (event: PointerEvent) => {
    const held = grip.current;
    if (!held) return;
    const by = { x: (event.clientX - held.x) * scale(), y: (event.clientY - held.y) * scale() };
    if (held.what === 'move') setCrop(moved(held.crop, by, size));
    else if (held.what === 'resize') setCrop(resized(held.crop, by, size, isSquare));
    else takeFocal(pointAt(event));
  };
  const letGo = () => {
    grip.current = null;
  };
  const onCutKey = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const by = { x: Math.round(step.x * STEP * size.width), y: Math.round(step.y * STEP * size.height) };
    setCrop(event.shiftKey ? resized(crop, by, size, isSquare) : moved(crop, by, size));
  };
  const onPointKey = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    takeFocal({ x: ((focal.x + step.x * 2) / 100) * size.width, y: ((focal.y + step.y * 2) / 100) * size.height });
  };
  const percent = (part: number, of: number) => `${(part / of) * 100}%`;
  const box = { left: percent(crop.left, size.width), top: percent(crop.top, size.height), width: percent(crop.width, size.width), height: percent(crop.height, size.height) };
  const { width, height, left, top } = crop;
  return (
    <fieldset className={css.editor}>
      <legend className={css.legend}>{isSquare ? <Trans>What to show of it</Trans> : <Trans>Cut, and point to keep in sight</Trans>}</legend>
      <div ref={frame} className={css.frame} onPointerMove={drag} onPointerUp={letGo} onPointerCancel={letGo} onClick={(event) => event.target === event.currentTarget.firstChild && setCrop(centred(crop, pointAt(event as unknown as PointerEvent), size))}>
        <img className={css.picture} src={url} width={size.width} height={size.height} alt={t`The whole picture`} draggable={false} />
        <div className={css.cut} style={box}>
          <button type="button" className={css.move} aria-label={t`Cut: arrow keys move it, with Shift they change its size`} onPointerDown={seize('move')} onKeyDown={onCutKey} />
          <span className={css.corner} onPointerDown={seize('resize')} />
        </div>
        {isSquare ? null : (
          <button
            type="button"
            className={css.point}
            style={{ left: `${focal.x}%`, top: `${focal.y}%` }}
            aria-label={t`Point to keep in sight: arrow keys move it`}
            onPointerDown={seize('point')}
            onKeyDown={onPointKey}
          />
        )}
      </div>
      <p className={css.said} aria-live="polite">{t`${width} × ${height} pixels, ${left} from the left, ${top} from the top`}</p>
      <div className={css.buttons}>
        <Button type="button" look="outline" onClick={() => setCrop(scaled(crop, 0.9, size, isSquare))}>
          <Trans>Smaller</Trans>
        </Button>
        <Button type="button" look="outline" onClick={() => setCrop(scaled(crop, 1 / 0.9, size, isSquare))}>
          <Trans>Larger</Trans>
        </Button>
        <Button type="button" look="outline" onClick={() => setCrop(wholeOf(size, isSquare))}>
          <Trans>As large as it goes</Trans>
        </Button>
      </div>
      <input type="hidden" name="cropLeft" value={left} />
      <input type="hidden" name="cropTop" value={top} />
      <input type="hidden" name="cropWidth" value={isWhole ? 0 : width} />
      <input type="hidden" name="cropHeight" value={height} />
      <input type="hidden" name="focalX" value={focal.x} />
      <input type="hidden" name="focalY" value={focal.y} />
    </fieldset>
  );
}
