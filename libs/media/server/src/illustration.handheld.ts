import type { BagShape, Workshop } from './illustration.silhouette.ts';

/** Small enough to be measured by a lipstick. */
export function micro({ fit, random, isWorn }: Workshop): BagShape {
  const isRound = random.between(0, 1) === 0;
  return {
    behind: isWorn ? '' : fit.band('M318 594v-40q0-84 82-84t82 84v40', 15),
    body: isRound
      ? 'M256 616q0-28 28-28h232q28 0 28 28v112q0 72-72 72H328q-72 0-72-72z'
      : 'M258 616q0-28 28-28h228q28 0 28 28l18 148q4 36-34 36H274q-38 0-34-36z',
    panels: fit.panel(
      isRound
        ? 'M250 570h300v66C542 704 476 724 400 724S258 704 250 636z'
        : 'M250 570h300l-16 112q-2 24-26 24H292q-24 0-26-24z',
    ),
    details:
      fit.stitch(
        isRound ? 'M270 634C272 692 340 710 400 710S528 692 530 634' : 'M272 622l6 56q1 14 14 14h216q13 0 14-14l6-56',
      ) +
      fit.ring(318, 596) +
      fit.ring(482, 596) +
      fit.clasp(400, isRound ? 716 : 702),
    field: { x: 266, y: 704, width: 268, height: 86 },
  };
}

export function topHandle({ paint, fit, random }: Workshop): BagShape {
  const cover = random.pick([
    'M210 470H590V606Q588 650 544 656L400 668 256 656Q212 650 210 606Z',
    'M210 470H590V580Q548 678 400 678T210 580Z',
  ]);
  return {
    behind: fit.band('M296 496v-60q0-116 104-116t104 116v60', 24),
    body: 'M222 520Q226 490 256 490H544Q574 490 578 520L600 750Q604 800 554 800H246Q196 800 200 750Z',
    panels: fit.panel(cover),
    details:
      fit.stitch('M214 752q-2 32 30 32h312q32 0 30-32M242 520l-4 60m320-60l4 60M256 506h288') +
      `<path d="M276 484h40v46q0 14-20 14t-20-14zm208 0h40v46q0 14-20 14t-20-14z" fill="${paint.deep}"/>` +
      fit.ring(296, 492) +
      fit.ring(504, 492) +
      fit.clasp(400, 666),
    field: { x: 222, y: 660, width: 356, height: 134 },
  };
}

export function tote({ paint, fit }: Workshop): BagShape {
  return {
    behind:
      fit.band('M310 440V372Q310 246 400 246T490 372V440', 16) +
      `<path d="M204 446Q400 396 596 446L560 560H240Z" fill="${paint.accent}" stroke="${paint.deep}" stroke-width="6"/>`,
    body: 'M202 446Q400 492 598 446L562 768Q558 800 526 800H274Q242 800 238 768Z',
    panels: fit.panel('M210 692H590V820H210z'),
    details:
      fit.stitch('M218 468Q400 508 582 468M232 706H568') +
      fit.band('M296 556V386Q296 262 400 262T504 386V556', 20) +
      `<path d="M276 500h40v70l-20 16-20-16zm208 0h40v70l-20 16-20-16z" fill="${paint.deep}"/>` +
      `<path d="M296 552h1m207 0h1" stroke="${paint.metal}" stroke-width="16" stroke-linecap="round"/>`,
    field: { x: 234, y: 600, width: 332, height: 180 },
  };
}

export function clutch({ fit, random, isWorn }: Workshop): BagShape {
  const cover = random.pick([
    'M160 510H640V556L428 696Q400 714 372 696L160 556Z',
    'M160 510H640V604Q626 694 400 694T160 604Z',
  ]);
  const loop = fit.band('M614 586C646 640 690 700 670 760Q652 796 636 764C624 720 620 640 614 586', 11) + fit.ring(614, 584);
  return {
    behind: '',
    body: 'M172 552Q174 530 196 530H604Q626 530 628 552L632 768Q632 800 600 800H200Q168 800 168 768Z',
    panels: fit.panel(cover),
    details:
      fit.stitch('M186 740v28q0 14 14 14h400q14 0 14-14v-28M196 546H604') +
      fit.clasp(400, 694) +
      (isWorn ? '' : loop),
    field: { x: 190, y: 640, width: 420, height: 150 },
  };
}
