import { isSameJson } from '../../../src/same-json.ts'
import type { Beslissing, KoppelVerzoek, Toestand, Voorstel } from '../adapter.ts'
import { saysNotThere } from '../shapes/uitkomst.ts'
import type { OpenSystem } from '../system.ts'
import { type CallReport, createProbe, type Probe } from './probe.ts'
import { judgeReset, judgeVoorstel, judgeWithout } from './state.ts'

/** What a check needs beside the system: a LAS to import from, with at least one pupil, teacher and group. */
export type CheckWorld = {
  readonly nu: string
  readonly koppeling: KoppelVerzoek
  /** What the system has at the start; each record has a key that the LAS delivers, and the first pupil a result. */
  readonly toestand: Toestand
}

/**
 * Drives a system once through every call that it has and tells of each what is missing or wrong. Judges the form of the
 * answers and what no system can do without; who is linked to whom is for the scenarios.
 */
export async function checkAdapter(system: OpenSystem, world: CheckWorld): Promise<readonly CallReport[]> {
  const probe = createProbe(system)
  const before = await start(probe, world)
  await koppel(probe, world.koppeling)
  const voorstel = await propose(probe, world.koppeling)
  if (before !== undefined) judgeWithout(world.toestand, before, voorstel, probe)
  if (voorstel !== undefined) {
    await review(probe, voorstel, before)
    const again = system.lacks.has('breekAf') ? undefined : await probe.ask('importeer', world.koppeling)
    // Who has it all already has nothing to apply, and may say so.
    const mayRefuse = again !== undefined && again.kind !== 'voorstel'
    const held = await apply(probe, voorstel, before, mayRefuse)
    await results(probe, held ?? before, world.nu)
    await restart(probe, world.koppeling)
    await records(probe, held ?? before)
    await otherSchool(probe, world)
    await probe.ask('logboek', {})
  }
  return probe.reports()
}

async function start({ ask, note }: Probe, { nu, toestand, koppeling }: CheckWorld): Promise<Toestand | undefined> {
  const { brincode, dependancecode } = koppeling
  await ask('reset', { nu, toestand, brincode, ...(dependancecode !== undefined && { dependancecode }) })
  const before = await ask('toestand', {})
  if (before !== undefined) judgeReset(toestand, before, (what, mend) => note('toestand', what, mend))
  await ask('tijd', { nu })
  return before
}

async function koppel({ ask, note }: Probe, koppeling: KoppelVerzoek): Promise<void> {
  const right = { nl: 'Neem de codes en de sleutel zoals ze zijn.', en: 'Take the codes and the key as they are.' }
  const refused = (answer: Awaited<ReturnType<typeof ask<'koppel'>>>) =>
    answer?.kind === 'geweigerd' ? answer.redenen.join(' ') : undefined
  const { brincode, dependancecode, schooljaar } = koppeling
  const request = { brincode, schooljaar, ...(dependancecode !== undefined && { dependancecode }) }
  const asked = refused(await ask('vraagAan', request))
  if (asked !== undefined)
    note(
      'vraagAan',
      { nl: `een juiste aanvraag wordt geweigerd: ${asked}`, en: `a right request is refused: ${asked}` },
      right,
    )
  const approved = refused(await ask('keurGoed', {}))
  if (approved !== undefined)
    note(
      'keurGoed',
      {
        nl: `een juiste aanvraag wordt niet goedgekeurd: ${approved}`,
        en: `a right request is not approved: ${approved}`,
      },
      right,
    )
  const linked = refused(await ask('koppel', koppeling))
  if (linked !== undefined)
    note(
      'koppel',
      { nl: `een juiste koppeling wordt geweigerd: ${linked}`, en: `a right koppeling is refused: ${linked}` },
      right,
    )
}

async function propose({ ask, note }: Probe, koppeling: KoppelVerzoek): Promise<Voorstel | undefined> {
  const answer = await ask('importeer', koppeling)
  if (answer === undefined || answer.kind === 'voorstel') return answer
  const given = `${answer.kind}${'reden' in answer && answer.reden ? `: ${answer.reden}` : ''}`
  note(
    'importeer',
    { nl: `de import geeft ${given}`, en: `the import gives ${given}` },
    {
      nl: 'Haal op bij het adres in de vraag, met de sleutel die erin staat, en antwoord met een voorstel.',
      en: 'Fetch from the address in the question, with the key in it, and answer a voorstel.',
    },
  )
  return undefined
}

async function review(
  { ask, note, remark, lacksPart }: Probe,
  voorstel: Voorstel,
  before: Toestand | undefined,
): Promise<void> {
  const after = await ask('toestand', {})
  if (before && after && !isSameJson(before, after))
    remark(
      'importeer',
      { nl: 'de import heeft de toestand veranderd', en: 'the import has changed the state' },
      {
        nl: 'Slaat uw systeem op wat zeker is zodra het dat ophaalt, zonder controlescherm? Dan is dit goed: profile ziet het, en schrijft wacht-met-verwerken: nee. Doe anders alleen een voorstel; verander niets voor verwerk.',
        en: 'Does your system store what is certain as it fetches, without a review screen? Then this is right: profile sees it, and writes wacht-met-verwerken: nee. Else only propose; change nothing before verwerk.',
      },
    )
  judgeVoorstel(voorstel, before, (what, mend) => note('importeer', what, mend))
  const at = lineToTry(voorstel)
  if (at !== undefined) {
    await ask('legUit', at)
    await buttons({ ask, lacksPart }, at, before)
  }
  await ask('breekAf', {})
}

type At = Pick<Beslissing, 'soort' | 'ref'>

/** A line whose choices change nothing of what is looked at next: of a teacher, else of a pupil who is there already. */
function lineToTry({ leerkrachten: [teacher], leerlingen }: Voorstel): At | undefined {
  if (teacher !== undefined) return { soort: 'leerkracht', ref: teacher.ref }
  const pupil = leerlingen.find(({ beslissing }) => beslissing === 'bestaand') ?? leerlingen[0]
  return pupil && { soort: 'leerling', ref: pupil.ref }
}

/** Presses each button on one line; the last one leaves it out. What is refused may be so; what is not there is said. */
async function buttons(
  { ask, lacksPart }: Pick<Probe, 'ask' | 'lacksPart'>,
  at: At,
  before: Toestand | undefined,
): Promise<void> {
  const [record] = before?.[at.soort === 'leerkracht' ? 'leerkrachten' : 'leerlingen'] ?? []
  const pressed: readonly Beslissing[] = [
    { ...at, actie: 'koppeling-opheffen' },
    ...(record === undefined ? [] : [{ ...at, actie: 'koppelen', met: record.id } as const]),
    { ...at, actie: 'email', emailadres: 'proef@school.example' },
    { ...at, actie: 'nieuw' },
    { ...at, actie: 'niet-importeren' },
  ]
  for (const one of pressed)
    if (saysNotThere(await ask('beslis', one))) lacksPart('beslis', { nl: one.actie, en: one.actie })
}

async function apply(
  { ask, note }: Probe,
  voorstel: Voorstel,
  before: Toestand | undefined,
  mayRefuse: boolean,
): Promise<Toestand | undefined> {
  let applied = await ask('verwerk', {})
  if (applied?.kind === 'bevestiging-nodig') applied = await ask('verwerk', { bevestigd: true })
  if (applied?.kind === 'geweigerd' && !mayRefuse)
    note(
      'verwerk',
      {
        nl: `een voorstel zonder twijfels wordt geweigerd: ${applied.redenen.join(' ')}`,
        en: `a proposal without doubts is refused: ${applied.redenen.join(' ')}`,
      },
      {
        nl: 'Verwerk wat er voorgesteld was; is het al opgeslagen, antwoord dan verwerkt.',
        en: 'Apply what was proposed; where it is stored already, answer verwerkt.',
      },
    )
  const held = await ask('toestand', {})
  const wanted = voorstel.leerlingen.filter(({ beslissing, twijfel }) => beslissing === 'nieuw' && !twijfel).length
  const more = before && held && held.leerlingen.length - before.leerlingen.length
  if (applied?.kind === 'verwerkt' && more !== undefined && more < wanted)
    note(
      'verwerk',
      {
        nl: `${wanted} leerlingen waren voorgesteld als nieuw, en de toestand heeft er ${more} meer`,
        en: `${wanted} pupils were proposed as nieuw and the state holds ${more} more`,
      },
      {
        nl: 'Maak een record van iedere regel onder nieuw die geen twijfel heeft.',
        en: 'Make a record of every line under nieuw that has no twijfel.',
      },
    )
  return held
}

async function results({ ask, note }: Probe, held: Toestand | undefined, nu: string): Promise<void> {
  await ask('postbus', {})
  const [one, other] = held?.leerlingen.filter(({ actief }) => actief !== false) ?? []
  if (one === undefined) return
  const normed = await ask('normeer', { leerling: one.id, toets: 'PROEF', score: 1, afnamedatum: nu.slice(0, 10) })
  if (normed !== undefined && !('id' in normed))
    note(
      'normeer',
      {
        nl: `een hele score wordt geweigerd: ${normed.redenen.join(' ')}`,
        en: `a whole score is refused: ${normed.redenen.join(' ')}`,
      },
      { nl: 'Bewaar het resultaat en antwoord met zijn id.', en: 'Keep the result and answer its id.' },
    )
  else if (normed !== undefined) {
    const told = (await ask('toestand', {}))?.resultaten
    if (told !== undefined && !told.some(({ id }) => id === normed.id))
      note(
        'normeer',
        {
          nl: 'het resultaat dat genormeerd is ontbreekt in de toestand',
          en: 'the state lacks the result that was normed',
        },
        { nl: 'Vertel het onder `resultaten`, met hetzelfde id.', en: 'Tell it under `resultaten`, with the same id.' },
      )
    if (other !== undefined) await ask('verplaatsResultaat', { resultaat: normed.id, naar: other.id })
  }
  await ask('verstuur', {})
  if (normed !== undefined && 'id' in normed) await ask('verwijderResultaat', { resultaat: normed.id })
}

/** Killed before anything was written, the system is as it was. */
async function restart({ ask, note }: Probe, koppeling: KoppelVerzoek): Promise<void> {
  const before = await ask('toestand', {})
  const outcome = await ask('valUit', { tijdens: 'importeer', vraag: koppeling, na: 0 })
  if (outcome?.kind !== 'ok') return
  const after = await ask('toestand', {})
  if (before !== undefined && !isSameJson(before, after))
    note(
      'valUit',
      {
        nl: 'na afbreken en weer starten is de toestand een andere',
        en: 'after a kill and a start the state is another',
      },
      { nl: 'Begin weer van wat er op schijf stond.', en: 'Start again from what was on disk.' },
    )
}

async function records({ ask, note }: Probe, held: Toestand | undefined): Promise<void> {
  const [one, other] = held?.leerlingen.filter(({ actief }) => actief !== false) ?? []
  await ask('maakOngedaan', {})
  if (one !== undefined) {
    const outcome = await ask('deactiveer', { leerling: one.id, actief: false })
    const told = (await ask('toestand', {}))?.leerlingen.find(({ id }) => id === one.id)
    if (outcome?.kind === 'ok' && told?.actief !== false)
      note(
        'deactiveer',
        { nl: 'de leerling staat er niet met actief: false', en: 'the pupil is not there with actief: false' },
        { nl: 'Houd wie inactief is, en zeg dat.', en: 'Keep who is deactivated, and say so.' },
      )
    await ask('deactiveer', { leerling: one.id, actief: true })
  }
  if (one !== undefined && other !== undefined) await ask('voegSamen', { blijft: one.id, verdwijnt: other.id })
  await ask('verwijderNummers', {})
}

async function otherSchool({ ask, note }: Probe, { koppeling, toestand }: CheckWorld): Promise<void> {
  const brincode = koppeling.brincode === '99ZY' ? '99ZX' : '99ZY'
  const elsewhere = 'andere-school-1'
  const leerlingen = toestand.leerlingen.slice(0, 1).map((one) => ({ ...one, id: elsewhere, groepen: [] }))
  const given = { groepen: [], leerkrachten: [], leerlingen }
  if ((await ask('voegSchoolToe', { brincode, toestand: given })) === undefined) return
  const told = (await ask('toestand', {}))?.leerlingen.find(({ id }) => id === elsewhere)
  if (told?.school !== `${brincode}00`)
    note(
      'voegSchoolToe',
      told === undefined
        ? {
            nl: 'de leerling van de andere school ontbreekt in de toestand',
            en: 'the state lacks the pupil of the other school',
          }
        : {
            nl: 'bij die leerling staat niet van welke school hij is',
            en: 'that pupil does not say of which school it is',
          },
      {
        nl: `Houd beide scholen uit elkaar, en zet school "${brincode}00" bij wat van de andere is.`,
        en: `Keep both schools apart and tell school "${brincode}00" with what is of the other one.`,
      },
    )
}
