import { soorten } from '../language/scenario.ts'
import { createSeen, defineLaw } from './law.ts'
import { linesOf, type Moment, type Trail } from './trail.ts'

/** Ids of the records that are merged into another when this step begins. */
export function mergedAwayBefore({ moments }: Pick<Trail, 'moments'>, place: number): ReadonlySet<string> {
  const merged = new Set<string>()
  for (const moment of moments.slice(0, place)) mergeAway(merged, moment)
  return merged
}

function mergeAway(merged: Set<string>, { stap, uitkomst, gewezen }: Moment): void {
  const isDone = stap.doe === 'voeg-samen' && uitkomst?.kind !== 'geweigerd'
  if (isDone && gewezen?.verdwijnt !== undefined) merged.add(gewezen.verdwijnt)
  // What a person makes active again, or joins the other way round, is theirs.
  if (stap.doe === 'deactiveer-leerling' && gewezen?.leerling !== undefined) merged.delete(gewezen.leerling)
  if (isDone && gewezen?.blijft !== undefined) merged.delete(gewezen.blijft)
}

export const whoWasMergedAwayIsNotLinked = defineLaw({
  name: 'who-was-merged-away-is-not-linked',
  says: {
    nl: 'Een record dat in een ander is opgegaan wordt nooit meer gekoppeld of vanzelf actief',
    en: 'A record that was merged into another is never linked again, and never active by itself.',
  },
  waarom: {
    nl: 'Wat het kind daarna maakt staat op een kaart die niemand meer bekijkt.',
    en: 'What the child does afterwards stands on a card that nobody looks at any more.',
  },
  dekt: ['A25', 'A26'],
  klasse: 'regel',
  ernst: 'S2',
  needs: ['voegSamen'],
  judge: ({ moments }) => {
    const seen = createSeen()
    const merged = new Set<string>()
    for (const moment of moments) {
      const { stap, import: answer, na } = moment
      mergeAway(merged, moment)
      for (const id of merged) {
        const lines = stap.doe === 'importeer' ? soorten.flatMap((soort) => linesOf(answer, soort)) : []
        const linked = lines.find(({ bestaand, beslissing }) => beslissing === 'bestaand' && bestaand === id)
        const isActive = na.leerlingen.some((one) => one.id === id && one.actief !== false)
        seen.look(linked === undefined && !isActive, () => ({
          wat: `${id}, dat in een ander opging`,
          verwacht: 'niet gekoppeld en niet actief',
          gevonden: linked === undefined ? 'actief' : 'gekoppeld',
          ...(linked && { bewijs: { regel: linked } }),
        }))
      }
    }
    return seen
  },
})
