import { readFileSync } from 'node:fs'
import type { AdapterFailure } from '../../contracts/adapter/transport.ts'
import { itemAt } from '../../src/within.ts'
import { parseScenarios } from '../language/parse.ts'
import type { Plek, Scenario } from '../language/scenario.ts'
import type { Finding } from '../run/finding.ts'
import type { Stage } from '../run/stage.ts'
import { type Telling, tellStory } from '../run/telling.ts'
import { type Kenmerk, kenmerken } from './kenmerken.ts'
import { fileOfProef, proeven } from './proeven.ts'
import type { Profiel } from './profiel.ts'

/** What was seen of one trait. `is` absent: it was not to be seen, and `hoe` says why. */
export type Gezien = { readonly kenmerk: Kenmerk; readonly is?: boolean; readonly hoe: string }

/** So many stories in a row without an answer in time are enough. */
const silenceAtMost = 3

/**
 * Sees what a system is like: which calls it lacks, and what it does in a small story for each trait, in their order.
 * @throws ToolError E_SUT_UNREACHABLE when the system is gone; and whatever is a bug of ours
 */
export async function proposeProfiel(
  stage: Where,
  onSeen: (seen: Gezien) => void = () => {},
): Promise<readonly Gezien[]> {
  const all: Gezien[] = []
  let silent = 0
  for (const kenmerk of Object.keys(kenmerken) as Kenmerk[]) {
    const seen =
      silent < silenceAtMost
        ? await seeKenmerk(kenmerk, { ...stage, profiel: profielSeen(all) }, (isSilent) => {
            silent = isSilent ? silent + 1 : 0
          })
        : { kenmerk, hoe: `niet geprobeerd: het systeem gaf ${silent} keer achter elkaar niet op tijd antwoord` }
    all.push(seen)
    onSeen(seen)
  }
  return all
}

/** Where the stories are told. `profiel`: what was seen of the system until now. */
type Where = Stage

/** What is known of a system of which so many traits were seen: who shows nobody in a group is not asked who is in one. */
const profielSeen = (seen: readonly Gezien[]): Profiel => ({
  kenmerken: Object.fromEntries(seen.flatMap(({ kenmerk, is }) => (is === undefined ? [] : [[kenmerk, is]]))),
})

/** Sees one trait. `onTold`: a story was told, and whether the system gave no answer in time. Throws as {@link proposeProfiel}. */
export async function seeKenmerk(
  kenmerk: Kenmerk,
  stage: Where,
  onTold: (isSilent: boolean) => void = () => {},
): Promise<Gezien> {
  const known = withoutAStory(kenmerk, stage)
  if (known !== undefined) return known
  const telling = await tellProef(kenmerk, stage)
  onTold(isTimeout(telling))
  return seenIn(telling, kenmerk)
}

/** What is known without a story: there is none, or the system lacks a call. Undefined: it must be told. */
function withoutAStory(kenmerk: Kenmerk, { system }: Pick<Stage, 'system'>): Gezien | undefined {
  const proef = proeven[kenmerk]
  if ('geenProef' in proef) return { kenmerk, hoe: proef.geenProef }
  const { neeZonder = [], onbekendZonder = [] } = proef
  const no = neeZonder.find((call) => system.lacks.has(call))
  if (no !== undefined) return { kenmerk, is: false, hoe: `het systeem heeft geen ${no}` }
  const unseen = onbekendZonder.find((call) => system.lacks.has(call))
  return unseen === undefined ? undefined : { kenmerk, hoe: `niet te zien: het systeem heeft geen ${unseen}` }
}

/** The story by which a trait is seen. */
export function readProef(kenmerk: Kenmerk): Scenario {
  const file = fileOfProef(kenmerk)
  return itemAt(parseScenarios(readFileSync(file, 'utf8'), file), 0)
}

async function tellProef(kenmerk: Kenmerk, stage: Where): Promise<Telling> {
  const name = `proef-${kenmerk}`
  try {
    return await tellStory(readProef(kenmerk), stage, name)
  } finally {
    stage.simulator.dropWorld(name)
  }
}

const isTimeout = ({ einde }: Telling): boolean => einde.kind === 'brak' && einde.failure.kind === 'timeout'

function seenIn({ scenario, einde, bevindingen, overgeslagen }: Telling, kenmerk: Kenmerk): Gezien {
  const wishes = scenario.stappen.flatMap(({ stap, plek }) =>
    stap.doe === 'verwacht' && stap.klasse === 'keuze' ? [{ plek, omdat: stap.omdat! }] : [],
  )
  const isAt = (plek: Plek | undefined) => wishes.find((one) => plek !== undefined && isSame(one.plek, plek))
  const other = bevindingen.find(({ plek, klasse }) => isAt(plek) === undefined && klasse !== 'keuze')
  const failed = bevindingen.find(({ plek }) => isAt(plek) !== undefined)
  const skipped = overgeslagen[0]
  if (einde.kind === 'brak') return { kenmerk, hoe: `niet te zien: het systeem brak af. ${saidOf(einde.failure)}` }
  // What was seen before the call that is not there, was seen.
  if (einde.kind === 'mist' && failed === undefined)
    return { kenmerk, hoe: `niet te zien: het systeem heeft geen ${einde.call}` }
  if (other !== undefined) return { kenmerk, hoe: `niet te zien: de proef liep anders. ${inWords(other)}` }
  if (skipped !== undefined && failed === undefined) return { kenmerk, hoe: `niet te zien: ${skipped.reden}` }
  if (einde.kind === 'wacht' && failed === undefined) return { kenmerk, hoe: `niet te zien: ${einde.reden}` }
  if (failed?.verwacht === 'mislukt' && failed.gevonden === 'geenwijzigingen')
    return { kenmerk, hoe: 'niet te zien: het systeem zegt dat er niets gewijzigd is' }
  const held = wishes.filter((wish) => !bevindingen.some(({ plek }) => plek !== undefined && isSame(plek, wish.plek)))
  const proef = proeven[kenmerk]
  const isEnough = 'eenIsGenoeg' in proef && held.length > 0
  if (failed === undefined || isEnough)
    return { kenmerk, is: true, hoe: `gezien: ${held.map(({ omdat }) => omdat).join('; ')}` }
  return { kenmerk, is: false, hoe: `gezien van niet: "${isAt(failed.plek)!.omdat}" bleek niet zo. ${inWords(failed)}` }
}

const isSame = (one: Plek, other: Plek): boolean => one.regel === other.regel && one.kolom === other.kolom

const saidOf = ({ message }: AdapterFailure): string => clipped(message)

const inWords = ({ wat, verwacht, gevonden }: Finding): string =>
  clipped(`${wat}: ${JSON.stringify(gevonden)}, niet ${JSON.stringify(verwacht)}`)

const clipped = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length > 160 ? `${line.slice(0, 159)}…` : line
}
