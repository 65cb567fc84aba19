import { itemAt } from '../../src/within.ts'
import { peopleOf, personOf } from '../truth/people.ts'
import { ofWhatWasChosen } from './at-the-same-time.ts'
import { createSeen, defineLaw } from './law.ts'
import { isNoTeacher } from './left-out.ts'
import { appliesOf, endOf, isApplied, linesOf, type Moment } from './trail.ts'
import { isLeftOpen } from './what-changes-nothing.ts'

const addressOf = (address: string): string => address.trim().toLowerCase()

export const invitationsOnlyAfterAnApply = defineLaw({
  name: 'invitations-only-after-an-apply',
  says: {
    nl: 'Een uitnodiging gaat pas uit na het verwerken',
    en: 'An invitation goes out only when an import is applied.',
  },
  waarom: {
    nl: 'Een leerkracht krijgt post van een import die niemand heeft goedgekeurd.',
    en: 'A teacher gets mail of an import that nobody approved.',
  },
  dekt: ['E24'],
  klasse: 'regel',
  ernst: 'S2',
  needs: ['postbus'],
  judge: ({ moments }) => {
    const seen = createSeen()
    let had = 0
    for (const [place, moment] of moments.entries()) {
      const { stap, postbus } = moment
      if (postbus === undefined) continue
      const count = postbus.length
      const mayApply = isApplied(moment) || (stap.doe === 'val-uit' && stap.tijdens === 'verwerk')
      if (!mayApply && stap.doe !== 'activeer')
        seen.look(count <= had, () => ({
          wat: `uitnodigingen die erbij kwamen door de stap "${stap.doe}"`,
          verwacht: 0,
          gevonden: count - had,
          bewijs: { postbus },
          // Who stores as it fetches mails then: of an import that nobody applied, or in which it was killed, that shows later.
          ...(mayShowLate(moments, place) && { mits: ['wacht-met-verwerken'] as const }),
        }))
      had = count
    }
    return seen
  },
})

/** Can mail that shows after this step be of an import that the system stored as it fetched it? */
function mayShowLate(moments: readonly Moment[], place: number): boolean {
  const { stap } = itemAt(moments, place)
  if (stap.doe === 'val-uit') return stap.tijdens === 'importeer'
  return stap.doe === 'importeer' && isLeftOpen({ moments }, place)
}

/** Two addresses in one field: whoever reads the second makes the account of the first. */
const severalAddresses = /@[^@]*[\s,;][^@]*@/

export const oneInvitationPerPerson = defineLaw({
  name: 'one-invitation-per-person',
  says: {
    nl: 'Een leerkracht krijgt hoogstens één uitnodiging, op één adres',
    en: 'A teacher gets one invitation at most, at one address, and so does an address.',
  },
  waarom: {
    nl: 'Elke nacht post, of twee mensen in één account.',
    en: 'Mail every night, or two people in one account.',
  },
  dekt: ['E24', 'E03', 'E02'],
  klasse: 'regel',
  ernst: 'S2',
  needs: ['postbus'],
  judge: ({ moments }) => {
    const seen = createSeen()
    // Undoing takes an account back; inviting again is then right.
    if (moments.some(({ stap }) => stap.doe === 'maak-ongedaan')) return seen
    const postbus = moments.at(-1)?.postbus ?? []
    for (const { leerkracht, emailadres } of postbus)
      seen.look(!severalAddresses.test(emailadres), () => ({
        wat: `waar de uitnodiging voor ${leerkracht} heen ging`,
        verwacht: 'één adres',
        gevonden: emailadres,
        bewijs: { postbus },
      }))
    for (const [what, values] of [
      ['leerkracht', postbus.map(({ leerkracht }) => leerkracht)],
      ['adres', postbus.map(({ emailadres }) => addressOf(emailadres))],
    ] as const)
      for (const value of new Set(values)) {
        const count = values.filter((one) => one === value).length
        seen.look(count === 1, () => ({
          wat: `aantal uitnodigingen voor ${what} ${value}`,
          verwacht: 1,
          gevonden: count,
          bewijs: { postbus },
        }))
      }
    return seen
  },
})

/**
 * Who is new by a line, in a group, and has an address of nobody else: whether they get mail is up to the system, of one so and of
 * another otherwise not.
 */
function plainNew({ import: answer, besluiten, levering, voor, na }: Moment): readonly string[] {
  const people = levering === undefined ? [] : peopleOf(levering, 'leerkracht')
  const taken = [...people, ...voor.leerkrachten].map(({ emailadres = '' }) => addressOf(emailadres))
  const stored = new Set(na.leerkrachten.map(({ emailadres = '' }) => addressOf(emailadres)))
  return linesOf(answer, 'leerkracht').flatMap((regel) => {
    const person = personOf(regel, people)
    const address = addressOf(person?.emailadres ?? '')
    const isPlain = isAddress(address) && stored.has(address) && taken.filter((one) => one === address).length === 1
    const { kind, beslist } = endOf(regel, 'leerkracht', besluiten)
    return kind === 'nieuw' && !beslist && isPlain && levering && !isNoTeacher(person?.id, levering) ? [address] : []
  })
}

export const allWhoAreNewAreInvitedOrNobody = defineLaw({
  name: 'all-who-are-new-are-invited-or-nobody',
  says: {
    nl: 'Van de nieuwe leerkrachten van één import krijgt iedereen een uitnodiging, of niemand',
    en: 'Of the new teachers of one import everybody gets an invitation, or nobody.',
  },
  waarom: {
    nl: 'Een leerkracht wacht op een mail die niet komt, en haar klas kan niet toetsen.',
    en: 'A teacher waits for a mail that does not come, and her class cannot take its tests.',
  },
  dekt: ['E24', 'E01'],
  klasse: 'regel',
  ernst: 'S2',
  needs: ['postbus'],
  judge: (trail) => {
    const seen = createSeen()
    for (const moment of appliesOf(trail)) {
      if (moment.postbus === undefined) continue
      const news = plainNew(moment)
      const mailed = new Set(moment.postbus.map(({ emailadres }) => addressOf(emailadres)))
      const waiting = news.filter((address) => !mailed.has(address))
      seen.look(waiting.length === 0 || waiting.length === news.length, () => ({
        wat: 'nieuwe leerkrachten zonder uitnodiging, terwijl anderen die wel kregen',
        verwacht: [],
        gevonden: waiting,
      }))
    }
    return seen
  },
})

export const whoStaysOutIsNotInvited = defineLaw({
  name: 'who-stays-out-is-not-invited',
  says: {
    nl: 'Wie niet geïmporteerd wordt of al een account heeft, krijgt geen uitnodiging',
    en: 'Who is left out, or has an account already, gets no invitation.',
  },
  waarom: {
    nl: 'Een buitenstaander krijgt een account op school.',
    en: 'An outsider gets an account at the school.',
  },
  dekt: ['E12', 'E16', 'E17', 'E03'],
  klasse: 'regel',
  ernst: 'S1',
  needs: ['postbus'],
  judge: ({ moments }) => {
    const seen = createSeen()
    let before: Moment['postbus'] = []
    for (const moment of moments) {
      const { postbus, import: answer, besluiten, voor, na } = moment
      if (postbus === undefined) continue
      if (isApplied(moment) && answer?.kind === 'voorstel') {
        const had = new Set(before?.map(({ leerkracht }) => leerkracht))
        const added = postbus.filter(({ leerkracht }) => !had.has(leerkracht))
        const accounts = new Set(voor.leerkrachten.map(({ id }) => id))
        const news = linesOf(answer, 'leerkracht').filter(
          (regel) => endOf(regel, 'leerkracht', besluiten).kind === 'nieuw',
        )
        seen.look(added.length <= news.length, () => ({
          ...ofWhatWasChosen(moment),
          wat: 'aantal uitnodigingen van één keer verwerken',
          verwacht: `hoogstens ${news.length}, zoveel leerkrachten waren nieuw`,
          gevonden: added.length,
          bewijs: { postbus: added },
        }))
        for (const { leerkracht, emailadres } of added)
          seen.look(!accounts.has(leerkracht) && na.leerkrachten.some(({ id }) => id === leerkracht), () => ({
            wat: `een uitnodiging aan ${emailadres}`,
            verwacht: 'alleen wie nieuw is',
            gevonden: leerkracht,
          }))
      }
      before = postbus
    }
    return seen
  },
})

/** One address: something, an at sign, a domain with a dot; no blanks, no second address. */
const isAddress = (address: string): boolean => /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>.]+$/.test(address.trim())

export const invitationsGoToAnAddress = defineLaw({
  name: 'invitations-go-to-an-address',
  says: {
    nl: 'Een uitnodiging gaat naar een bestaanbaar e-mailadres',
    en: 'An invitation goes to something that is an e-mail address.',
  },
  waarom: {
    nl: 'De uitnodiging komt nooit aan en niemand hoort het.',
    en: 'The invitation never arrives and nobody hears of it.',
  },
  dekt: ['E08'],
  klasse: 'gewoonte',
  ernst: 'S3',
  needs: ['postbus'],
  judge: ({ moments }) => {
    const seen = createSeen()
    for (const { leerkracht, emailadres } of moments.at(-1)?.postbus ?? [])
      seen.look(isAddress(emailadres), () => ({
        wat: `het adres van de uitnodiging voor ${leerkracht}`,
        verwacht: 'een e-mailadres',
        gevonden: emailadres,
      }))
    return seen
  },
})

export const invitationsGoWhereTheRecordSays = defineLaw({
  name: 'an-invitation-goes-where-the-record-says',
  says: {
    nl: 'Een uitnodiging gaat naar het adres dat bij de leerkracht staat',
    en: 'An invitation goes to the address that stands with the teacher.',
  },
  waarom: {
    nl: 'Wie het andere postvak leest, maakt het account aan en ziet de kinderen.',
    en: 'Who reads the other mailbox makes the account and sees the children.',
  },
  dekt: ['E02', 'E06', 'E24'],
  klasse: 'regel',
  ernst: 'S1',
  needs: ['postbus'],
  judge: ({ moments }) => {
    const seen = createSeen()
    let had = 0
    for (const { postbus, na } of moments) {
      if (postbus === undefined) continue
      for (const { leerkracht, emailadres } of postbus.slice(had)) {
        const held = na.leerkrachten.find(({ id }) => id === leerkracht)?.emailadres
        if (held === undefined) continue
        seen.look(addressOf(held) === addressOf(emailadres), () => ({
          wat: `naar welk adres de uitnodiging voor leerkracht ${leerkracht} ging`,
          verwacht: held,
          gevonden: emailadres,
        }))
      }
      had = postbus.length
    }
    return seen
  },
})
