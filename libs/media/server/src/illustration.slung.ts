import type { BagShape, Workshop } from './illustration.silhouette.ts';

/** Two cuts: a camera bag with a zip, and a saddle bag under a rounded flap. */
export function crossbody(workshop: Workshop): BagShape {
  const { fit, random, isWorn } = workshop;
  const behind = isWorn ? '' : fit.band('M226 566C96 330 240 196 400 196S704 330 574 566', 18);
  const ends = fit.ring(224, 572) + fit.ring(576, 572);
  if (random.between(0, 1) === 0) {
    return {
      behind,
      body: 'M212 590Q212 530 272 530H528Q588 530 588 590V748Q588 800 536 800H264Q212 800 212 748Z',
      panels: fit.panel('M250 640q0-20 20-20h260q20 0 20 20v100q0 32-32 32H282q-32 0-32-32z'),
      details:
        fit.zip('M240 574Q250 560 280 560H520Q550 560 560 574') +
        fit.stitch('M262 644v94q0 22 22 22h232q22 0 22-22v-94') +
        ends +
        fit.puller(520, 562),
      field: { x: 250, y: 640, width: 300, height: 150 },
    };
  }
  return {
    behind,
    body: 'M212 556Q214 530 240 530H560Q586 530 588 556V668C588 760 510 800 400 800S212 760 212 668Z',
    panels: fit.panel('M200 510H600V604C590 690 506 720 400 720S210 690 200 604Z'),
    details:
      fit.stitch('M228 560V602C228 678 310 704 400 704S572 678 572 602V560') +
      ends +
      fit.clasp(400, 712) +
      fit.tassel(592, 588),
    field: { x: 240, y: 690, width: 320, height: 110 },
  };
}

export function bucket({ paint, fit, isWorn }: Workshop): BagShape {
  const cord = (d: string): string => `<path d="${d}" fill="none" stroke="${paint.deep}" stroke-width="7"/>`;
  return {
    behind:
      (isWorn ? '' : fit.band('M268 500C220 270 312 212 400 212S580 270 532 500', 22)) +
      `<path d="M262 440Q400 400 538 440L530 500H270Z" fill="${paint.accent}"/>`,
    body: 'M256 444Q328 476 400 470T544 444L556 752Q550 800 400 800T244 752Z',
    panels:
      fit.panel('M236 686Q400 736 564 686V820H236Z') +
      `<path d="M300 468l8 60m44-58l2 62m48-62l-2 62m48-64l-6 62m44-66l-8 62" stroke="${paint.deep}" stroke-width="5"/>`,
    details:
      fit.stitch('M250 706Q400 754 550 706') +
      cord('M252 520Q400 566 548 520M388 544q-26 44-34 96m58-96q22 34 24 68') +
      fit.ring(264, 500) +
      fit.ring(536, 500) +
      fit.tassel(354, 628),
    field: { x: 254, y: 580, width: 292, height: 200 },
  };
}

export function belt({ paint, fit, isWorn }: Workshop): BagShape {
  return {
    behind: isWorn
      ? ''
      : fit.band('M214 650C96 560 150 440 400 440S704 560 586 650', 34) +
        `<path d="M374 414h52v52h-52z" fill="${paint.deep}" stroke="${paint.metal}" stroke-width="12"/>`,
    body: 'M184 640Q186 590 240 586Q400 570 560 586Q614 590 616 640C616 744 540 800 400 800S184 744 184 640Z',
    panels: fit.panel('M246 690Q400 660 554 690Q530 776 400 776T246 690Z'),
    details:
      fit.zip('M222 634Q400 604 578 634') + fit.puller(556, 632) + fit.stitch('M262 706Q400 680 538 706'),
    field: { x: 240, y: 670, width: 320, height: 120 },
  };
}
