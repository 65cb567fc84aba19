import type { Toestand } from '../../contracts/adapter/adapter.ts'
import type { Stap } from '../language/scenario.ts'
import { stepCalled } from '../steps/steps.ts'
import type { Finding } from './finding.ts'
import { storesAtOnce } from './stored-at-once.ts'
import { inEa, inSchool, type Story } from './story.ts'
import { linesAbout } from './which-line.ts'

/**
 * A step that was not carried out while the story does not say that it should not be: what comes after it would hold because
 * nothing happened. `next`: the steps that follow. Undefined: it was carried out, or an expectation right behind it looks
 * at it.
 */
export function unsaid(story: Story, stap: Stap, next: readonly Stap[]): Finding | undefined {
  const step = stepCalled(stap.doe)
  const notDone = step?.notDone?.(story, stap)
  if (step === undefined || notDone === undefined) return undefined
  if (stap.doe === 'verwerk' && story.uitkomst?.kind === 'bevestiging-nodig' && isConfirmed(next)) return undefined
  if (isSeenBy(step.seenBy, next)) return undefined
  const { verwacht, gevonden, betekent, bewijs } = notDone
  return {
    wat: `de stap ${stap.doe} is niet uitgevoerd`,
    verwacht,
    gevonden,
    ernst: 'S3',
    klasse: 'regel',
    bewijs: { ...bewijs, betekent },
  }
}

/** Was a choice refused about a line that was no question, at who stores those as it fetches? */
function isStoredAlready(story: Story, stap: Stap): boolean {
  if (!storesAtOnce(story.profiel)) return false
  return (stap.doe === 'tegelijk' ? stap.tegelijk.flat() : [stap]).some(
    (one) =>
      one.doe === 'beslis' &&
      story.opBesluit.get(one.wie)?.kind === 'geweigerd' &&
      linesAbout(story, one.soort, inSchool(story, one.soort, one.wie)).every(({ twijfel }) => twijfel !== true),
  )
}

/** Does an expectation right behind it say that it is refused? */
const isRefusedBy = (next: readonly Stap[]): boolean =>
  behindIn(next).some((one) => one.doe === 'verwacht' && one.verwacht.uitkomst === 'geweigerd')

/** The expectations right behind a step. */
function behindIn(next: readonly Stap[]): readonly Stap[] {
  const end = next.findIndex(({ doe }) => doe !== 'verwacht')
  return next.slice(0, end === -1 ? undefined : end)
}

/** Does an expectation right behind it look at one of these? */
export const isSeenBy = (names: readonly string[], next: readonly Stap[]): boolean =>
  behindIn(next).some((one) => one.doe === 'verwacht' && names.some((name) => name in one.verwacht))

/**
 * Which choice of a person a system rightly refused: a lack, and no mistake. Undefined: none. With whom a system links by hand it says
 * itself; and as new comes no teacher who could have no account.
 */
export function choosesNoSuch(story: Story, stap: Stap, toestand: Toestand): string | undefined {
  if (stap.doe !== 'beslis') return undefined
  const whom = stap.actie === 'nieuw' ? makesNoSuch(story, stap, toestand) : linksToNoSuch(story, stap, toestand)
  return whom && `${stap.actie === 'nieuw' ? 'nieuw voor' : 'koppelen met'} ${whom}`
}

type Beslis = Extract<Stap, { readonly doe: 'beslis' }>

/** Whom a system rightly makes no account for: an address is of one, and it may need one. Undefined: it makes one for anybody. */
function makesNoSuch(story: Story, { soort, wie }: Beslis, { leerkrachten }: Toestand): string | undefined {
  if (soort !== 'leerkracht') return undefined
  const address = addressOf(inSchool(story, soort, wie))
  if (address === undefined)
    return story.profiel.kenmerken['leerkracht-vereist-email'] === true ? 'wie nog geen adres heeft' : undefined
  return leerkrachten.some((one) => addressOf(one) === address) ? 'wie het adres van een ander heeft' : undefined
}

/** An address is the same in other capitals and between blanks (edge case E04). Undefined: there is none. */
function addressOf({ emailadres }: { readonly emailadres?: string | undefined }): string | undefined {
  const address = emailadres?.trim().toLowerCase()
  return address === '' ? undefined : address
}

/**
 * With whom a system rightly does not link by hand, where it refused that: who keeps its schools apart, with whom another has;
 * who goes by the ECK iD, with a card that has another one; who lets a person switch pupils on and off, with one who is off. That is a lack, and no mistake. Undefined: with anybody.
 */
function linksToNoSuch(story: Story, stap: Beslis, toestand: Toestand): string | undefined {
  if (stap.actie !== 'koppelen') return undefined
  if (stap.verhuizen === true) return 'iemand van een andere school'
  if (stap.soort === 'groep' || stap.met === undefined) return undefined
  const [came, target] = [inSchool(story, stap.soort, stap.wie), inEa(story, stap.soort, stap.met, toestand)[0]]
  const isOff = stap.soort === 'leerling' && target?.actief === false
  if (isOff && !story.system.lacks.has('deactiveer')) return 'wie eerst weer actief moet worden'
  const has = target && 'eckid' in target ? target.eckid : undefined
  return came.eckid && has && came.eckid !== has ? 'een kaart die een ander ECK iD heeft' : undefined
}

/** Is the next thing that is done the second yes? */
function isConfirmed(next: readonly Stap[]): boolean {
  const one = next.find(({ doe }) => doe !== 'verwacht')
  return one?.doe === 'verwerk' && one.bevestigd === true
}

/**
 * Why the rest of a story means nothing after a step that a system may refuse. `next`: the steps that follow; `wasOpen`: an import lay open
 * before it. Undefined: it goes on.
 */
export function doneOtherwise(story: Story, stap: Stap, next: readonly Stap[], wasOpen: boolean): string | undefined {
  const { import: answer, system, world, berichtenVoor, uitkomst } = story
  // Until when an apply can be undone a system says itself.
  if (stap.doe === 'maak-ongedaan' && uitkomst?.kind === 'geweigerd' && !isSeenBy(['uitkomst', 'nietsVeranderd'], next))
    return 'het systeem maakt dit niet ongedaan, en het verhaal gaat ervan uit dat het dat doet: de rest is niet te beoordelen'
  if (isStoredAlready(story, stap) && !isRefusedBy(next))
    return 'het profiel zegt "wacht-met-verwerken: nee": over wat bij het ophalen is opgeslagen valt niet meer te kiezen, en het verhaal gaat ervan uit dat dat kan: de rest is niet te beoordelen'
  // Without a word to the LAS; and a person can throw the open one away.
  const isSilent = () => world.journal.entries().every(({ number }) => number <= berichtenVoor)
  const isFirst = stap.doe === 'importeer' && wasOpen && answer?.kind === 'mislukt' && !system.lacks.has('breekAf')
  return isFirst && isSilent()
    ? 'het systeem haalt niets op zolang er nog een import openstaat, en dit verhaal verwerkt die niet en breekt hem niet af: de rest is niet te beoordelen'
    : undefined
}
