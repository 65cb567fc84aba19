import { count, object, optional } from '../../language/form.ts'
import type { Soort } from '../../language/pointers.ts'
import { askedFirst, questionAbout } from '../../run/asked-first.ts'
import type { Finding } from '../../run/finding.ts'
import { isNotTaken } from '../../run/not-taken.ts'
import { eaRecordsOf, isHere, isOf, isPutAway, type Story, schoolNow } from '../../run/story.ts'
import { called, peopleOf } from '../../truth/people.ts'
import { defineExpectation } from './define-expectation.ts'
import { named } from './how-bad.ts'

const kinds = {
  leerlingen: ['leerling', false],
  actieveLeerlingen: ['leerling', true],
  leerkrachten: ['leerkracht', false],
  groepen: ['groep', true],
} as const satisfies Readonly<Record<string, readonly [Soort, onlyActive: boolean]>>

export const aantallen = defineExpectation({
  name: 'aantallen',
  form: object('How many records the EA holds.', {
    leerlingen: optional(count('Pupils.')),
    actieveLeerlingen: optional(count('Active pupils.')),
    leerkrachten: optional(count('Teachers.')),
    groepen: optional(count('Groups of this school year.')),
  }),
  example: 'aantallen: { leerlingen: 60, actieveLeerlingen: 59 }',
  judge: async (story, wanted) => {
    const toestand = await story.system.adapter.toestand()
    const school = schoolNow(story)
    return (Object.keys(kinds) as (keyof typeof kinds)[]).flatMap((name): Finding[] => {
      const [soort, onlyActive] = kinds[name]
      const wish = wishOf(name, wanted, story)
      const all = eaRecordsOf(toestand, soort).filter((row) => isHere(story, row))
      const there = all.filter(({ actief }) => !onlyActive || actief !== false)
      // A group may be shown inactive while nobody is in it, or when its year is over: it is there.
      const isThere = soort === 'groep' && all.length === wish
      // Whom an undo made inactive instead of removing them is not there.
      const left = there.filter((one) => !isPutAway(story, one))
      if (wish === undefined || there.length === wish || left.length === wish || isThere) return []
      const people = peopleOf(school, soort)
      const ofWhom = (record: (typeof there)[number]) => people.filter((one) => isOf(story, record, one))
      const absent = people.filter((one) => !there.some((record) => isOf(story, record, one)))
      const double = people.filter((one) => there.filter((record) => isOf(story, record, one)).length > 1)
      const strangers = there.filter((record) => ofWhom(record).length === 0)
      const isTooFew = there.length < wish
      const asked = absent.filter((one) => questionAbout(story, soort, one) !== undefined)
      return [
        {
          wat: `${name} in de EA`,
          verwacht: wish,
          gevonden: `${there.length}: ${named(there.map(called))}`,
          // Missing, wrongly deactivated, or double; what is only too much is work.
          ernst: isTooFew || double.length > 0 ? 'S2' : 'S3',
          ...(isTooFew && double.length === 0 && there.length + asked.length >= wish && askedFirst),
          bewijs: {
            ...(isTooFew && absent.length > 0 && { ontbreekt: named(absent.map(called)) }),
            ...(double.length > 0 && { dubbel: named(double.map(called)) }),
            ...(!isTooFew && strangers.length > 0 && { 'niet op school': named(strangers.map(called)) }),
          },
        },
      ]
    })
  },
})

type Wanted = { readonly [Name in keyof typeof kinds]?: number }

/** Of groups those that the system does not take over are not counted. */
function wishOf(name: keyof typeof kinds, wanted: Wanted, story: Story): number | undefined {
  const wish = wanted[name]
  if (wish === undefined || name !== 'groepen') return wish
  const now = peopleOf(schoolNow(story), 'groep').filter((one) => isNotTaken(story, one))
  return Math.max(0, wish - now.length)
}
