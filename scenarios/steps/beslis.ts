import type { Aanwijzing } from '../../simulator/school-file/aanwijzing.ts'
import { problemAt, refuse } from '../../simulator/school-file/problem.ts'
import { itemAt } from '../../src/within.ts'
import { object, oneOf, optional, text, yes } from '../language/form.ts'
import { type EaAanwijzing, naarEa, type Soort, soorten, wieInSchool } from '../language/pointers.ts'

import { NotThere, pointerText } from '../run/no-fit.ts'
import { isAskedStill, saysNothingNew } from '../run/nothing-new.ts'
import { ask, inSchool, Lacks, oneInEa } from '../run/story.ts'
import { regelVan } from '../run/which-line.ts'
import { defineStepReadAs, refused } from './define-step.ts'

const says = 'EA: one action of the review screen.'
const acties = ['nieuw', 'koppelen', 'koppeling-opheffen', 'niet-importeren', 'email'] as const

type Beslis = {
  readonly soort: Soort
  readonly wie: Aanwijzing
  readonly actie: (typeof acties)[number]
  readonly met?: EaAanwijzing
  /** With `koppelen`: the record comes over from another school of the EA. */
  readonly verhuizen?: boolean
  readonly emailadres?: string
}

export const beslis = defineStepReadAs({
  name: 'beslis',
  says,
  example: 'beslis: { leerling: { key: 11 }, actie: koppelen, met: { ea: ea-noor } }',
  reaches: true,
  needs: ['beslis'],
  form: object(says, {
    ...wieInSchool,
    actie: oneOf('The button.', acties),
    met: optional(naarEa),
    verhuizen: optional(yes('With koppelen: the record comes over from another school of the EA.')),
    emailadres: optional(text('With email.')),
  }),
  read: ({ actie, met, verhuizen, emailadres, ...pointers }, { file, path }): Beslis => {
    const there = soorten.filter((soort) => pointers[soort] !== undefined)
    if (there.length !== 1)
      refuse(file.source.fileName, [
        problemAt(file.source, path, 'points at exactly one: leerling, leerkracht or groep'),
      ])
    const soort = itemAt(there, 0)
    return { soort, wie: pointers[soort]!, actie, met, verhuizen, emailadres } as Beslis
  },
  write: ({ soort, wie, ...fields }) => ({ [soort]: wie, ...fields }),
  deed: async (story, { soort, wie, actie, met, verhuizen, emailadres }) => {
    const regel = regelVan(story, soort, inSchool(story, soort, wie))
    if (regel === undefined && saysNothingNew(story) && !isAskedStill(story, soort, wie))
      throw new Lacks('regels van wie er al zo staat')
    if (regel === undefined)
      throw new NotThere({
        wat: `de regel van ${soort} ${pointerText(wie)} in de laatste import`,
        verwacht: 'een regel',
        gevonden: story.import?.kind ?? 'geen import',
        klasse: 'regel',
        ernst: 'S3',
        ...(story.import?.kind === 'geenwijzigingen' && {
          bewijs: {
            betekent:
              'wie vraagt of er iets gewijzigd is, telt een antwoord pas als ontvangen als er geen vraag meer over open staat; anders komt die vraag nooit meer op het scherm',
          },
        }),
      })
    const target = met && oneInEa(story, soort, met, await story.system.adapter.toestand())
    // An address says nothing of whether it is one of those that the line may be.
    if (actie !== 'email' || !regel.kandidaten?.length) story.beslist.add(`${soort} ${regel.ref}`)
    const said = await ask(story, 'beslis', {
      soort,
      ref: regel.ref,
      actie,
      ...(target && { met: target }),
      ...(verhuizen !== undefined && { verhuizen }),
      ...(emailadres !== undefined && { emailadres }),
    } as never)
    story.uitkomst = said
    if (said.kind === 'ok') story.losgemaakt[actie === 'koppeling-opheffen' ? 'add' : 'delete'](`${soort} ${regel.ref}`)
    story.opBesluit.set(wie, said)
  },
  seenBy: ['uitkomst'],
  notDone: refused(
    'een mens kan op het controlescherm niet kiezen wat hier gekozen wordt; is die knop er helemaal niet, antwoord dan met de code niet-aanwezig',
  ),
})
