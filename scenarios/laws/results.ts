import { itemAt } from '../../src/within.ts'
import { mayBeOnePerson } from '../truth/alike.ts'
import { isKey } from '../truth/numbers.ts'
import { createSeen, defineLaw } from './law.ts'
import { holdersAtBegin, isOverSchools, lastSending as last, normedIn, numbersIn, takenBack } from './normed.ts'
import { isOutOfReach, mayGoNow } from './out-of-reach.ts'

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
      const once = mine.find(isOfOneChild)
      const isOnce = once !== undefined
      // Its own number holds for one message only: there is no other than this.
      if (!isOwn && isOnce && !isKey(known.get(once.persoon)?.key)) continue
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
