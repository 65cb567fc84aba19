import type { Difference } from '../run/differences.ts'
import { createSeen, defineLaw } from './law.ts'
import { appliesOf, isApplied, isHalfDone, leavingOpen, type Moment, type Trail } from './trail.ts'
import { changes, differencesOf } from './what-changes-nothing.ts'

/** The undoings that went well, with their place among the moments. */
const undoingsOf = ({ moments }: Trail): readonly (readonly [Moment, number])[] =>
  moments.flatMap((moment, place) =>
    moment.stap.doe === 'maak-ongedaan' && moment.uitkomst?.kind === 'ok' ? [[moment, place] as const] : [],
  )

/** After these an undo has more to take back, or less. */
const changesMore = (doe: string): boolean =>
  doe !== 'verwerk' && (changes(doe, 'records') || changes(doe, 'resultaten'))

/**
 * Ids of who was taken along to another school since, or changed by what was done there, and of the groups that they are in: an
 * undo leaves them to what came after it.
 */
function touchedElsewhere(first: Moment, since: readonly Moment[]): ReadonlySet<string> {
  const moved = (since.at(-1)?.buren?.leerlingen ?? []).map(({ id }) => id)
  const changed = since.flatMap(({ voor }, place) => differencesOf((since[place - 1] ?? first).na, voor))
  const ids = new Set([...moved, ...changed.map(({ id }) => id)])
  const groups = since
    .concat(first)
    .flatMap(({ voor, na }) => [voor, na])
    .flatMap(({ leerlingen, leerkrachten }) => [...leerlingen, ...leerkrachten])
    .flatMap(({ id, groepen = [] }) => (ids.has(id) ? groepen : []))
  return new Set([...ids, ...groups])
}

/** Who was new is gone again, or put away: a system that removes nobody makes them inactive. */
const isPutAway = ({ voor, na }: Difference): boolean =>
  voor === undefined && na !== undefined && 'actief' in na && na.actief === false

export const undoRestores = defineLaw({
  name: 'undo-restores',
  says: { nl: 'Ongedaan maken zet alles terug zoals het was', en: 'Undoing the last apply restores what was.' },
  waarom: {
    nl: 'Wie zijn fout herstelt, krijgt een andere fout terug.',
    en: 'Who mends a mistake gets another mistake back.',
  },
  dekt: ['G16'],
  klasse: 'regel',
  ernst: 'S2',
  needs: ['maakOngedaan'],
  judge: (trail) => {
    const seen = createSeen()
    const left = leavingOpen(trail)
    for (const [moment, place] of undoingsOf(trail)) {
      const first = appliesOf(trail).findLast(({ index }) => index < moment.index)
      const between = trail.moments.slice(first === undefined ? 0 : trail.moments.indexOf(first) + 1, place)
      if (first === undefined || between.some((one) => changesMore(one.stap.doe) || left.has(one))) continue
      const away = touchedElsewhere(first, [...between, moment])
      const differences = differencesOf(first.voor, moment.na).filter((one) => !away.has(one.id) && !isPutAway(one))
      seen.look(differences.length === 0, () => ({
        wat: 'wat er na ongedaan maken anders is dan voor het verwerken',
        verwacht: [],
        gevonden: differences,
      }))
    }
    return seen
  },
})

export const whatWasDoneByHandSinceStays = defineLaw({
  name: 'what-was-done-by-hand-since-stays',
  says: {
    nl: 'Ongedaan maken laat staan wat er na het verwerken met de hand is gedaan',
    en: 'Undoing an apply leaves what was done by hand since.',
  },
  waarom: {
    nl: 'Een kind dat de school zelf van de lijst haalde staat er weer op, en niemand hoort het.',
    en: 'A child that the school itself took off the list is on it again, and nobody hears of it.',
  },
  dekt: ['G16', 'G17'],
  klasse: 'regel',
  ernst: 'S2',
  needs: ['maakOngedaan'],
  judge: (trail) => {
    const seen = createSeen()
    for (const [moment, place] of undoingsOf(trail)) {
      const applied = trail.moments.findLastIndex((one, index) => index < place && isApplied(one))
      const since = trail.moments.slice(applied + 1, place).filter(({ uitkomst }) => uitkomst?.kind === 'ok')
      const [is, byHand] = [new Map(moment.na.leerlingen.map((one) => [one.id, one])), new Map<string, boolean>()]
      // What is applied once more was changed the first time.
      const imported = trail.moments.findLastIndex(({ stap }, index) => index < applied && stap.doe === 'importeer')
      const first = trail.moments.find((one, index) => index > imported && (isApplied(one) || isHalfDone(one)))
      const [before, after] = [first?.voor, trail.moments[applied]?.na].map(
        (state) => new Map(state?.leerlingen.map(({ id, actief = true }) => [id, actief])),
      )
      for (const { stap, gewezen = {}, voor } of since) {
        if (stap.doe === 'deactiveer-leerling' && gewezen.leerling) {
          const wanted = stap.actief === true
          const had = voor.leerlingen.find(({ id }) => id === gewezen.leerling)
          // Who was so already was not changed by hand.
          if ((had?.actief ?? true) !== wanted) byHand.set(gewezen.leerling, wanted)
        }
        if (stap.doe !== 'voeg-samen') continue
        const { blijft, verdwijnt } = gewezen
        for (const id of [blijft, verdwijnt]) byHand.delete(id ?? '')
        if (verdwijnt !== undefined)
          seen.look(!is.has(verdwijnt) || is.get(verdwijnt)?.actief === false, () => ({
            wat: `leerling ${verdwijnt}, die met de hand is samengevoegd, na ongedaan maken`,
            verwacht: 'samengevoegd',
            gevonden: is.get(verdwijnt),
          }))
      }
      for (const [id, actief] of byHand) {
        const one = is.get(id)
        // Who was new is gone again, or stays inactive for the results.
        if (one === undefined || (actief && !before?.has(id))) continue
        // Put off and on again, as the apply had made it: whether that is left of the apply or of the hand, nobody can tell.
        if (actief === after?.get(id) && actief !== before?.get(id)) continue
        seen.look((one.actief ?? true) === actief, () => ({
          wat: `of leerling ${id} actief is na ongedaan maken, zoals met de hand is gezet`,
          verwacht: actief,
          gevonden: one.actief ?? true,
        }))
      }
    }
    return seen
  },
})
