import { existsSync } from 'node:fs'
import type { OpenSystem } from '../../contracts/adapter/transport.ts'
import { isGezakt } from '../baseline/soorten.ts'
import type { Scenario } from '../language/scenario.ts'
import { lawsNamedIn } from '../laws/expected.ts'
import type { Law } from '../laws/law.ts'
import { findScenarios, type Part, partOf } from '../run/find.ts'
import { runAll } from '../run/run-all.ts'
import type { Stage } from '../run/stage.ts'
import type { Verdict } from '../run/tell.ts'

/**
 * The stories of earlier explorations in a folder, as far as they are about laws that are looked for; none when the folder is
 * not there yet. `part`: only that part of them.
 * @throws ToolError E_FILE_INVALID
 */
export function findCorpus(folder: string, laws: readonly Law[], part: Part = { n: 1, of: 1 }): readonly Scenario[] {
  const names = new Set(laws.map(({ name }) => name))
  const all = existsSync(folder) ? findScenarios([folder], {}) : []
  return partOf(
    all.filter((scenario) => lawsNamedIn(scenario).every((name) => names.has(name))),
    part,
  )
}

/** What came of a corpus. */
export type Recalled = {
  readonly verdicts: readonly Verdict[]
  /** Laws that a story which is about them broke again: another story need not be found for those. */
  readonly knownBroken: ReadonlySet<string>
}

/** Tells the stories of a corpus, as files are told. Throws as `runAll`, and E_SCENARIO for a story that is wrong itself. */
export async function tellCorpus(
  scenarios: readonly Scenario[],
  stage: Omit<Stage, 'system' | 'laws' | 'isDrawn'> & { readonly systems: readonly OpenSystem[] },
  onVerdict: (verdict: Verdict) => void,
): Promise<Recalled> {
  const { verdicts, mistakes } = await runAll(scenarios, { ...stage, bail: false, maxTimeouts: 3, onVerdict })
  if (mistakes[0] !== undefined) throw mistakes[0].error
  const broken = verdicts
    .filter(isGezakt)
    .flatMap(({ scenario, bevindingen }) =>
      lawsNamedIn(scenario).filter((name) => bevindingen.some(({ wet }) => wet === name)),
    )
  return { verdicts, knownBroken: new Set(broken) }
}
