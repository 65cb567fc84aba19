import { type OpenSystem, systemOf } from '../../contracts/adapter/transport.ts'
import { caseText } from '../../report/forms/text.ts'
import { parseScenarios } from '../../scenarios/language/parse.ts'
import type { Law } from '../../scenarios/laws/law.ts'
import type { Profiel } from '../../scenarios/profile/profiel.ts'
import { reportOfRun } from '../../scenarios/report/report-of-run.ts'
import { tell, type Verdict } from '../../scenarios/run/tell.ts'
import { openTestcentrum } from '../../scenarios/sut/testcentrum.ts'
import { listen } from '../../simulator/port/listen.ts'
import { createBareSimulator } from '../../simulator/simulator.ts'

/** Tells every story of a text to a system (default: our testcentrum), over a port of its own. */
export async function told(
  text: string,
  {
    system = systemOf(openTestcentrum()),
    seed = '1',
    verloop = false,
    laws,
    profiel,
  }: { system?: OpenSystem; seed?: string; verloop?: boolean; laws?: readonly Law[]; profiel?: Profiel } = {},
): Promise<readonly Verdict[]> {
  const simulator = createBareSimulator({ seed })
  const { url, close } = await listen(simulator)
  try {
    const verdicts: Verdict[] = []
    for (const scenario of parseScenarios(text, 'verhaal.yaml'))
      verdicts.push(
        await tell(scenario, {
          simulator,
          url,
          system,
          seed,
          stopwatch: () => performance.now(),
          verloop,
          ...(laws && { laws }),
          ...(profiel && { profiel }),
        }),
      )
    return verdicts
  } finally {
    await close()
    await system.close()
  }
}

const head = `titel: Een verhaal om te proeven
waarom: Omdat het anders nergens op slaat.
thema: proef
ernst: S3
dekt: [A01]
`

/** A school with one child, to begin a story with. */
export const noor = `school:
  school: { brincode: 99XX }
  groepen: []
  leerlingen: [ { key: 11, roepnaam: Noor, achternaam: Vos, geboortedatum: 2018-03-04 } ]
  leerkrachten: []
`

/** A story with only what differs from story to story. */
export const story = (rest: string): string => head + rest

/** Verdicts as the report that `koppelproef run` makes of them. */
export const reported = (verdicts: readonly Verdict[], opnieuw = 'opnieuw') =>
  reportOfRun(verdicts, { sut: 'testcentrum', seed: '1', versie: '0', again: () => opnieuw })

/** One verdict as a person reads it in a terminal. */
export function proseOf(verdict: Verdict, opnieuw = 'opnieuw'): string {
  const report = reported([verdict], opnieuw)
  return caseText(report.gevallen[0]!, report, { taal: 'nl' })
}
