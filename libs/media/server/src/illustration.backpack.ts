import type { BagShape, Workshop } from './illustration.silhouette.ts';

/** Three cuts: a dome with a zip, a sack under a flap, and an upright box. */
export function backpack(workshop: Workshop): BagShape {
  return workshop.random.pick([dome, flap, box])(workshop);
}

function carrying({ paint, fit, isWorn }: Workshop, top: number): string {
  const handle = fit.band(`M352 ${top + 12}v-34q0-42 48-42t48 42v34`, 20);
  if (isWorn) return handle;
  return (
    fit.band('M270 440C176 480 168 660 244 776M530 440C624 480 632 660 556 776', 32) +
    `<path d="M174 620h42m368 0h42" stroke="${paint.metal}" stroke-width="16"/>` +
    handle
  );
}

function dome(workshop: Workshop): BagShape {
  const { fit } = workshop;
  return {
    behind: carrying(workshop, 340),
    body: 'M236 520C236 406 292 340 400 340S564 406 564 520V736Q564 800 500 800H300Q236 800 236 736Z',
    panels: fit.panel('M274 616q0-26 26-26h200q26 0 26 26v112q0 42-42 42H316q-42 0-42-42z'),
    details:
      fit.zip('M264 600V522C264 424 314 370 400 370S536 424 536 522V600M292 622h216') +
      fit.stitch('M286 642v88q0 28 30 28h168q30 0 30-28v-88') +
      fit.puller(318, 622) +
      fit.puller(535, 556),
    field: { x: 286, y: 646, width: 228, height: 150 },
  };
}

function flap(workshop: Workshop): BagShape {
  const { paint, fit } = workshop;
  return {
    behind: carrying(workshop, 346),
    body: 'M242 404Q246 346 304 346H496Q554 346 558 404L568 736Q570 800 508 800H292Q230 800 232 736Z',
    panels:
      fit.panel('M282 600h236v138q0 32-32 32H314q-32 0-32-32z') +
      `<path d="M220 300h360l-24 276q-2 40-44 40H288q-42 0-44-40z" ` +
      `fill="${paint.body}" stroke="${paint.deep}" stroke-width="8"/>`,
    details:
      fit.stitch('M264 400q6-34 42-34h188q36 0 42 34l-6 166q-2 30-30 30H300q-28 0-30-30z') +
      `<path d="M384 540h32v118l-16 16-16-16z" fill="${paint.deep}"/>` +
      fit.buckle(400, 618),
    field: { x: 254, y: 622, width: 292, height: 160 },
  };
}

function box(workshop: Workshop): BagShape {
  const { fit } = workshop;
  return {
    behind: carrying(workshop, 350),
    body: 'M240 414Q240 350 304 350H496Q560 350 560 414V752Q560 800 512 800H288Q240 800 240 752Z',
    panels:
      fit.panel('M278 600h244v138q0 34-34 34H312q-34 0-34-34z') + fit.panel('M270 590h260v66q0 36-40 36H310q-40 0-40-36z'),
    details:
      fit.zip('M266 548V416Q266 376 306 376H494Q534 376 534 416V548') +
      fit.puller(266, 516) +
      fit.stitch('M282 600v54q0 26 28 26h180q28 0 28-26v-54') +
      fit.clasp(400, 684),
    field: { x: 280, y: 696, width: 240, height: 100 },
  };
}
