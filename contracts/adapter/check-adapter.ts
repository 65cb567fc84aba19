import { type Adapter, type Call, calls, type KoppelVerzoek, type Toestand } from './adapter.ts'
import { guarded } from './guarded.ts'
import { AdapterFailure, type OpenSystem } from './transport.ts'
import { problemsWithAnswer } from './validate.ts'

/** What was seen of one call: good, not there, or wrong in these ways, each with what to do about it. */
export type CallReport = {
  readonly call: Call
  readonly verdict: 'good' | 'absent' | 'wrong'
  readonly problems: readonly { readonly what: string; readonly mend: string }[]
}

/** What a check needs beside the system: a LAS to import from, with at least one pupil, teacher and group. */
export type CheckWorld = {
  readonly nu: string
  readonly koppeling: KoppelVerzoek
  /** What the system has at the start; each record has a key that the LAS delivers. */
  readonly toestand: Toestand
}

/**
 * Drives a system once through every call that it has and tells of each what is missing or wrong. Judges the form of the
 * answers and what no system can do without; who is linked to whom is for the scenarios.
 */
export async function checkAdapter(
  system: OpenSystem,
  world: CheckWorld,
  patience?: number,
): Promise<readonly CallReport[]> {
  const { adapter, lacks } = guarded(system, patience)
  const found = new Map<Call, { what: string; mend: string }[]>()
  const note = (call: Call, what: string, mend: string) => void found.get(call)!.push({ what, mend })

  /** Carries out one call and judges the form of its answer. Undefined: absent, failed or wrong. */
  async function ask<Name extends Call>(
    call: Name,
    question: unknown,
  ): Promise<Awaited<ReturnType<NonNullable<Adapter[Name]>>> | undefined> {
    if (lacks.has(call)) return undefined
    if (!found.has(call)) found.set(call, [])
    let answer: unknown
    try {
      answer = await (adapter[call] as (question: unknown) => Promise<unknown>)(question)
    } catch (error) {
      if (!(error instanceof AdapterFailure)) throw error
      note(call, `${error.message}${thrownAt(error)}`, 'Look in the log of the system and answer.')
      return undefined
    }
    const problems = problemsWithAnswer(call, answer)
    for (const { where, what } of problems.slice(0, 5))
      note(call, `${where} ${what}`, `Answer as calls.${call}.antwoord of adapter.schema.json says.`)
    return (problems.length === 0 ? answer : undefined) as never
  }

  const { nu, koppeling, toestand } = world
  const { brincode, dependancecode } = koppeling
  await ask('reset', { nu, toestand, brincode, ...(dependancecode !== undefined && { dependancecode }) })
  const before = await ask('toestand', {})
  if (before !== undefined) judgeReset(toestand, before, (what, mend) => note('toestand', what, mend))
  await ask('tijd', { nu })
  const linked = await ask('koppel', koppeling)
  if (linked?.kind === 'geweigerd')
    note(
      'koppel',
      `a right koppeling is refused: ${linked.redenen.join(' ')}`,
      'Take the codes and the key as they are.',
    )
  const proposal = await ask('importeer', koppeling)
  if (proposal !== undefined && proposal.kind !== 'voorstel')
    note(
      'importeer',
      `the import gives ${proposal.kind}${'reden' in proposal && proposal.reden ? `: ${proposal.reden}` : ''}`,
      'Fetch from the address in the question, with the key in it, and answer a voorstel.',
    )
  if (proposal?.kind === 'voorstel') {
    const after = await ask('toestand', {})
    if (before && after && JSON.stringify(before) !== JSON.stringify(after))
      note('importeer', 'the import has changed the state', 'Only propose; change nothing before verwerk.')
    const lines = [...proposal.groepen, ...proposal.leerkrachten, ...proposal.leerlingen]
    if (lines.length === 0) note('importeer', 'the proposal has no lines', 'Answer a line for every record that came.')
    for (const soort of ['groepen', 'leerkrachten', 'leerlingen'] as const) {
      const refs = proposal[soort].map(({ ref }) => ref)
      if (new Set(refs).size < refs.length)
        note('importeer', `two lines of ${soort} have the same ref`, 'Give each line a ref of its own.')
      const ids = new Set(before?.[soort].map(({ id }) => id))
      const stray = proposal[soort].find(({ bestaand }) => bestaand !== undefined && !ids.has(bestaand))
      if (stray)
        note(
          'importeer',
          `${soort} ${stray.ref}: bestaand is no id of the state`,
          'Put the id of the existing record there.',
        )
    }
    const [teacher] = proposal.leerkrachten
    if (teacher !== undefined) {
      await ask('legUit', { soort: 'leerkracht', ref: teacher.ref })
      await ask('beslis', { soort: 'leerkracht', ref: teacher.ref, actie: 'niet-importeren' })
    }
    await ask('breekAf', {})
    if (!lacks.has('breekAf')) await ask('importeer', koppeling)
    let applied = await ask('verwerk', {})
    if (applied?.kind === 'bevestiging-nodig') applied = await ask('verwerk', { bevestigd: true })
    if (applied?.kind === 'geweigerd')
      note('verwerk', `a proposal without doubts is refused: ${applied.redenen.join(' ')}`, 'Apply what was proposed.')
    const held = await ask('toestand', {})
    const wanted = proposal.leerlingen.filter(({ beslissing, twijfel }) => beslissing === 'nieuw' && !twijfel).length
    if (applied?.kind === 'verwerkt' && before && held && held.leerlingen.length < before.leerlingen.length + wanted)
      note(
        'verwerk',
        `${wanted} pupils were proposed as nieuw and the state holds ${held.leerlingen.length - before.leerlingen.length} more`,
        'Make a record of every line under nieuw that has no twijfel.',
      )
    await judgeRest(held ?? before)
  }
  return (Object.keys(calls) as Call[]).map((call) => reportOf(call))

  async function judgeRest(held: Toestand | undefined): Promise<void> {
    const [one, other] = held?.leerlingen.filter(({ actief }) => actief !== false) ?? []
    await ask('postbus', {})
    if (one) await ask('normeer', { leerling: one.id, toets: 'PROEF', score: 1, afnamedatum: nu.slice(0, 10) })
    await ask('verstuur', {})
    await ask('maakOngedaan', {})
    if (one && other) await ask('voegSamen', { blijft: one.id, verdwijnt: other.id })
    await ask('verwijderNummers', {})
    await judgeOtherSchool()
  }

  async function judgeOtherSchool(): Promise<void> {
    const other = brincode === '99ZY' ? '99ZX' : '99ZY'
    const leerling = { ...toestand.leerlingen[0]!, id: 'andere-school-1', groepen: [] }
    const added = await ask('voegSchoolToe', {
      brincode: other,
      toestand: { groepen: [], leerkrachten: [], leerlingen: [leerling] },
    })
    if (added === undefined) return
    const told = (await ask('toestand', {}))?.leerlingen.find(({ id }) => id === leerling.id)
    if (told?.school !== `${other}00`)
      note(
        'voegSchoolToe',
        told === undefined
          ? 'the state lacks the pupil of the other school'
          : 'that pupil does not say of which school it is',
        `Keep both schools apart and tell school "${other}00" with what is of the other one.`,
      )
  }

  function reportOf(call: Call): CallReport {
    if (lacks.has(call))
      return calls[call].required
        ? { call, verdict: 'wrong', problems: [{ what: 'is missing', mend: `It is required: ${calls[call].says}` }] }
        : { call, verdict: 'absent', problems: [] }
    const problems = found.get(call)
    if (problems === undefined)
      return {
        call,
        verdict: 'wrong',
        problems: [{ what: 'could not be tried', mend: 'Mend the calls above first.' }],
      }
    return { call, verdict: problems.length === 0 ? 'good' : 'wrong', problems }
  }
}

/** The first line of the stack of what a system in this process threw: ` (at importeer (…/adapter.mjs:3:9))`. */
function thrownAt({ cause }: AdapterFailure): string {
  const line = cause instanceof Error ? cause.stack?.split('\n').find((one) => /^\s*at /.test(one)) : undefined
  return line === undefined ? '' : ` (${line.trim()})`
}

/** After a reset the state is what was given, id by id. */
function judgeReset(given: Toestand, told: Toestand, note: (what: string, mend: string) => void): void {
  for (const soort of ['groepen', 'leerkrachten', 'leerlingen'] as const) {
    const ids = new Set<string>(told[soort].map(({ id }) => id))
    const missing = given[soort].filter(({ id }) => !ids.has(id))
    if (missing.length > 0)
      note(
        `after reset ${soort} lacks ${missing.map(({ id }) => id).join(', ')}`,
        'Keep the records of reset under the ids that they came with.',
      )
    if (told[soort].length > given[soort].length)
      note(`after reset ${soort} holds more than was given`, 'Empty the system at reset.')
  }
}
