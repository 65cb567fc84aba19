import type { Adapter, ImportVerzoek, KoppelVerzoek } from '../../contracts/adapter/adapter.ts'
import { checked } from '../../contracts/adapter/checked.ts'
import { AdapterFailure, type OpenSystem, patience as ordinaryPatience } from '../../contracts/adapter/transport.ts'
import type { Agreed } from '../../contracts/ea/exchange.ts'
import type { ActOutcome } from '../../contracts/ea/judge.ts'
import { type Act, programme } from '../../contracts/ea/programme.ts'
import type { WatchingLas } from './las.ts'

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

/** So many acts in a row may go without an answer before the consumer is taken to be gone. */
const mostHangs = 3

/**
 * Drives a system through its adapter. Whatever the system throws makes its act an error, and so does a call that it does
 * not answer within `patience` milliseconds, or answers in another form; the programme goes on. Throws only what is no
 * failure of the system.
 */
export async function adapterDriver(
  system: OpenSystem,
  koppeling: KoppelVerzoek,
  now: () => number,
  patience = ordinaryPatience,
): Promise<Driver> {
  const { adapter, lacks } = checked(system, { timeout: patience })
  const nu = () => new Date(now()).toISOString()
  const { brincode, dependancecode } = koppeling
  let tests = 0
  let hangs = 0
  const begin = async (): Promise<ActOutcome['outcome']> => {
    await adapter.reset({
      nu: nu(),
      toestand: { groepen: [], leerkrachten: [], leerlingen: [] },
      brincode,
      ...(dependancecode && { dependancecode }),
    })
    const linked = lacks.has('koppel') ? undefined : await adapter.koppel?.(koppeling)
    return linked?.kind === 'geweigerd'
      ? { kind: 'error', reason: `koppel was refused: ${linked.redenen.join(' ')}` }
      : { kind: 'done' }
  }
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
  const attempt = async (work: () => Promise<ActOutcome['outcome']>): Promise<ActOutcome['outcome']> => {
    try {
      const outcome = await work()
      hangs = 0
      return outcome
    } catch (error) {
      if (!(error instanceof AdapterFailure)) throw error
      hangs = error.kind === 'timeout' ? hangs + 1 : 0
      const { trace } = error
      return { kind: 'error', reason: error.message, ...(trace !== undefined && { stack: trace }) }
    }
  }
  const begun = await attempt(begin)
  return async (act) => {
    if (begun.kind !== 'done') return begun
    if (hangs >= mostHangs)
      return { kind: 'error', reason: `not asked: the system gave no answer ${mostHangs} acts in a row` }
    return await attempt(async () => {
      if (!lacks.has('tijd')) await adapter.tijd?.({ nu: nu() })
      return await acts[act.does](act)
    })
  }
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
