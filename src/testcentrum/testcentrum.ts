// Long: the acts of one testcentrum, each a few lines over the one ledger that only they may have.

import { explainProposal } from '../link/explain.ts'
import type { Soort } from '../link/known.ts'
import { schooljaarOf } from '../school/schooljaar.ts'
import { dutchDay } from '../time/dutch-time.ts'
import { held } from '../within.ts'
import { type Act, inSteps, type Step, type Workings } from './act.ts'
import { applyImport, obstacles } from './apply/apply.ts'
import type { Rapport, Waarschuwing } from './apply/rapport.ts'
import type { Backoff } from './client/retry.ts'
import type { UwlrClient } from './client/uwlr-client.ts'
import { type Clock, type Sleep, systemClock, systemSleep } from './clock.ts'
import type { Import, Levering } from './import.ts'
import { type ImportHow, type Importuitkomst, importGegevens } from './import-act.ts'
import {
  activeKoppeling,
  approve,
  request,
  type Step as StepOfKoppelen,
  save,
  stop,
  type Wijzigingen,
} from './koppelen/koppelen.ts'
import type { ActieveKoppeling, Koppeling, KoppelVelden } from './koppelen/koppeling.ts'
import { removeNummers } from './koppelen/nummers.ts'
import { openLedger, put, type RowChange } from './ledger.ts'
import { mergeLeerlingen } from './merge.ts'
import type { Leerling, Omgeving, Snapshot, ToetsResultaat, Uitnodiging } from './records.ts'
import { type Geweigerd, geweigerd, type Reden, reden } from './refusal.ts'
import { verplaats, verwijder } from './results/move.ts'
import { type Afname, normeer } from './results/norm.ts'
import { type SendOptions, sendResults, type Verzendrapport } from './results/send.ts'
import { statusOf, type Verzendstatus } from './results/status.ts'
import { type Actie, choose } from './review/acties.ts'
import { type Regel, regelsOf } from './review/regels.ts'
import { type Scherm, schermOf } from './review/scherm.ts'
import { type Suggestie, suggestiesFor } from './review/suggesties.ts'
import { changesTo, snapshotOf } from './snapshot.ts'
import { createMemoryStore, type Store } from './store.ts'
import { undoApply } from './undo.ts'

/** What it takes to call the LAS of one school; klantcode and addresses are the caller's own. */
export type Aansluiting = {
  /** `99QQ00`. */
  readonly koppeling: string
  readonly brincode: string
  readonly dependancecode: string
  readonly autorisatiesleutel: string
}

export type TestcentrumOptions = {
  /** Makes the client for one school; asked again when its key changed. */
  readonly connect: (aansluiting: Aansluiting) => UwlrClient
  /** Default: in memory. */
  readonly store?: Store
  /** Its name in the store. Default `testcentrum`. */
  readonly naam?: string
  readonly clock?: Clock
  readonly sleep?: Sleep
  /** Pauses before each further attempt, in milliseconds. Default: half a minute in all. */
  readonly backoff?: Backoff
  /** What the LAS of a koppeling speaks. Default `2.2` for all. */
  readonly xsdversie?: '2.2' | '2.3' | ((koppeling: string) => '2.2' | '2.3')
}

export type { ImportHow, Importuitkomst } from './import-act.ts'

/** A step of koppelen: the koppeling as it is now, with what to look at, or every reason why not. */
export type Koppelstap =
  | { readonly kind: 'ok'; readonly koppeling: Koppeling; readonly letOp: readonly Reden[] }
  | Geweigerd

export type Verwerkuitkomst =
  /** `alEerder`: it had been applied before; nothing happened now. */
  | { readonly kind: 'verwerkt'; readonly rapport: Rapport; readonly alEerder: boolean }
  /** Nothing happened yet: these numbers need a second yes. */
  | { readonly kind: 'bevestigen'; readonly waarschuwingen: readonly Waarschuwing[]; readonly rapport: Rapport }
  | Geweigerd

/**
 * A testcentrum: the whole consumer side of the manual. Nothing here throws for what a person can get wrong; nothing is
 * seen that is not in the store yet.
 */
export type Testcentrum = {
  /** An environment for a school that has none; one of that id that is there stays as it is. */
  readonly openOmgeving: (omgeving: Omgeving) => void

  // Koppelen met LAS: steps 1 and 3. A koppeling is known by its school, `99QQ00`.
  readonly requestKoppeling: (omgeving: string, velden: KoppelVelden) => Koppelstap
  readonly approveKoppeling: (koppeling: string) => Koppelstap
  readonly saveKoppeling: (koppeling: string, wijzigingen: Wijzigingen) => Koppelstap
  readonly stopKoppeling: (koppeling: string) => Koppelstap
  /** "Verwijder nummers": how many pupils and groups had one. */
  readonly removeNummers: (school: string) => number

  // Import: step 4.
  readonly importGegevens: (koppeling: string, how?: ImportHow) => Promise<Importuitkomst>
  /** Undefined for an import that is not there, or of which the data was thrown away. */
  readonly review: (importId: string) => Scherm | undefined
  /** The review that is open for a koppeling, and the import that was applied last: ids, undefined when there is none. */
  readonly openImport: (koppeling: string) => string | undefined
  readonly lastApplied: (koppeling: string) => string | undefined
  /** Why a line is what it is, as a waterfall to read. Holds names. Undefined for a line that is not there. */
  readonly explain: (importId: string, soort: Soort, index: number, language?: 'nl' | 'en') => string | undefined
  readonly choose: (importId: string, actie: Actie) => { readonly kind: 'ok'; readonly scherm: Scherm } | Geweigerd
  readonly suggest: (importId: string, soort: Soort, index: number, zoek?: string) => readonly Suggestie[]
  /** What applying would do now. Undefined for an import that is not open. */
  readonly summarise: (importId: string) => Rapport | undefined
  readonly apply: (importId: string, how?: { readonly bevestigd?: boolean }) => Verwerkuitkomst
  /** Import afbreken: nothing was changed and nothing will be. Twice is well. */
  readonly abort: (importId: string) => { readonly kind: 'ok' } | Geweigerd
  /** Puts back what the last apply changed; says which rows stayed because they were changed or used since. */
  readonly undo: (importId: string) => { readonly kind: 'ongedaan'; readonly gebleven: readonly string[] } | Geweigerd

  // Leerlingen beheren.
  readonly findLeerlingen: (school: string, filter?: { readonly actief?: boolean }) => readonly Leerling[]
  readonly setActief: (leerling: string, actief: boolean) => { readonly kind: 'ok' } | Geweigerd
  readonly merge: (blijft: string, gaatOp: string) => { readonly kind: 'ok'; readonly leerling: Leerling } | Geweigerd

  /** Mails that wait to be sent. */
  readonly uitnodigingen: () => readonly Uitnodiging[]

  // Results.
  readonly normeer: (afname: Afname) => { readonly kind: 'ok'; readonly resultaat: ToetsResultaat } | Geweigerd
  /** To the pupil whose it is, under the same key; and gone here, though not at a LAS that has it. */
  readonly moveResultaat: (id: string, naar: string) => { readonly kind: 'ok' } | Geweigerd
  readonly removeResultaat: (id: string) => { readonly kind: 'ok' } | Geweigerd
  readonly resultaten: () => readonly (ToetsResultaat & { readonly status: Verzendstatus })[]
  readonly send: (koppeling: string, options?: SendOptions) => Promise<Verzendrapport | Geweigerd>

  readonly state: () => Snapshot
  /** Throws everything away and starts from this. What is absent is empty. */
  readonly reset: (state: Partial<Snapshot>) => void
}

/** For who keeps its state where others change it, also while a LAS is asked. */
export type SteppedTestcentrum = Testcentrum & {
  /** One part of an act that needs the LAS. */
  readonly step: <Outcome>(act: Act<Outcome>) => Step<Outcome>
}

export function createTestcentrum(options: TestcentrumOptions): Testcentrum {
  return createSteppedTestcentrum(options)
}

export function createSteppedTestcentrum(options: TestcentrumOptions): SteppedTestcentrum {
  const { connect, clock = systemClock, sleep = systemSleep, backoff, xsdversie: spoken = '2.2' } = options
  const xsdversie = (koppeling: string) => (typeof spoken === 'string' ? spoken : spoken(koppeling))
  const ledger = openLedger(options.store ?? createMemoryStore(), options.naam ?? 'testcentrum')
  const { state, commit } = ledger
  const schooljaar = () => schooljaarOf(dutchDay(clock.now()))

  const stepOf = ({ changes = [], ...outcome }: StepOfKoppelen): Koppelstap => {
    commit(changes)
    return outcome
  }

  const clients = new Map<string, { readonly sleutel: string; readonly client: UwlrClient }>()
  const clientFor = ({ id, brincode, dependancecode, autorisatiesleutel: sleutel }: ActieveKoppeling): UwlrClient => {
    const known = clients.get(id)
    if (known?.sleutel === sleutel) return known.client
    const client = connect({ koppeling: id, brincode, dependancecode, autorisatiesleutel: sleutel })
    clients.set(id, { sleutel, client })
    return client
  }

  const workings: Workings = { ledger, clock, sleep, backoff, clientFor, xsdversieOf: xsdversie }
  const step: SteppedTestcentrum['step'] = (act) => act(workings)

  const deliveryOf = (opened: Import): Levering => held(state().levering, opened.id)
  const koppelingOf = (opened: Import): Koppeling => held(state().koppeling, opened.koppeling)
  const screenOf = (opened: Import) => schermOf(state(), koppelingOf(opened), opened, deliveryOf(opened))
  const openImport = (id: string): Import | Geweigerd => {
    const found = state().import.get(id)
    if (found === undefined) return geweigerd(reden('import-onbekend', id))
    return found.status === 'controle' ? found : geweigerd(reden('import-gesloten', found.status))
  }
  const regelIn = (id: string, soort: Soort, index: number): Regel | undefined => {
    const [found, levering] = [state().import.get(id), state().levering.get(id)]
    if (found === undefined || levering === undefined) return undefined
    return regelsOf(found, levering).find((one) => one.soort === soort && one.index === index)
  }
  const newest = (koppeling: string, status: Import['status']): string | undefined =>
    [...state().import.values()].filter((one) => one.koppeling === koppeling && one.status === status).at(-1)?.id
  const planned = (opened: Import) => applyImport(state(), koppelingOf(opened), opened, deliveryOf(opened), clock.now())

  const apply: Testcentrum['apply'] = (id, { bevestigd = false } = {}) => {
    const before = state().import.get(id)
    if (before?.status === 'verwerkt' && before.rapport !== undefined)
      return { kind: 'verwerkt', rapport: before.rapport, alEerder: true }
    const opened = openImport(id)
    if ('kind' in opened) return opened
    const koppeling = activeKoppeling(state(), opened.koppeling)
    if ('kind' in koppeling) return koppeling
    const inTheWay = obstacles(state(), opened, deliveryOf(opened))
    if (inTheWay.length > 0) return geweigerd(...inTheWay)
    const { rapport, changes } = planned(opened)
    const waarschuwingen = rapport.waarschuwingen.filter(({ bevestigen }) => bevestigen)
    if (waarschuwingen.length > 0 && !bevestigd) return { kind: 'bevestigen', waarschuwingen, rapport }
    commit(changes)
    return { kind: 'verwerkt', rapport, alEerder: false }
  }

  const change = <Outcome extends { readonly kind: string }>(
    outcome: Outcome & { readonly changes?: readonly RowChange[] },
  ): Omit<Outcome, 'changes'> => {
    const { changes = [], ...rest } = outcome
    commit(changes)
    return rest
  }

  return {
    openOmgeving: (omgeving) => {
      if (!state().omgeving.has(omgeving.id)) commit([put('omgeving', omgeving.id, omgeving)])
    },
    requestKoppeling: (omgeving, velden) => stepOf(request(state(), omgeving, velden, schooljaar())),
    approveKoppeling: (id) => stepOf(approve(state(), id, schooljaar())),
    saveKoppeling: (id, wijzigingen) => stepOf(save(state(), id, wijzigingen, clock.now(), schooljaar())),
    stopKoppeling: (id) => stepOf(stop(state(), id)),
    removeNummers: (school) => {
      const { aantal, changes } = removeNummers(state(), school)
      commit(changes)
      return aantal
    },
    importGegevens: (id, how) => inSteps(importGegevens(id, how), step),
    review: (id) => {
      const found = state().import.get(id)
      return found && state().levering.has(id) ? screenOf(found) : undefined
    },
    openImport: (koppeling) => newest(koppeling, 'controle'),
    lastApplied: (koppeling) => newest(koppeling, 'verwerkt'),
    explain: (id, soort, index, language = 'nl') => {
      const regel = regelIn(id, soort, index)
      return regel && explainProposal(regel.proposal, language)
    },
    choose: (id, actie) => {
      const opened = openImport(id)
      if ('kind' in opened) return opened
      const chosen = choose(state(), opened, deliveryOf(opened), actie)
      if ('kind' in chosen) return chosen
      commit([put('import', id, chosen)])
      return { kind: 'ok', scherm: screenOf(chosen) }
    },
    suggest: (id, soort, index, zoek) => {
      const regel = regelIn(id, soort, index)
      const opened = state().import.get(id)
      if (regel === undefined || opened === undefined) return []
      return suggestiesFor(state(), opened, deliveryOf(opened), regelsOf(opened, deliveryOf(opened)), regel, zoek)
    },
    summarise: (id) => {
      const opened = openImport(id)
      return 'kind' in opened ? undefined : planned(opened).rapport
    },
    apply,
    abort: (id) => {
      const found = state().import.get(id)
      if (found?.status === 'afgebroken') return { kind: 'ok' }
      const opened = openImport(id)
      if ('kind' in opened) return opened
      commit([put('import', id, { ...opened, status: 'afgebroken' })])
      return { kind: 'ok' }
    },
    undo: (id) => {
      const outcome = undoApply(state(), id, clock.now())
      return outcome.kind === 'geweigerd' ? outcome : change(outcome)
    },
    findLeerlingen: (school, { actief } = {}) =>
      [...state().leerling.values()].filter(
        (leerling) =>
          leerling.school === school &&
          leerling.samengevoegdMet === undefined &&
          (actief === undefined || (leerling.actief !== false) === actief),
      ),
    setActief: (id, actief) => {
      const leerling = state().leerling.get(id)
      if (leerling === undefined || leerling.samengevoegdMet !== undefined) return geweigerd(reden('record-onbekend'))
      const { actief: _, gedeactiveerd: __, ...rest } = leerling
      const gedeactiveerd = { op: clock.now(), reden: 'met-de-hand' as const }
      commit([put('leerling', id, actief ? rest : { ...rest, actief: false, gedeactiveerd })])
      return { kind: 'ok' }
    },
    merge: (blijft, gaatOp) => {
      const outcome = mergeLeerlingen(state(), blijft, gaatOp, clock.now())
      return outcome.kind === 'geweigerd' ? outcome : change(outcome)
    },
    uitnodigingen: () => [...state().uitnodiging.values()],
    normeer: (afname) => {
      const outcome = normeer(state(), afname, clock.now())
      return outcome.kind === 'geweigerd' ? outcome : change(outcome)
    },
    moveResultaat: (id, naar) => {
      const outcome = verplaats(state(), id, naar)
      return outcome.kind === 'geweigerd' ? outcome : change(outcome)
    },
    removeResultaat: (id) => {
      const outcome = verwijder(state(), id)
      return outcome.kind === 'geweigerd' ? outcome : change(outcome)
    },
    resultaten: () =>
      [...state().resultaat.values()].map((result) => ({ ...result, status: statusOf(state(), result) })),
    send: inTurn((id, how) => inSteps(sendResults(id, how), step)),
    step,
    state: () => snapshotOf(state()),
    reset: (wanted) => {
      commit(changesTo(state(), wanted))
      clients.clear()
    },
  }
}

/** One at a time: two senders for one school would trip over each other's aanmaakdatum (facts 5.4). */
function inTurn<Args extends readonly unknown[], Result>(work: (...args: Args) => Promise<Result>) {
  let last: Promise<unknown> = Promise.resolve()
  return (...args: Args): Promise<Result> => {
    const turn = last.then(() => work(...args))
    last = turn.catch(() => undefined)
    return turn
  }
}
