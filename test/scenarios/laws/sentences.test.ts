import { expect, test } from '@jest/globals'
import { laws } from '../../../scenarios/laws/laws.ts'

/** Laws that look at pupils, teachers and groups with the same eyes: what they find names the soort. */
const aboutSeveral = laws.filter((law) => 'judge' in law && /\$\{soort\}/.test(String(law.judge)))

/** Speaks of one of the three, and not of another one too. */
const speaksOfOne = (sentence: string): boolean => {
  const named = [/\bkind(eren)?\b|\bleerling/i, /\bleerkracht|\binvaller|\baccount/i, /\bklas(sen)?\b|\bgroep/i]
  const isOpen = /\b(wie|wat|niemand|iemand|de een|een ander|de verkeerde|alles|iets)\b/i.test(sentence)
  return !isOpen && named.filter((word) => word.test(sentence)).length === 1
}

test.each(aboutSeveral.map(({ name, waarom }) => [name, waarom.nl]))(
  'the reason of a law about pupils and teachers fits both: %s',
  (_, sentence) => {
    expect(speaksOfOne(sentence)).toBe(false)
  },
)

test('a reason that fits one of them only is seen', () => {
  expect(aboutSeveral.length).toBeGreaterThan(15)
  for (const sentence of [
    'Twee kinderen in één record is het ergste dat kan gebeuren.',
    'De invaller die geen account mocht krijgen, krijgt er elke nacht een.',
    'Het kind heet in de rapporten anders dan op school.',
  ])
    expect(speaksOfOne(sentence)).toBe(true)
})
