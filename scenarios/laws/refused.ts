import type { AdapterResultaat } from '../../contracts/adapter/adapter.ts'
import { itemAt } from '../../src/within.ts'
import { isKey } from '../truth/numbers.ts'
import { personOf } from '../truth/people.ts'
import { createSeen, defineLaw } from './law.ts'
import { numbersIn } from './normed.ts'
import { appliesOf, endOf, isApplied, linesOf, type Moment, type Trail } from './trail.ts'

export const whatEsisKnowsIsNotRefused = defineLaw({
  name: 'a-result-of-a-known-child-is-not-refused',
  says: {
    nl: 'Een resultaat van een kind dat ESIS kent, en dat gekoppeld is, wordt niet geweigerd en blijft niet liggen',
    en: 'A result of a linked child whom ESIS knows is neither refused nor left lying, unless it is of before.',
  },
  waarom: {
    nl: 'De uitslag komt nooit in het dossier.',
    en: 'The result never comes into the file.',
  },
  dekt: ['H01', 'H02', 'H03'],
  klasse: 'regel',
  ernst: 'S2',
  needs: ['normeer', 'verstuur'],
  judge: (trail) => {
    const seen = createSeen()
    const [who, numbers] = [trail.owners, numbersIn(trail)]
    const linked = trail.moments.findIndex((moment) => isApplied(moment))
    const before = new Set(trail.moments[linked]?.na.resultaten?.map(({ id }) => id))
    /** Refused rightly, for ESIS knew no such number then; that it does again, only an import tells. */
    const setApart = new Set<string>()
    let isFresh = false
    trail.moments.forEach((moment, place) => {
      const { stap, verstuur, school, voor, na, gestoord, berichten, faultcode } = moment
      if (stap.doe === 'importeer') isFresh = true
      if (isApplied(moment)) {
        // A second press tells nothing new, nor an import in which it was not said whose the record is.
        const told = isFresh ? linkedBy(moment) : new Set<string>()
        for (const { id, leerling } of voor.resultaten ?? []) if (told.has(leerling)) setApart.delete(id)
        isFresh = false
      }
      // What went at the moment of norming was refused by a storing.
      const refusedAtOnce = gestoord !== undefined && stap.doe === 'normeer' && berichten.length > 0
      if (refusedAtOnce && moment.genormeerd !== undefined && 'id' in moment.genormeerd)
        setApart.add(moment.genormeerd.id)
      // Called wrong by the LAS, of whom nothing was wrong: it waits until somebody corrects it.
      if (gestoord !== undefined && faultcode?.startsWith('Client.'))
        for (const { resultaat } of verstuur?.geweigerd ?? []) setApart.add(resultaat)
      if (stap.doe !== 'verstuur' || verstuur === undefined || gestoord !== undefined) return
      // What the LAS could not even read came all the same. Who sends nothing may be unable to, unless it says that nothing waits.
      if (berichten.length === 0 && verstuur.uitgesteld !== 0) return
      // A school that goes by another code since, or a key that was withdrawn, is not about a child.
      if (faultcode?.startsWith('Client.Autorisatie') || school.brincode !== itemAt(trail.moments, 0).school.brincode)
        return
      const here = new Map(school.leerlingen.map((one) => [one.id, one]))
      const refused = new Set(verstuur.geweigerd?.map(({ resultaat }) => resultaat))
      for (const one of voor.resultaten ?? []) {
        const { id, leerling, toets } = one
        const record = voor.leerlingen.find((one) => one.id === leerling)
        const persoon = itemAt(who, place).get(leerling)
        const { key, eckid } = (persoon === undefined ? undefined : here.get(persoon)) ?? {}
        // A dummy holds for one message: under it nothing can be sent, nor under a number for which the schema has no place.
        if (!isKey(key) || !isKey(record?.key) || key.length > longestKey) continue
        // Who changed since the last import is refused rightly (edge case H07).
        if (record.eckid !== undefined && record.eckid !== eckid) {
          setApart.add(id)
          continue
        }
        const mine = school.leerlingen.filter((one) => one.key === key).length === 1
        // Blanks that ESIS has no more round a number were there once: it is renumbered.
        const isRenumbered = record.key !== key && record.key !== record.key.trim()
        // Of two numbers that differ in blanks ESIS dropped one, or an undo put that of before back: which it is, an import tells.
        const isPutBack = record.key !== key && isUndone(trail, place)
        const isDropped = record.key !== key && numbers.has(record.key) && !isTold(trail, place, leerling, key)
        // A person is asked whether the number that differs is that child's.
        const isAsked =
          record.key !== key &&
          linesOf(moment.import, 'leerling').some(
            (regel) => regel.inkomend.key === key && endOf(regel, 'leerling', moment.besluiten).kind === 'open',
          )
        if (!mine || isRenumbered || isPutBack || isDropped || isAsked || record.key.trim() !== key.trim()) {
          setApart.add(id)
          continue
        }
        // Of before the first import: not sent by itself.
        const isDue = linked !== -1 && place > linked && !before.has(id) && !setApart.has(id)
        const isSent = na.resultaten?.find((one) => one.id === id)?.verstuurd !== false
        // Of who is deactivated it may be kept, and what the schema has no place for, where the system says so.
        const mayStay = record.actief === false || !fitsTheSchema(one)
        const isSaid = mayStay && (refused.has(id) || (verstuur.uitgesteld ?? 0) > 0)
        // Of a test that was normed once more the first may stay refused.
        const isReplaced = na.resultaten?.some(
          (other) =>
            other.id !== id &&
            other.verstuurd === true &&
            other.leerling === leerling &&
            other.toets === toets &&
            other.afnamedatum === one.afnamedatum,
        )
        seen.look(!refused.has(id) && (!isDue || isSent || isReplaced === true), () => ({
          wat: `het resultaat van toets ${toets} van een kind dat ESIS kent (${key})`,
          verwacht: 'verstuurd',
          gevonden: verstuur.geweigerd?.find(({ resultaat }) => resultaat === id) ?? 'niet verstuurd',
          ...(isSaid && { klasse: 'gewoonte' as const }),
          bewijs: { record, na: na.resultaten },
        }))
      }
    })
    return seen
  },
})

/** The records to which a pupil was linked by an apply. */
const linkedBy = ({ import: answer, besluiten }: Moment): ReadonlySet<string> =>
  new Set(
    linesOf(answer, 'leerling').flatMap((regel) => {
      const { kind, id } = endOf(regel, 'leerling', besluiten)
      return kind === 'bestaand' && id !== undefined ? [id] : []
    }),
  )

const isUndone = ({ moments }: Trail, until: number): boolean =>
  moments.slice(0, until).findLast((one) => isApplied(one) || one.stap.doe === 'maak-ongedaan')?.uitkomst?.kind === 'ok'

/** Characters of a number in a message with results. */
const longestKey = 256

/** A score is a whole number; a letter alone is none. */
function fitsTheSchema({ score, onderdelen = [] }: AdapterResultaat): boolean {
  const scores = [score, ...onderdelen.map((one) => one.score)].filter((one) => one !== undefined)
  return scores.length > 0 && scores.every((one) => Number.isInteger(one) && one >= 0)
}

/** Whether an import that was applied before this step gave a record this number, byte for byte. */
const isTold = ({ moments }: Trail, until: number, record: string, key: string): boolean =>
  appliesOf({ moments: moments.slice(0, until) }).some(
    ({ levering, import: answer, besluiten, voor, na }) =>
      levering !== undefined &&
      linesOf(answer, 'leerling').some((regel) => {
        const { kind, id } = endOf(regel, 'leerling', besluiten)
        if (personOf(regel, levering.leerlingen)?.key !== key) return false
        // Of a new record only that it is new can be told.
        const isNew =
          na.leerlingen.some((one) => one.id === record) && voor.leerlingen.every((one) => one.id !== record)
        return kind === 'bestaand' ? id === record : kind === 'nieuw' && isNew
      }),
  )
