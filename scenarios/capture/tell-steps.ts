import type { ResultaatVersie } from '../../simulator/results/resultaten.ts'
import type { SchoolVersion } from '../../simulator/world/live-school.ts'
import { schoolAt } from '../../simulator/world/live-school.ts'
import type { Disguise } from '../../src/disguise/disguise.ts'
import { dutchDay, momentOf } from '../../src/time/dutch-time.ts'
import { itemAt } from '../../src/within.ts'
import type { Stap } from '../language/scenario.ts'
import { hasAnswer, isFetch, type ToldExchange } from '../las/exchange.ts'
import { changesBetween } from './changes-between.ts'
import { type Fetch, fetchesIn, struckIds, struckIn } from './fetches.ts'
import type { Observed } from './observed.ts'

/** A step with what must be said about it; a remark without a step stands by itself. */
export type Told = { readonly stap?: Stap; readonly opmerking?: string }

type Event = { readonly at: number; readonly order: number; readonly told: readonly Told[] }

/** The steps of a story, in the order of time. `versions` is what the school was, in disguise. */
export function tellSteps(observed: Observed, versions: readonly SchoolVersion[], disguise: Disguise): readonly Told[] {
  const moments = versions.slice(1).map(({ from }) => from)
  const fetches = observed.journal === undefined ? guessed(observed, versions) : fetchesIn(observed.journal, moments)
  const events = [
    ...versions.slice(1).map((version, index) => changed(itemAt(versions, index), version)),
    ...opened(observed, versions, fetches),
    ...fetches.map((fetch, index) => fetched(fetch, fetches.slice(0, index), observed, disguise)),
    ...sent(observed, versions, fetches, disguise),
    ...refused(observed),
  ].toSorted((a, b) => a.at - b.at || a.order - b.order)
  let day = dutchDay(itemAt(versions, 0).from)
  const told = events.flatMap(({ at, told: own }): readonly Told[] => {
    const today = dutchDay(at)
    if (today <= day || own.every(({ stap }) => stap === undefined)) return own
    day = today
    return [{ stap: { doe: 'tijd', tijd: today } }, ...own]
  })
  return [...settings(observed), ...told, ...standing(observed, disguise), ...planned(observed, disguise)]
}

function settings({ settings: { quirks } }: Observed): readonly Told[] {
  return quirks.length === 0 ? [] : [{ stap: { doe: 'las', las: { quirks } } }]
}

function changed(before: SchoolVersion, { from, school }: SchoolVersion): Event {
  const told = changesBetween(before.school, school, dutchDay(from)).map(
    (wijziging): Told => ({
      stap: { doe: 'wijziging', wijziging },
      ...(wijziging.soort === 'school-wijzigt' && {
        opmerking:
          Object.keys(wijziging).length === 1
            ? 'Er veranderde niets, maar voor ESIS is dit een wijziging.'
            : 'Zoals de school daarna was, veld voor veld: er is geen ander woord voor deze wijziging.',
      }),
    }),
  )
  return { at: from, order: 0, told }
}

/** Activated before anything was fetched; taken back when no koppeling is left that opens the school. */
function opened({ koppelingen }: Observed, versions: readonly SchoolVersion[], fetches: readonly Fetch[]): Event[] {
  const first = itemAt(versions, 0).from
  const active = koppelingen.filter(({ status, geactiveerdOp }) => status === 'actief' || geactiveerdOp !== undefined)
  if (active.length === 0) return []
  const moments = active.map(({ geactiveerdOp }) => momentOf(geactiveerdOp ?? '') ?? first)
  const at = Math.max(first, Math.min(...moments, ...fetches.map((fetch) => fetch.at)))
  const told: Told[] = [
    {
      stap: { doe: 'activeer' },
      ...(active.length > 1 && {
        opmerking: `Er waren ${active.length} koppelingen; in dit verhaal is er één, en die haalt alles op.`,
      }),
    },
    { stap: { doe: 'koppel' } },
  ]
  const closed = active.map(({ gedeactiveerdOp }) => momentOf(gedeactiveerdOp ?? ''))
  const isClosed = active.every(({ status }) => status === 'gedeactiveerd')
  return [
    { at, order: 1, told },
    ...(isClosed
      ? [
          {
            at: Math.max(...closed.map((moment) => moment ?? at)),
            order: 4,
            told: [{ stap: { doe: 'deactiveer' } as const }],
          },
        ]
      : []),
  ]
}

/** Without a journal nobody knows when the EA fetched: at the start, and after every change. */
function guessed({ koppelingen }: Observed, versions: readonly SchoolVersion[]): readonly Fetch[] {
  if (koppelingen.every(({ status }) => status !== 'actief')) return []
  const entry = {
    number: 0,
    operation: 'HaalLeerlinggegevens',
    outcome: 'gegevens',
    decided: 'answered',
    why: [],
    status: 200,
  }
  return versions.map(({ from }) => ({ at: from, exchanges: [{ ...entry, at: from }] }))
}

const verwerkt = (fetch: Fetch): boolean => fetch.exchanges.some((one) => hasAnswer(one) && one.outcome === 'gegevens')

/** Refused in the end, maybe after a storing that struck. */
function isRefused({ exchanges }: Fetch): boolean {
  const judged = exchanges.filter(({ decided }) => !decided.startsWith('storing-'))
  return judged.length > 0 && judged.every(({ outcome }) => outcome === 'fault')
}

function fetched(fetch: Fetch, earlier: readonly Fetch[], observed: Observed, disguise: Disguise): Event {
  const { exchanges, at } = fetch
  const last = exchanges.at(-1)!
  const { struck, unknown } = struckIn(exchanges, observed)
  const storingen = struck.map((storing): Told => ({ stap: { doe: 'storing', storing: disguise.of(storing) } as Stap }))
  const numbers = exchanges.map(({ number }) => number).join(', ')
  const what = `${last.operation} (${numbers}): ${last.faultcode ?? last.outcome}`
  const isClosed = observed.koppelingen.every(({ status }) => status === 'gedeactiveerd')
  // What worked before is refused for what happened in ESIS; what never worked, for what the EA filled in, which it alone knows.
  const everWorked = earlier.some(({ exchanges: before }) => before.some(hasAnswer))
  if (isRefused(fetch) && !isClosed && !everWorked)
    return { at, order: 2, told: [{ opmerking: `Niet verteld: ${what}, geweigerd door ${last.decided}.` }] }
  const remarks = [
    observed.journal === undefined ? 'Een gok: zonder journaal is niet bekend wanneer de EA ophaalde.' : what,
    ...unknown.map((soort) => `Een storing (${soort}) die hier trof is er niet meer; zij is niet verteld.`),
  ]
  const importeer: Told = { stap: { doe: 'importeer' }, opmerking: remarks.join('\n') }
  if (!verwerkt(fetch)) {
    const isAnswered = exchanges.some(hasAnswer)
    const mislukt: Told = { stap: { doe: 'verwacht', klasse: 'regel', verwacht: { import: 'mislukt' } } }
    return { at, order: 2, told: [...storingen, importeer, ...(isAnswered ? [] : [mislukt])] }
  }
  return {
    at,
    order: 2,
    told: [...storingen, importeer, { stap: { doe: 'verwerk', bevestigd: true } }],
  }
}

/** Results that came in, message by message: normed for the pupil they were for, and sent. */
function sent(
  { resultaten }: Observed,
  versions: readonly SchoolVersion[],
  fetches: readonly Fetch[],
  disguise: Disguise,
): Event[] {
  const messages = new Map<string, ResultaatVersie[]>()
  for (const versie of resultaten.flatMap(({ klantcode, versies }) => versies.map((one) => ({ ...one, klantcode })))) {
    const name = `${versie.ontvangen} ${versie.klantcode}`
    messages.set(name, [...(messages.get(name) ?? []), versie])
  }
  return [...messages.values()].map((versies): Event => {
    const at = itemAt(versies, 0).ontvangen
    const told = versies.map((versie) => normed(versie, versions, fetches, disguise))
    return {
      at,
      order: 3,
      told: told.some(({ stap }) => stap !== undefined) ? [...told, { stap: { doe: 'verstuur' } }] : told,
    }
  })
}

function normed(
  { leerlingid, resultaat, ontvangen }: ResultaatVersie,
  versions: readonly SchoolVersion[],
  fetches: readonly Fetch[],
  disguise: Disguise,
): Told {
  const { toetscode, afnamedatum, uitslag, toetsonderdeelcode } = resultaat
  const number = disguise.of({ key: leerlingid, eckid: leerlingid })
  const within = (at: number) =>
    schoolAt({ versions } as Parameters<typeof schoolAt>[0], at).school.leerlingen.filter(
      ({ key, eckid }) => key === number.key || eckid === number.eckid,
    )
  const [pupil, ...more] = within(ontvangen)
  const left = (why: string): Told => ({ opmerking: `Niet verteld: een resultaat op ${toetscode}, ${why}.` })
  if (pupil?.id === undefined || more.length > 0) return left('van wie is niet zeker')
  if (uitslag.kind !== 'score') return left('zonder gewone score')
  if (toetsonderdeelcode !== undefined) return left('op een onderdeel van de toets')
  const isHeld = fetches.some((fetch) => fetch.at <= ontvangen && verwerkt(fetch) && within(fetch.at).length === 1)
  if (!isHeld) return left('van een leerling die de EA in dit verhaal nog niet heeft')
  return {
    stap: { doe: 'normeer', leerling: { van: { id: pupil.id } }, toets: toetscode, score: uitslag.score, afnamedatum },
  }
}

/** What came and was refused, beside fetches. */
function refused({ journal = [] }: Observed): Event[] {
  return journal
    .filter((exchange) => !isFetch(exchange) && exchange.outcome !== 'bevestiging')
    .map(({ at, number, operation, faultcode, outcome, decided }: ToldExchange) => ({
      at,
      order: 3,
      told: [{ opmerking: `Niet verteld: ${operation} (${number}): ${faultcode ?? outcome}, door ${decided}.` }],
    }))
}

/** Storingen that are set and may strike yet. */
function standing({ storingen, journal = [] }: Observed, disguise: Disguise): readonly Told[] {
  const struck = struckIds(journal)
  return storingen
    .filter(({ id, when }) => !struck.has(id) || (when.times === undefined && when.call === undefined))
    .map(
      ({ id: _, when: { klantcode: __, ...when }, ...storing }): Told => ({
        stap: { doe: 'storing', storing: disguise.of({ ...storing, when }) } as Stap,
        opmerking: 'Deze storing stond nog.',
      }),
    )
}

function planned({ gepland }: Observed, disguise: Disguise): readonly Told[] {
  return gepland.map(
    (change): Told =>
      change.soort === 'fusie'
        ? { opmerking: `Niet verteld: een fusie op ${change.datum}, want daar hoort een andere school bij.` }
        : { stap: { doe: 'wijziging', wijziging: disguise.of(change) }, opmerking: 'Dit stond nog op de kalender.' },
  )
}
