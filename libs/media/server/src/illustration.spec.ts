import fc from 'fast-check';
import { HARDWARE, LININGS, parseRecipe, PATTERNS, SILHOUETTES } from './illustration.recipe.ts';
import type { BagRecipe, IllustrationRecipe } from './illustration.recipe.ts';
import { drawIllustration } from './illustration.ts';

const bags: fc.Arbitrary<BagRecipe> = fc.record({
  seed: fc.string({ minLength: 1, maxLength: 60, unit: 'binary' }),
  silhouette: fc.constantFrom(...SILHOUETTES),
  pattern: fc.constantFrom(...PATTERNS),
  lining: fc.constantFrom(...LININGS),
  hardware: fc.constantFrom(...HARDWARE),
});
const formats = fc.constantFrom('portrait' as const, 'landscape' as const, undefined);
const recipes: fc.Arbitrary<IllustrationRecipe> = fc.oneof(
  fc
    .tuple(bags, fc.constantFrom('single' as const, 'worn' as const, undefined), formats)
    .map(([bag, setting, format]) => ({ ...bag, setting, format })),
  fc.tuple(bags, bags, formats).map(([bag, second, format]) => ({ ...bag, setting: 'pair' as const, second, format })),
);

const PLUM: IllustrationRecipe = {
  seed: 'a plum backpack',
  silhouette: 'backpack',
  pattern: 'quilt',
  lining: 'plum',
  hardware: 'gold',
};

/** Throws unless every tag is closed in order and every attribute is quoted and given once. */
function assertWellFormed(xml: string): void {
  const open: string[] = [];
  const tag = /<(\/?)([a-zA-Z]+)((?:\s+[a-zA-Z:-]+="[^"<]*")*)\s*(\/?)>/g;
  const rest = xml.replace(tag, (_, end, name, attributes, empty) => {
    const names = [...String(attributes).matchAll(/([a-zA-Z:-]+)=/g)].map((match) => match[1]);
    if (new Set(names).size !== names.length) throw new Error(`<${name}> has an attribute twice`);
    if (end && open.pop() !== name) throw new Error(`</${name}> closes something else`);
    if (!end && !empty) open.push(String(name));
    return '';
  });
  if (open.length > 0) throw new Error(`never closed: ${open.join(', ')}`);
  if (/[<>]|&(?!amp;|lt;|gt;|quot;)/.test(rest)) throw new Error(`stray markup: ${rest}`);
}

function idsIn(svg: string): string[] {
  return [...svg.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1] ?? '');
}

describe('an illustration', () => {
  it('is well-formed, self-contained and small, whatever the recipe', () => {
    fc.assert(
      fc.property(recipes, (recipe) => {
        const { svg, width, height } = drawIllustration(recipe);
        assertWellFormed(svg);
        expect(svg).not.toMatch(/<script|<style|<image|<foreignObject|\son\w+=|javascript:|data:|NaN|undefined/i);
        for (const [, target] of svg.matchAll(/href="([^"]*)"|url\(([^)]*)\)/g)) {
          if (target) expect(target).toMatch(/^#i[a-z0-9]+$/);
        }
        const ids = idsIn(svg);
        expect(new Set(ids).size).toBe(ids.length);
        for (const [, used] of svg.matchAll(/#(i[a-z0-9]+)["')]/g)) expect(ids).toContain(used);
        expect(svg).toContain(`viewBox="0 0 ${width} ${height}"`);
        expect(Buffer.byteLength(svg)).toBeLessThan(recipe.setting === 'pair' ? 5800 : 4000);
      }),
      { numRuns: 400 },
    );
  });

  it('is drawn the same every time', () => {
    fc.assert(fc.property(recipes, (recipe) => expect(drawIllustration({ ...recipe })).toEqual(drawIllustration(recipe))));
    const stored = parseRecipe(Object.fromEntries(Object.entries(PLUM).reverse()));
    expect(drawIllustration(stored).svg).toBe(drawIllustration(PLUM).svg);
  });

  it('is about two kilobytes for one bag and four for two', () => {
    const singles = fc.sample(bags, { numRuns: 300, seed: 1 });
    const sizes = (drawn: IllustrationRecipe[]): number => {
      const sorted = drawn.map((recipe) => drawIllustration(recipe).svg.length).sort((a, b) => a - b);
      return sorted[sorted.length >> 1] ?? 0;
    };
    expect(sizes(singles)).toBeLessThan(2400);
    const pairs = singles.map((first, at) => ({ ...first, setting: 'pair' as const, second: singles[at - 1] ?? first }));
    expect(sizes(pairs)).toBeLessThan(4096);
  });

  it('says in its alt text what it shows', () => {
    expect(drawIllustration(PLUM).alt).toBe('Illustration: a small quilted backpack in plum with gold hardware');
    expect(drawIllustration({ ...PLUM, setting: 'worn' }).alt).toMatch(
      /^Illustration: a small quilted backpack in plum with gold hardware, worn on one shoulder over a \w+ coat$/,
    );
    const second: BagRecipe = { ...PLUM, silhouette: 'micro', pattern: 'studs', lining: 'ochre', hardware: 'black' };
    expect(drawIllustration({ ...PLUM, setting: 'pair', second }).alt).toBe(
      'Illustration: two bags side by side, on the left a small quilted backpack in plum with gold hardware, ' +
        'on the right a tiny studded micro-bag in ochre with black hardware',
    );
  });

  it('names lining and hardware in every alt text and title', () => {
    fc.assert(
      fc.property(recipes, (recipe) => {
        const { alt, svg } = drawIllustration(recipe);
        const shown = recipe.setting === 'pair' ? [recipe, recipe.second] : [recipe];
        for (const bag of shown) expect(alt).toContain(`in ${bag.lining} with ${bag.hardware} hardware`);
        expect(svg).toContain(`<title>${alt}</title>`);
      }),
    );
  });

  it('shares no id with an illustration of another seed', () => {
    const first = idsIn(drawIllustration(PLUM).svg);
    const other = idsIn(drawIllustration({ ...PLUM, seed: 'another plum backpack' }).svg);
    expect(first.filter((id) => other.includes(id))).toEqual([]);
  });

  it('has 4:5 as a portrait and 3:2 as a cover', () => {
    expect(drawIllustration(PLUM)).toMatchObject({ width: 800, height: 1000 });
    expect(drawIllustration({ ...PLUM, format: 'landscape' })).toMatchObject({ width: 1200, height: 800 });
  });
});

describe('a recipe', () => {
  it('is accepted when every word in it is known', () => {
    fc.assert(fc.property(recipes, (recipe) => expect(parseRecipe(recipe)).toEqual(recipe)));
  });

  it.each([
    ['a silhouette nobody cuts', { ...PLUM, silhouette: 'trunk' }],
    ['a word too many', { ...PLUM, brand: 'any' }],
    ['no seed', { ...PLUM, seed: '' }],
    ['a pair of one', { ...PLUM, setting: 'pair' }],
    ['a second bag outside a pair', { ...PLUM, second: { ...PLUM } }],
    ['nothing at all', null],
  ])('is refused with %s', (_, value) => {
    expect(() => parseRecipe(value)).toThrow();
  });
});
