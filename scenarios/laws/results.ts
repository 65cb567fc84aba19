import type { AdapterResultaat } from '../../contracts/adapter/adapter.ts'
import { itemAt } from '../../src/within.ts'
import { mayBeOnePerson } from '../truth/alike.ts'
import { isKey } from '../truth/numbers.ts'
import { personOf } from '../truth/people.ts'
import { createSeen, defineLaw } from './law.ts'
import { holdersAtBegin, isOverSchools, lastSending as last, normedIn, numbersIn, takenBack } from './normed.ts'
import { isOutOfReach, mayGoNow } from './out-of-reach.ts'
import { appliesOf, endOf, isApplied, linesOf, type Moment, type Trail } from './trail.ts'

const underAnotherNumber =
  'Eén kind dat twee keer in ESIS stond: wat onder het andere nummer ligt is van hetzelfde kind, en in het dossier dat telt staat het niet.'

export const aResultReachesItsOwnChild = defineLaw({
  name: 'a-result-reaches-its-own-child',
  says: {
    nl: 'Een resultaat komt bij ESIS onder het nummer van het kind dat de toets maakte, teken voor teken',
    en: 'A result arrives at ESIS under the number of the child who took the test, byte for byte, with its score.',
  },
  waarom: {
    nl: 'Een ander kind krijgt de score.',
    en: 'Another child gets the score.',
  },
  dekt: ['H01', 'H04'],
  klasse: 'regel',
  ernst: 'S1',
  needs: ['normeer', 'verstuur'],
  judge: (trail) => {
    const seen = createSeen()
    const normed = normedIn(trail, trail.moments.indexOf(last(trail)!))
    const people = numbersIn(trail)
    const schools = [...new Set(trail.moments.map(({ school }) => school))]
    const known = new Map(schools.flatMap(({ leerlingen }) => leerlingen.map((pupil) => [pupil.id, pupil])))
    for (const one of last(trail)?.ontvangen ?? []) {
      const owners = people.get(one.leerlingid)
      const mine = normed.filter(({ toets }) => toets === one.toets)
      // Normed at another school of the story, and come along with the child.
      if (mine.length === 0 && isOverSchools(trail)) continue
      // A letter, or a score with a decimal, is no plain score at ESIS.
      if (one.score === undefined) continue
      const [owner, ...others] = owners ?? []
      if (owner === undefined || others.length > 0 || mine.some(({ persoon }) => persoon === undefined)) continue
      // The story gave the number of this child to the record of another: the system cannot know better.
      if (holdersAtBegin(trail, one.leerlingid).some((holder) => holder !== owner)) continue
      const own = mine.filter(({ persoon }) => persoon === owner)
      const isOwn = own.some(
        ({ score, onderdelen }) => score === one.score || onderdelen.some((part) => part.score === one.score),
      )
      if (!isOwn && isOutOfReach(trail, one, owner)) continue
      const there = known.get(owner)
      const isOfOneChild = ({ persoon, score }: (typeof mine)[number]) => {
        const here = known.get(persoon)
        return score === one.score && here !== undefined && there !== undefined && mayBeOnePerson(here, there)
      }
      const isOnce = mine.some(isOfOneChild)
      // Of one child who was there twice, and whom ESIS calls otherwise since: an import must come first.
      if (!isOwn && isOnce && !mayGoNow(itemAt(trail.moments, trail.moments.length - 1), one)) continue
      seen.look(isOwn, () => ({
        wat: `wat ESIS van toets ${one.toets} heeft voor ${one.leerlingid}`,
        verwacht: own.map(({ score }) => score),
        gevonden: one.score,
        ...(isOnce && {
          ernst: 'S2',
          omdat: underAnotherNumber,
          mits: ['stuurt-na-nieuw-nummer'],
        }),
        bewijs: { genormeerd: mine, ontvangen: one },
      }))
    }
    return seen
  },
})

export const sentTwiceIsThereOnce = defineLaw({
  name: 'sent-twice-is-there-once',
  says: {
    nl: 'Ieder resultaat staat één keer bij ESIS, hoe vaak er ook verstuurd wordt',
    en: 'Every result is at ESIS once, however often it is sent, and no two share a key.',
  },
  waarom: {
    nl: 'Het kind heeft bij ESIS twee uitslagen van één toets, of mist er een.',
    en: 'At ESIS the child has two results of one test, or lacks one.',
  },
  dekt: ['H05'],
  klasse: 'regel',
  ernst: 'S2',
  needs: ['normeer', 'verstuur'],
  judge: (trail) => {
    const seen = createSeen()
    const moment = last(trail)
    if (moment?.na.resultaten === undefined) return seen
    const sent = moment.na.resultaten.filter(({ verstuurd }) => verstuurd === true).length
    if (sent === 0 && moment.ontvangen.length === 0) return seen
    // What ESIS took back went there, and goes again when it is corrected.
    const least = sent - takenBack(trail, moment)
    const parts = normedIn(trail).reduce((sum, { onderdelen }) => sum + onderdelen.length, 0)
    // What is taken away here stays at ESIS until the school takes it back there.
    const removed = trail.moments.filter(({ stap }) => stap.doe === 'verwijder-resultaat').length
    const most = moment.na.resultaten.length + parts + removed
    seen.look(moment.ontvangen.length <= most && moment.ontvangen.length >= least, () => ({
      wat: 'aantal resultaten bij ESIS',
      verwacht: `${sent} verstuurd, ${most} in het systeem`,
      gevonden: moment.ontvangen.length,
      bewijs: { ontvangen: moment.ontvangen, resultaten: moment.na.resultaten },
    }))
    return seen
  },
})

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

export const aRefusedResultIsNotCalledSent = defineLaw({
  name: 'a-refused-result-is-not-called-sent',
  says: {
    nl: 'Wat ESIS niet heeft, heet niet verstuurd',
    en: 'A result that ESIS does not have is not called sent.',
  },
  waarom: {
    nl: 'De school denkt dat de uitslag er is.',
    en: 'The school thinks that the result is there.',
  },
  dekt: ['H02', 'H10'],
  klasse: 'regel',
  ernst: 'S2',
  needs: ['normeer', 'verstuur'],
  judge: (trail) => {
    const seen = createSeen()
    for (const moment of trail.moments) {
      const { stap, voor, na, ontvangen } = moment
      // What came along from another school was sent there.
      const mayBeCalled = stap.doe === 'verstuur' || (na.resultaten !== voor.resultaten && !isOverSchools(trail))
      if (!mayBeCalled || na.resultaten === undefined) continue
      const toetsen = new Set(na.resultaten.map(({ toets }) => toets))
      for (const toets of toetsen) {
        const sent = na.resultaten.filter((one) => one.toets === toets && one.verstuurd === true).length
        const there = ontvangen.filter((one) => one.toets === toets).length
        seen.look(sent <= there + takenBack(trail, moment, toets), () => ({
          wat: `resultaten van toets ${toets} die verstuurd heten`,
          verwacht: `hoogstens ${there}, want die heeft ESIS`,
          gevonden: sent,
          bewijs: { ontvangen, resultaten: na.resultaten },
        }))
      }
    }
    return seen
  },
})

export const whatIsFromBeforeIsNotSent = defineLaw({
  name: 'what-is-from-before-is-not-sent',
  says: {
    nl: 'Wat voor de eerste import genormeerd is gaat niet vanzelf naar ESIS',
    en: 'What was normed before the koppeling is not sent by itself.',
  },
  waarom: {
    nl: 'De koppeling werkt niet met terugwerkende kracht; oude scores overschrijven nieuwe.',
    en: 'The connection does not work backwards in time; old scores overwrite new ones.',
  },
  dekt: ['H03'],
  klasse: 'keuze',
  ernst: 'S3',
  mits: ['stuurt-niets-van-voor-de-koppeling'],
  needs: ['normeer', 'verstuur'],
  judge: (trail) => {
    const seen = createSeen()
    const linked = trail.moments.findIndex(({ stap }) => stap.doe === 'koppel')
    const before = normedIn(trail).filter(({ place }) => place < linked)
    const asked = trail.moments.some(({ stap }) => stap.doe === 'verstuur' && stap.eerdere === true)
    const moment = last(trail)
    if (before.length === 0 || asked || moment === undefined) return seen
    const later = new Set(normedIn(trail).flatMap(({ place, toets }) => (place > linked ? [toets] : [])))
    for (const { toets } of before) {
      if (later.has(toets)) continue
      const found = moment.ontvangen.filter((one) => one.toets === toets)
      seen.look(found.length === 0, () => ({
        wat: `resultaten van toets ${toets}, van voor de koppeling, bij ESIS`,
        verwacht: 0,
        gevonden: found.length,
      }))
    }
    return seen
  },
})
