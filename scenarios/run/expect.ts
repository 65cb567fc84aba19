import { atMost } from '../language/ernst.ts'
import { verwachtingen } from '../steps/verwacht/verwachtingen.ts'
import type { Verwacht } from '../steps/verwacht.ts'
import type { Finding } from './finding.ts'
import type { Story } from './story.ts'

/** Everything in an expectation that does not hold. No finding is worse than its story says, but for those of laws. */
export async function judge(
  story: Story,
  { klasse, verwacht }: Pick<Verwacht, 'klasse' | 'verwacht'>,
): Promise<Finding[]> {
  const { ernst: most } = story.scenario
  const findings: Finding[] = []
  for (const { name, judge: see } of verwachtingen) {
    const wanted = verwacht[name as keyof typeof verwacht]
    if (wanted === undefined) continue
    const found = await see(story, wanted)
    findings.push(
      ...found.map((finding) =>
        finding.wet === undefined
          ? { ...finding, ernst: atMost(finding.ernst ?? most, most), klasse }
          : { ...finding, klasse },
      ),
    )
  }
  return findings
}
