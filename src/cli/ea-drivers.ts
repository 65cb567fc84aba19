import type { Adapter, ImportVerzoek, KoppelVerzoek } from '../../contracts/adapter/adapter.ts'
import { AdapterFailure, type OpenSystem } from '../../contracts/adapter/transport.ts'
import type { Agreed } from '../../contracts/ea/exchange.ts'
import type { ActOutcome } from '../../contracts/ea/judge.ts'
import { type Act, programme } from '../../contracts/ea/programme.ts'
import type { WatchingLas } from './ea-las.ts'

/** Who makes the consumer do an act, and knows when it is done. */
export type Driver = (act: Act) => Promise<ActOutcome['outcome']>

const skip = (reason: string) => ({ kind: 'skip' as const, reason })

/** Plays the programme. An act in which nothing came is one that was left out. */
export async function playProgramme(
  las: WatchingLas,
  drive: Driver,
  acts: readonly Act[] = programme,
): Promise<ActOutcome[]> {
  const outcomes: ActOutcome[] = []
  for (const act of acts) {
    las.begin(act)
    const before = las.exchanges().length
    const outcome = await drive(act)
    const silent = las.exchanges().length === before && !act.maybeSilent
    outcomes.push({
      act: act.id,
      outcome: outcome.kind === 'done' && silent ? skip('the consumer sent nothing') : outcome,
    })
  }
  return outcomes
}

/** What a consumer must fill in; addresses start with `url`. */
export function koppelVerzoekOf(agreed: Agreed, url: string): KoppelVerzoek {
  const { version, paths, profile: _, ...rest } = agreed
  return {
    ...rest,
    xsdversie: version,
    leerlinggegevens: url + paths.leerlinggegevens,
    leerresultaten: url + paths.leerresultaten,
  }
}

type ActError = { readonly kind: 'error'; readonly reason: string }

/** What it does, or the reason why it could not: the system broke down. What is a bug of ours is thrown on. */
async function orError<Value>(work: () => Promise<Value>): Promise<Value | ActError> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof AdapterFailure)) throw error
    return { kind: 'error', reason: error.message }
  }
}

/** An empty system that is linked; undefined when that is so. */
async function begin(
  { adapter, lacks }: OpenSystem,
  koppeling: KoppelVerzoek,
  nu: string,
): Promise<ActError | undefined> {
  const { brincode, dependancecode } = koppeling
  await adapter.reset({
    nu,
    toestand: { groepen: [], leerkrachten: [], leerlingen: [] },
    brincode,
    ...(dependancecode && { dependancecode }),
  })
  const linked = lacks.has('koppel') ? undefined : await adapter.koppel!(koppeling)
  if (linked?.kind !== 'geweigerd') return undefined
  return { kind: 'error', reason: `koppel was refused: ${linked.redenen.join(' ')}` }
}

/** Drives a system through its adapter. A call that fails makes its act an error; the programme goes on. */
export async function adapterDriver(system: OpenSystem, koppeling: KoppelVerzoek, now: () => number): Promise<Driver> {
  const { adapter, lacks } = system
  const nu = () => new Date(now()).toISOString()
  const failed = await orError(() => begin(system, koppeling, nu()))
  if (failed !== undefined) return async () => failed
  let tests = 0
  const acts = {
    import: () => importNow(adapter, koppeling),
    'staged-import': () => importNow(adapter, { ...koppeling, wijze: 'gefaseerd' }),
    send: async ({ norms = 0 }: Act) => {
      if (lacks.has('normeer') || lacks.has('verstuur')) return skip('the adapter has no normeer or verstuur')
      const { leerlingen } = await adapter.toestand()
      const pupils = leerlingen.filter(({ actief = true, key }) => actief && key !== undefined)
      if (pupils.length === 0) return skip('the system holds no pupils with a key')
      for (let count = 0; count < norms; count++) {
        const toets = { toets: 'Koppelproef rekenen', score: 20 + tests, afnamedatum: nu().slice(0, 10) }
        const normed = await adapter.normeer!({ leerling: pupils[tests++ % pupils.length]!.id, ...toets })
        if (!('id' in normed))
          return { kind: 'error' as const, reason: `normeer was refused: ${normed.redenen.join(' ')}` }
      }
      await adapter.verstuur!({})
      return { kind: 'done' as const }
    },
  }
  return (act) =>
    orError(async () => {
      if (!lacks.has('tijd')) await adapter.tijd!({ nu: nu() })
      return await acts[act.does](act)
    })
}

async function importNow(adapter: Adapter, koppeling: ImportVerzoek): Promise<ActOutcome['outcome']> {
  const answer = await adapter.importeer(koppeling)
  if (answer.kind !== 'voorstel') return { kind: 'done' }
  const first = await adapter.verwerk({})
  const last = first.kind === 'bevestiging-nodig' ? await adapter.verwerk({ bevestigd: true }) : first
  return last.kind === 'verwerkt'
    ? { kind: 'done' }
    : {
        kind: 'error',
        reason: `the import could not be applied: ${last.kind === 'geweigerd' ? last.redenen.join(' ') : last.kind}`,
      }
}

export type PersonOptions = {
  /** What the person types, a line at a time. */
  readonly lines: AsyncIterator<string>
  readonly say: (text: string) => void
  readonly las: Pick<WatchingLas, 'exchanges' | 'onSeen'>
}

/** A person presses the buttons: says what to do, shows what comes, and goes on when they press Enter. */
export function personDriver({ lines, say, las }: PersonOptions): Driver {
  let step = 0
  let left = false
  return async ({ id, says, maybeSilent }) => {
    if (left) return skip('the input ended')
    say(`\n${++step}/${programme.length}  ${says}.\n      Then press Enter; or type skip, or stop.\n`)
    const before = las.exchanges().length
    const quiet = las.onSeen(({ number, request, answer }) => {
      if (request.method === 'POST')
        say(
          `      ${number}: a message came, answered with HTTP ${answer.status}${answer.lost ? ' (broken off)' : ''}\n`,
        )
    })
    try {
      for (;;) {
        const { value, done } = await lines.next()
        left = done === true || /^\s*stop\s*$/i.test(value)
        if (left) return skip('the input ended')
        if (/^\s*skip\s*$/i.test(value)) return skip('left out by the person')
        if (las.exchanges().length > before || maybeSilent) return { kind: 'done' }
        say(`      Nothing came yet for ${id}. Press the button, then Enter; or type skip.\n`)
      }
    } finally {
      quiet()
    }
  }
}
