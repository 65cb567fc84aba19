import type { AdapterResultaat, Toestand } from '../../../contracts/adapter/adapter.ts'
import type { Static } from '../../../src/typebox.ts'
import { anyOf, count, list, number, object, optional, text } from '../../language/form.ts'
import { naarEa } from '../../language/pointers.ts'
import type { Finding } from '../../run/finding.ts'
import { pointerText } from '../../run/no-fit.ts'
import { eaRecordsOf, inEa, isHere, Lacks, type Story } from '../../run/story.ts'
import { called } from '../../truth/people.ts'
import { defineExpectation } from './define-expectation.ts'
import { named } from './how-bad.ts'

const result = object('One result, or how many there are like it.', {
  leerling: naarEa,
  toets: optional(text('Code of the test.')),
  score: optional(number('The score.')),
  afnamedatum: optional(text('The day on which the test was taken, YYYY-MM-DD.')),
  aantal: optional(count('How many fit; default exactly 1.')),
})
type Wish = Static<typeof result>

export const resultaten = defineExpectation({
  name: 'resultaten',
  form: anyOf('Results that the EA holds.', count('How many in all.'), list('These.', result)),
  example: 'resultaten: [{ leerling: { van: { key: 11 } }, toets: REKENEN-1, score: 12 }]',
  judge: async (story, wanted) => {
    const toestand = await story.system.adapter.toestand()
    if (toestand.resultaten === undefined) throw new Lacks('resultaten in toestand')
    const here = resultsHere(story, toestand)
    if (typeof wanted !== 'number') return wanted.flatMap((wish) => judgeWish(story, wish, wanted, toestand))
    return here.length === wanted
      ? []
      : [
          {
            wat: 'resultaten in de EA',
            verwacht: wanted,
            gevonden: here.length === 0 ? 0 : `${here.length}: ${named(here.map((one) => inWords(one, toestand)))}`,
            ernst: 'S2',
          },
        ]
  },
})

/** Results of pupils of the school that the story is at; also those whose pupil is gone. */
function resultsHere(story: Story, { leerlingen, resultaten: all = [] }: Toestand): readonly AdapterResultaat[] {
  const elsewhere = new Set(leerlingen.filter((one) => !isHere(story, one)).map(({ id }) => id))
  return all.filter(({ leerling }) => !elsewhere.has(leerling))
}

function judgeWish(story: Story, wish: Wish, all: readonly Wish[], toestand: Toestand): readonly Finding[] {
  const { aantal = 1, leerling } = wish
  const idsOf = (one: Wish) => inEa(story, 'leerling', one.leerling, toestand).map(({ id }) => id)
  const results = toestand.resultaten ?? []
  const alike = results.filter((one) => isLike(one, wish))
  const found = alike.filter((one) => idsOf(wish).includes(one.leerling))
  if (found.length === aantal) return []
  // The same test and score with somebody whom nobody expected it of: it went to another child.
  const strayed = alike.filter(
    (one) =>
      !found.includes(one) &&
      !all.some((other) => other !== wish && idsOf(other).includes(one.leerling) && isLike(one, other)),
  )
  const isStrayed = found.length < aantal && strayed.length > 0 && wish.toets !== undefined
  return [
    {
      wat: `resultaten van leerling ${pointerText(leerling)} in de EA${wish.toets === undefined ? '' : ` op ${wish.toets}`}`,
      verwacht: wish.score === undefined ? aantal : { aantal, score: wish.score },
      gevonden: found.length,
      ernst: isStrayed ? 'S1' : 'S2',
      bewijs: {
        ...(isStrayed && { 'bij een ander': named(strayed.map((one) => inWords(one, toestand))) }),
        'van deze leerling': named(
          results.filter((one) => idsOf(wish).includes(one.leerling)).map((one) => inWords(one, toestand)),
        ),
      },
    },
  ]
}

const isLike = (one: AdapterResultaat, { toets, score, afnamedatum }: Wish): boolean =>
  (toets ?? one.toets) === one.toets &&
  // What the system does not tell of a result is not wrong.
  (score === undefined || one.score === undefined || score === one.score) &&
  (afnamedatum === undefined || one.afnamedatum === undefined || afnamedatum === one.afnamedatum)

/** `Noor Vos: REKENEN-1 12`. */
function inWords({ leerling, toets, score }: AdapterResultaat, toestand: Toestand): string {
  const record = eaRecordsOf(toestand, 'leerling').find(({ id }) => id === leerling)
  return `${record === undefined ? leerling : called(record)}: ${toets}${score === undefined ? '' : ` ${score}`}`
}
