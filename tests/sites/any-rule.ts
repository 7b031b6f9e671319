import fc from 'fast-check';
import { VARIANTS } from '../../src/chinese/variant.ts';
import { isIdle, NO_WISHES, type SiteRule } from '../../src/sites/site-rule.ts';

/** A rule from a literal row. */
export function rule(host: string, wishes: Partial<SiteRule>): SiteRule {
  return { host, path: '/', ...NO_WISHES, ...wishes };
}

/** Rules that wish something, over few places, so that some meet. */
export const anyRule: fc.Arbitrary<SiteRule> = fc
  .record({
    host: fc.constantFrom('a.example', 'b.a.example', '*.a.example', '*.example', 'c.example'),
    path: fc.constantFrom('/', '/news', '/news/2024', '/other'),
    reader: fc.boolean(),
    script: fc.constantFrom(null, ...VARIANTS),
    glosses: fc.constantFrom(null, true, false),
    block: fc.constantFrom(null, 'article', 'div.story > div:nth-of-type(2)'),
    never: fc.boolean(),
  })
  .filter((each) => !isIdle(each));

/** Lists of rules as they are kept: none twice, in order. */
export const anyRules = fc.uniqueArray(anyRule, {
  maxLength: 12,
  selector: ({ host, path }) => `${host}${path}`,
});
